import type { Kind, Office } from '../kinds/kinds';
import { addCalendarDays, addWorkdays, inChina, isCalendarKnown } from './calendar';
import type { Task } from './tasks';
import type { Track, TrackRules } from './tracks';

export { DEFAULT_PROCEDURE } from './default-procedure';
export { TASKS, type Task } from './tasks';

/**
 * Why a date is what it is: a `law` or rule with its article, a `local` rule of the place, or an `aim` that the
 * centre set itself. `estimated` says that the holidays of that year are not published yet.
 */
export interface Basis {
  /** `agreed`: a date that people set themselves, in a clause or for a meeting. */
  readonly kind: 'law' | 'local' | 'aim' | 'agreed';
  readonly ref?: string;
  readonly amount: number;
  readonly unit: 'working' | 'calendar';
  readonly estimated?: true;
}

export interface Deadline {
  readonly kind: Exclude<Basis['kind'], 'agreed'>;
  readonly ref?: string;
  readonly amount: number;
  readonly unit: Basis['unit'];
}

export const OWNERS = ['clerk', 'mediator', 'party'] as const;
export type StepOwner = (typeof OWNERS)[number];

/** One step of the road: who owes it, how long they have, and what comes before it wherever that comes at all. */
export interface Step extends Deadline {
  readonly owner: StepOwner;
  readonly after: readonly Task[];
}

/** Where else people can go, told at every end. The words stand in the dictionaries. */
export const ROUTES = [
  'court',
  'arbitration',
  'labour_arbitration',
  'administrative',
  'police',
  'legal_aid',
] as const;
export type Route = (typeof ROUTES)[number];

export type Routes = { readonly default: readonly Route[] } & { readonly [K in Kind]?: readonly Route[] };

/** One window or room of the centre's hall. */
export interface Window {
  readonly id: string;
  readonly name: string;
}

export interface Court {
  readonly name: string;
  /** The leading digits of the division code that it serves, e.g. `510705` for a county. */
  readonly place: string;
}

/** How a place goes about its cases. Everything that differs from place to place stands here, and nowhere else. */
export interface Procedure {
  readonly version: string;
  /** The hour in China at which a day's work ends; a deadline falls on that hour. */
  readonly closingHour: number;
  readonly steps: Readonly<Record<Task, Step>>;
  /** How long a party's personal key opens the door, in calendar days. */
  readonly keyDays: number;
  /** Recorded attempts before a party counts as unreachable. */
  readonly attempts: number;
  /** How long after its due date an overdue step of the staff moves up one level. */
  readonly raiseAfter: Deadline;
  /** Visits, each counted from the day the agreement is in force; the first is also the step `follow_up`. */
  readonly followUps: readonly Deadline[];
  /** Calendar days from the day the agreement is in force (people's mediation law, art. 33). */
  readonly confirmationDays: number;
  /** The offices that a clerk may name when declining. */
  readonly declinable: readonly Office[];
  readonly windows: readonly Window[];
  readonly courts: readonly Court[];
  readonly routes: Routes;
  readonly tracks: Readonly<Record<Track, TrackRules>>;
}

export interface Due {
  /** ISO time in milliseconds, UTC. */
  readonly due: string;
  readonly basis: Basis;
}

/** When a task begun at `from` is due, and why. */
export function dueFor(procedure: Procedure, task: Task, from: string): Due {
  return dueAfter(procedure, procedure.steps[task], from);
}

/** When a length of time that begins at `from` is over, and why. The day of `from` is not counted. */
export function dueAfter(procedure: Procedure, deadline: Deadline, from: string): Due {
  const { kind, ref, amount, unit } = deadline;
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

/** The end of the working day on a date (`YYYY-MM-DD` in China) that people set themselves. */
export function dueOn(procedure: Procedure, date: string): Due {
  return {
    due: closingTime(date, procedure.closingHour),
    basis: { kind: 'agreed', amount: 0, unit: 'calendar' },
  };
}

/** The last moment of the key issued at `from`. */
export function keyExpiry(procedure: Procedure, from: string): string {
  const date = addCalendarDays(inChina(from).format('YYYY-MM-DD'), procedure.keyDays);
  return closingTime(date, procedure.closingHour);
}

export function routesFor(procedure: Procedure, kind: Kind): readonly Route[] {
  return procedure.routes[kind] ?? procedure.routes.default;
}

/** The courts that serve a place, by its 12-digit division code. */
export function courtsFor(procedure: Procedure, place: string): readonly Court[] {
  return procedure.courts.filter((court) => place.startsWith(court.place));
}

function closingTime(date: string, hour: number): string {
  return inChina(`${date}T00:00:00.000Z`)
    .utc()
    .startOf('day')
    .add(hour - 8, 'hour')
    .toISOString();
}
