/** Later or earlier than the wall's clock by so many ms. */
export interface RunningTime {
  readonly shift: number;
  now(): string;
  /** A moment so many hours from now; nothing is moved by asking. */
  in(hours: number): string;
  /** The date in China so many days from now. */
  day(days: number): string;
  /** Moves on by so many hours, or to a moment. */
  on(by: number | string): void;
  /** Back to what the wall says. */
  end(): void;
}

/**
 * The clock of everything in this process, the real server included: it is another time of another day, and goes on.
 * A visitor's phone is brought to the same time by `wakes`.
 */
export function runTime(start: string): RunningTime {
  const Real = globalThis.Date;
  let shift = Date.parse(start) - Real.now();
  const later = (hours: number) => new Real(Real.now() + shift + hours * 3_600_000).toISOString();
  globalThis.Date = class Moved extends Real {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Real.now() + shift] : given) as [number]));
    }
    static override now(): number {
      return Real.now() + shift;
    }
  } as DateConstructor;
  return {
    get shift() {
      return shift;
    },
    now: () => later(0),
    in: later,
    day: (days) => later(24 * days + 8).slice(0, 10),
    on: (by) => {
      shift = Date.parse(typeof by === 'number' ? later(by) : by) - Real.now();
    },
    end: () => {
      globalThis.Date = Real;
    },
  };
}

/** The same in a phone's browser, run before any page; `name`: where the phone keeps by how much. */
export function movedClock(name: string): void {
  const Real = Date;
  const shift = () => Number(localStorage.getItem(name) ?? 0);
  window.Date = class Moved extends Real {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Real.now() + shift()] : given) as [number]));
    }
    static override now(): number {
      return Real.now() + shift();
    }
  } as DateConstructor;
}
