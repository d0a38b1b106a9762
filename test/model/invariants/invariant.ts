import type { Walk } from '../../harness/walking';
import type { Observed } from '../observe';

export interface Invariant<T> {
  /** As the lifecycle's document lists it. */
  readonly name: string;
  readonly holds: (one: T) => boolean;
}

/** One step of a life: what was there before it and after it. */
export interface Taken {
  readonly before: Walk;
  readonly after: Walk;
}

export type OfEvents = readonly Invariant<Observed>[];

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
