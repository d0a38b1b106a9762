import { dueAfter, dueOn } from '../../procedure/procedure';
import type { Owner, Turn } from '../event';
import { standingFor } from '../party';
import { running } from '../rest/running';
import type { InTalks } from '../state';
import type { Making } from '../turns';
import { parts } from './parts';
import { mayClose, notAnswered } from './rules';

/** The performance calendar, the visits, the answers after them, and the end. */
export function afterwardsTurns(state: InTalks, making: Making): Turn[] {
  const { procedure, turn, dated } = making;
  const mediator: Owner = { role: 'mediator', personId: state.mediator.personId };
  const inForceAt = state.agreement?.inForceAt ?? state.lastAt;
  const perform = parts(state)
    .filter((part) => !part.received)
    .flatMap(({ termId, part, debtor, due }) => {
      const about = `${termId}.${part}`;
      const owners = standingFor(state.parties, debtor);
      // Nobody is there to do it: the mediator sees what becomes of it.
      if (owners.length === 0) return [turn(mediator, 'look_into', undefined, about)];
      return owners.map(({ partyId }) => {
        const owner: Owner = { role: 'party', partyId };
        return due === null
          ? turn(owner, 'perform', running(state, inForceAt), about)
          : dated(owner, 'perform', dueOn(procedure, due), about);
      });
    });
  const answers = notAnswered(state).map((who) =>
    turn(
      who === 'mediator' ? mediator : { role: 'party', partyId: who },
      'answer_visit',
      undefined,
      `${state.visits?.length ?? 0}`,
    ),
  );
  const disputed = state.disputed
    ? [turn(mediator, 'look_into', undefined, `visit.${state.visits?.length ?? 0}`)]
    : [];
  const close = mayClose(state) === null ? [turn({ role: 'clerk' }, 'close_case')] : [];
  return [...perform, ...visitTurns(state, mediator, making), ...answers, ...disputed, ...close];
}

/** The next visit on the day that was written down when the agreement took effect. */
function visitTurns(state: InTalks, mediator: Owner, { procedure, dated }: Making): Turn[] {
  const done = state.visits?.length ?? 0;
  const due = state.agreement?.visits?.[done];
  if (due === undefined || state.followUpWaived) return [];
  const rule = procedure.followUps[done] ?? procedure.steps.follow_up;
  const { resumedAt } = state;
  // A day that passed while the case rested is counted anew.
  const when =
    resumedAt !== undefined && due < resumedAt
      ? dueAfter(procedure, rule, resumedAt)
      : { due, basis: dueAfter(procedure, rule, state.agreement?.inForceAt ?? due).basis };
  return [dated(mediator, 'follow_up', when, String(done + 1))];
}
