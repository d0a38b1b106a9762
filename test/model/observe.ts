import type { CaseEvent } from '@/domain/case/event';
import { evolve, fold } from '@/domain/case/evolve';
import type { CaseState } from '@/domain/case/state';

export interface Observed {
  readonly event: CaseEvent;
  readonly before: CaseState;
  readonly after: CaseState;
}

/** All events of a case but the first, each with the state before and after it. */
export function observe(events: readonly CaseEvent[]): Observed[] {
  return observeFrom(fold(events.slice(0, 1)) as CaseState, events.slice(1));
}

/** What follows upon a state, event by event. */
export function observeFrom(start: CaseState, events: readonly CaseEvent[]): Observed[] {
  let state = start;
  return events.map((event) => {
    const before = state;
    state = evolve(before, event);
    return { event, before, after: state };
  });
}

/** A change of stage as one line. */
export function changeOf({ event, before, after }: Observed): string | null {
  return before.stage === after.stage ? null : `${before.stage} ${event.type} ${after.stage}`;
}
