import { laterOf } from '../../procedure/calendar';
import type { CommandOf } from '../command';
import type { CaseEvent } from '../event';
import type { Setting } from '../setting';
import type { CaseState } from '../state';
import { withTurns } from '../turning';
import { type Acting, byOf } from '../viewer';
import { writer } from '../writer';

/**
 * What the first case learns when one that was linked to it is taken up again by itself: that code leads here no more.
 * Without it the first would be held for ever by a case that has gone, see {@link file://./rules.ts}. Whoever joined
 * the first by the link stays until that claim is undone there.
 */
export function released(
  second: CaseState,
  first: CaseState,
  viewer: Acting,
  { reason }: CommandOf<'reopen'>,
  { procedure, name, now: given }: Setting,
): readonly CaseEvent[] {
  const now = laterOf(first.lastAt, given);
  const draft = writer(byOf(viewer), now, name)('case.released', { second: second.caseId }, { text: reason });
  return withTurns(first, [draft], procedure, now);
}
