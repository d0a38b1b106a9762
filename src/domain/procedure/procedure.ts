import { addCalendarDays, addWorkdays, inChina, isCalendarKnown } from './calendar';

/** What somebody owes next; the words for each stand in the dictionaries. */
export const TASKS = [
  'call_applicant',
  'decide_acceptance',
  'supplement',
  'assign',
  'invite',
  'answer',
  'open_room',
  'lead_talks',
  'resume_room',
] as const;
export type Task = (typeof TASKS)[number];

/**
 * Why a date is what it is: a `law` or rule with its article, a `local` rule of the place, or an `aim` that the
 * centre set itself. `estimated` says that the holidays of that year are not published yet.
 */
export interface Basis {
  readonly kind: 'law' | 'local' | 'aim';
  readonly ref?: string;
  readonly amount: number;
  readonly unit: 'working' | 'calendar';
  readonly estimated?: true;
}

export interface Deadline {
  readonly kind: Basis['kind'];
  readonly ref?: string;
  readonly amount: number;
  readonly unit: Basis['unit'];
}

export interface Procedure {
  readonly version: string;
  /** The hour in China at which a day's work ends; a deadline falls on that hour. */
  readonly closingHour: number;
  readonly deadlines: Readonly<Record<Task, Deadline>>;
  /** How long a party's personal key opens the door, in calendar days. */
  readonly keyDays: number;
}

export interface Due {
  /** ISO time in milliseconds, UTC. */
  readonly due: string;
  readonly basis: Basis;
}

/** Only the month for talks is a rule of the ministry; every other number is the centre's own aim. */
export const DEFAULT_PROCEDURE: Procedure = {
  version: 'default-1',
  closingHour: 18,
  keyDays: 30,
  deadlines: {
    call_applicant: { kind: 'aim', amount: 1, unit: 'working' },
    decide_acceptance: { kind: 'aim', amount: 2, unit: 'working' },
    supplement: { kind: 'aim', amount: 5, unit: 'working' },
    assign: { kind: 'aim', amount: 1, unit: 'working' },
    invite: { kind: 'aim', amount: 3, unit: 'working' },
    answer: { kind: 'aim', amount: 5, unit: 'working' },
    open_room: { kind: 'aim', amount: 3, unit: 'working' },
    lead_talks: { kind: 'law', ref: 'working_rules_33', amount: 30, unit: 'calendar' },
    resume_room: { kind: 'aim', amount: 3, unit: 'working' },
  },
};

/** When a task begun at `from` is due, and why. */
export function dueFor(procedure: Procedure, task: Task, from: string): Due {
  const { kind, ref, amount, unit } = procedure.deadlines[task];
  const start = inChina(from).format('YYYY-MM-DD');
  const date = unit === 'working' ? addWorkdays(start, amount) : addCalendarDays(start, amount);
  return {
    due: closingTime(date, procedure.closingHour),
    basis: {
      kind,
      ...(ref === undefined ? {} : { ref }),
      amount,
      unit,
      ...(unit === 'working' && !isCalendarKnown(date) ? { estimated: true as const } : {}),
    },
  };
}

/** The last moment of the key issued at `from`. */
export function keyExpiry(procedure: Procedure, from: string): string {
  const date = addCalendarDays(inChina(from).format('YYYY-MM-DD'), procedure.keyDays);
  return closingTime(date, procedure.closingHour);
}

function closingTime(date: string, hour: number): string {
  return inChina(`${date}T00:00:00.000Z`)
    .utc()
    .startOf('day')
    .add(hour - 8, 'hour')
    .toISOString();
}
