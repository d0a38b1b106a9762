import { laterOf } from '../../procedure/calendar';
import type { CommandOf } from '../command';
import type { CaseEvent } from '../event';
import type { Setting } from '../setting';
import type { CaseState } from '../state';
import { withTurns } from '../turning';
import { type Acting, byOf } from '../viewer';
import { writer } from '../writer';
import { type Joining, joining } from './joining';

/** What the first case learns when another one is linked to it, and who joins it by that. Judged before, by `decide`. */
export interface Absorbed {
  readonly events: readonly CaseEvent[];
  readonly joined: readonly Joining[];
}

export function absorbed(
  second: CaseState,
  viewer: Acting,
  command: CommandOf<'linkCase'>,
  { first, procedure, name, now: given }: Setting,
): Absorbed {
  if (!first) throw new Error('a case is linked to another one');
  const joined = joining(first, command.same);
  if (joined === 'opposing') throw new Error('nobody may stand on both sides of a case');
  const now = laterOf(first.state.lastAt, given);
  const write = writer(byOf(viewer), now, name);
  const drafts = [
    write('case.absorbed', { second: second.caseId }, { text: command.reason }),
    ...joined.map(({ is, personId }) => write('party.joined', { partyId: is, personId, as: 'self' })),
  ];
  return { events: withTurns(first.state, drafts, procedure, now), joined };
}
