import type { CaseEvent } from '@/domain/case/event';
import { evolve, fold } from '@/domain/case/evolve';
import type { CaseState } from '@/domain/case/state';

export interface Observed {
  readonly event: CaseEvent;
  readonly before: CaseState;
  readonly after: CaseState;
}

/** The last so many events of a case, or all but the first, each with the state before and after it. */
export function observe(events: readonly CaseEvent[], last = events.length - 1): Observed[] {
  const known = Math.max(1, events.length - last);
  let state = fold(events.slice(0, known)) as CaseState;
  return events.slice(known).map((event) => {
    const before = state;
    state = evolve(before, event);
    return { event, before, after: state };
  });
}

/** A change of stage as one line. */
export function changeOf({ event, before, after }: Observed): string | null {
  return before.stage === after.stage ? null : `${before.stage} ${event.type} ${after.stage}`;
}
