import { dueAfter, dueOn } from '../../procedure/procedure';
import type { Owner, Turn } from '../event';
import type { InTalks } from '../state';
import type { Making } from '../turns';
import { parts } from './parts';
import { mayClose, notAnswered } from './rules';

/** The performance calendar, the visits, the answers after them, and the end. */
export function afterwardsTurns(state: InTalks, making: Making): Turn[] {
  const { procedure, turn, dated } = making;
  const mediator: Owner = { role: 'mediator', personId: state.mediator.personId };
  const perform = parts(state)
    .filter((part) => !part.received)
    .map(({ termId, part, debtor, due }) => {
      const owner: Owner = { role: 'party', partyId: debtor };
      const about = `${termId}.${part}`;
      return due === null
        ? turn(owner, 'perform', state.agreement?.inForceAt, about)
        : dated(owner, 'perform', dueOn(procedure, due), about);
    });
  const answers = notAnswered(state).map((who) =>
    turn(
      who === 'mediator' ? mediator : { role: 'party', partyId: who },
      'answer_visit',
      undefined,
      `${state.visits?.length ?? 0}`,
    ),
  );
  const disputed = state.disputed ? [turn(mediator, 'look_into')] : [];
  const close = mayClose(state) === null ? [turn({ role: 'clerk' }, 'close_case')] : [];
  return [...perform, ...visitTurns(state, mediator, making), ...answers, ...disputed, ...close];
}

/** The next visit on the day that was written down when the agreement took effect. */
function visitTurns(state: InTalks, mediator: Owner, { procedure, dated }: Making): Turn[] {
  const done = state.visits?.length ?? 0;
  const due = state.agreement?.visits?.[done];
  if (due === undefined || state.followUpWaived) return [];
  const rule = procedure.followUps[done] ?? procedure.steps.follow_up;
  const { basis } = dueAfter(procedure, rule, state.agreement?.inForceAt ?? due);
  return [dated(mediator, 'follow_up', { due, basis }, String(done + 1))];
}
