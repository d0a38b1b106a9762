/** What somebody wants with their PIN. */
export type Wish = 'set' | 'change' | 'remove';
type Step = 'old' | 'fresh' | 'again';

const STEPS: Readonly<Record<Wish, readonly Step[]>> = {
  set: ['fresh', 'again'],
  change: ['old', 'fresh', 'again'],
  remove: ['old'],
};

export interface PinSteps {
  readonly wish: Wish;
  readonly step: Step;
  readonly typed: string;
  readonly old?: string;
  readonly fresh?: string;
  /** The second one was not like the first. */
  readonly differs?: true;
}

export function beginSteps(wish: Wish): PinSteps {
  return { wish, step: STEPS[wish][0] ?? 'fresh', typed: '' };
}

export function isLast({ wish, step }: PinSteps): boolean {
  const steps = STEPS[wish];
  return steps[steps.length - 1] === step;
}

/** The next step, or what is to be sent. */
export function goOn(now: PinSteps): PinSteps | { readonly pin: string | null; readonly old?: string } {
  const { wish, step, typed, old, fresh } = now;
  const known = old === undefined ? {} : { old };
  switch (step) {
    case 'old':
      return wish === 'remove' ? { pin: null, old: typed } : { wish, step: 'fresh', typed: '', old: typed };
    case 'fresh':
      return { wish, step: 'again', typed: '', fresh: typed, ...known };
    case 'again':
      return typed === fresh
        ? { pin: typed, ...known }
        : { wish, step: 'fresh', typed: '', differs: true, ...known };
  }
}
