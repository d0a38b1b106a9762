import { laterOf } from '../../procedure/calendar';
import type { CaseEvent } from '../event';
import type { Setting } from '../setting';
import { type CaseState, isEnded } from '../state';
import { SYSTEM, withTurns } from '../turning';
import { writer } from '../writer';
import { isSameTurn } from './late';
import { nextLevel, raiseAt } from './rules';

type Sweeping = Pick<Setting, 'now' | 'procedure' | 'above'>;

/**
 * What time alone brings about: a step of the staff that passed its date asks for a reason, after a further interval
 * it moves up a level, and an authority that has run out ends. Nothing where nothing is due.
 */
export function sweep(state: CaseState, { now, procedure, above = [] }: Sweeping): CaseEvent[] {
  if (isEnded(state.stage)) return [];
  const at = laterOf(state.lastAt, now);
  const write = writer(SYSTEM, at);
  const late = state.late ?? [];
  const overdue = state.turns.filter(
    (turn) => turn.owner.role !== 'party' && turn.due < at && !late.some((one) => isSameTurn(one, turn)),
  );
  const events: CaseEvent[] = overdue.map(({ task, owner, about, due }) =>
    write(
      'turn.overdue',
      { task, owner, due, raiseAt: raiseAt(procedure, due), ...(about === undefined ? {} : { about }) },
      {},
      { only: state.meetings?.find((meeting) => meeting.meetingId === about)?.only },
    ),
  );
  const moves = late.some((one) => one.raiseAt < at);
  if (moves && !state.top)
    events.push(
      write('case.raised', {
        ...nextLevel(state, above),
        why: 'overdue',
        raiseAt: raiseAt(procedure, at),
      }),
    );
  for (const { partyId, actors = [] } of state.parties)
    for (const { actorId, until, ended } of actors)
      if (until !== null && until < at && !ended) events.push(write('actor.dismissed', { partyId, actorId }));
  return withTurns(state, events, procedure, at);
}
