import { OWN_HANDS } from '../procedure/laws';
import { type Due, dueFor, dueOn, type Procedure, type Task } from '../procedure/procedure';
import { claimName, waitingClaims } from './access/standing';
import { afterwardsTurns } from './afterwards/turns';
import { signingTurns } from './agreement/turns';
import { unconfirmedOf } from './assist/standing';
import type { OpenStage, Owner, Turn } from './event';
import { toAccept } from './mediator/rules';
import { meetingTurns } from './meeting/turns';
import { OPEN_STAGES } from './open-stages';
import { applicantOf, isAskedHeir, type Party, readyToTalk, takesPart, waitingFor } from './party';
import { sameOwner } from './promise/late';
import { running } from './rest/running';
import type { CaseState, InTalks, Inviting } from './state';
import { streamOfTurn } from './stream';
import { liveTerms, stillToAccept } from './terms/standing';

export type MakeTurn = (owner: Owner, task: Task, from?: string, about?: string) => Turn;
export type MakeDue = (owner: Owner, task: Task, due: Due, about?: string) => Turn;
export interface Making {
  readonly procedure: Procedure;
  readonly turn: MakeTurn;
  /** A turn whose date people set themselves. */
  readonly dated: MakeDue;
}

const CLERK = { role: 'clerk' } as const;

/**
 * Whose turn it is after a change, soonest first. A turn that goes on keeps the date it was given; the length of
 * talks counts from acceptance (working rules on people's mediation, art. 33: in general within one month).
 */
export function turnsAfter(state: CaseState, procedure: Procedure, now: string): Turn[] {
  const dated: MakeDue = (owner, task, due, about) => ({
    owner: ownerOf(state, procedure, task, owner),
    task,
    ...(about === undefined ? {} : { about }),
    ...due,
  });
  const turn: MakeTurn = (owner, task, from = now, about) => {
    const whose = ownerOf(state, procedure, task, owner);
    const held = state.turns.find(
      (one) => one.task === task && one.about === about && sameOwner(one.owner, whose),
    );
    return held ?? dated(whose, task, dueFor(procedure, task, from), about);
  };
  return allTurns(state, { procedure, turn, dated }).sort((a, b) => a.due.localeCompare(b.due));
}

/** The steps that the mediator and the centre can both do are owed by whom the procedure of the place names. */
function ownerOf(state: CaseState, { steps }: Procedure, task: Task, usual: Owner): Owner {
  const isFixed = OWN_HANDS.clerk.includes(task) || OWN_HANDS.mediator.includes(task);
  if (usual.role === 'party' || isFixed) return usual;
  if (steps[task].owner === 'clerk') return CLERK;
  return state.mediator ? { role: 'mediator', personId: state.mediator.personId } : CLERK;
}

function allTurns(state: CaseState, making: Making): Turn[] {
  const { turn } = making;
  if (state.transfer) return [turn({ ...CLERK, centreId: state.transfer.to }, 'answer_transfer')];
  const staff: Owner = state.mediator ? { role: 'mediator', personId: state.mediator.personId } : CLERK;
  const stage = stageTurns(state, making);
  if (stage.length === 0) return [];
  const urgent = [
    ...(state.hold ? [turn(CLERK, 'call_applicant')] : []),
    ...waitingClaims(state.parties.filter(takesPart)).map((claim) =>
      turn(CLERK, 'confirm_claim', undefined, claimName(claim)),
    ),
    ...(unconfirmedOf(state.parties) ? [turn(CLERK, 'confirm_filing')] : []),
  ];
  if (state.rest) return [...urgent, restTurn(state.rest, staff, making)];
  const more = [
    ...(state.replacementAsked ? [turn(CLERK, 'decide_replacement')] : []),
    ...(state.promiseOwed ? [turn(staff, 'answer_urge')] : []),
    ...(state.lookInto ? [turn(CLERK, 'look_into')] : []),
  ];
  return [...urgent, ...more, ...stage];
}

/** While a case rests no clock runs but that of looking again. */
function restTurn(
  { recheck }: NonNullable<CaseState['rest']>,
  staff: Owner,
  { procedure, turn, dated }: Making,
): Turn {
  return recheck === null ? turn(CLERK, 'find_heirs') : dated(staff, 'recheck', dueOn(procedure, recheck));
}

function stageTurns(state: CaseState, making: Making): Turn[] {
  const { turn } = making;
  switch (state.stage) {
    case 'filed':
      return [turn(CLERK, 'decide_acceptance')];
    case 'supplementing': {
      const asked = applicantOf(state.parties);
      // Whoever was asked has died or can decide no more: the clerk goes on without an answer.
      return asked
        ? [turn({ role: 'party', partyId: asked.partyId }, 'supplement')]
        : [turn(CLERK, 'decide_acceptance')];
    }
    case 'accepted':
      return [turn(CLERK, 'assign')];
    case 'inviting':
      return invitingTurns(state, { role: 'mediator', personId: state.mediator.personId }, making);
    case 'talking':
      return talkingTurns(state, { role: 'mediator', personId: state.mediator.personId }, making);
    case 'signing':
      return [...signingTurns(state, making), ...meetingTurns(state, making)];
    case 'in_force':
      return [
        ...afterwardsTurns(state, making),
        ...meetingTurns(state, making),
        ...askingTurns(
          state,
          waitingFor(state.parties).filter((one) => isAskedHeir(state, one)),
          making,
        ),
      ];
    default:
      return [];
  }
}

function invitingTurns(state: Inviting, mediator: Owner, making: Making): Turn[] {
  const { turn } = making;
  const declare = state.mediator.declared === undefined ? [turn(mediator, 'declare')] : [];
  const near = [...declare, ...nearTurns(state, turn), ...meetingTurns(state, making)];
  if (readyToTalk(state.parties)) return [...near, turn(mediator, 'open_room')];
  const waiting = waitingFor(state.parties);
  // Nobody of the other side is known yet: somebody has to be found and invited.
  const asking = waiting.length === 0 ? [turn(mediator, 'invite')] : askingTurns(state, waiting, making);
  return [...near, ...asking];
}

function talkingTurns(state: InTalks, mediator: Owner, making: Making): Turn[] {
  const { turn, dated, procedure } = making;
  const talks =
    state.talksUntil === undefined
      ? turn(mediator, 'lead_talks', state.talksFrom ?? state.acceptedAt)
      : dated(mediator, 'lead_talks', dueOn(procedure, state.talksUntil));
  const declare = state.mediator.declared === undefined ? [turn(mediator, 'declare')] : [];
  const resume = state.room === 'paused' ? [turn(mediator, 'resume_room')] : [];
  const terms = liveTerms(state).flatMap((term) =>
    stillToAccept(state, term).map((partyId) =>
      turn({ role: 'party', partyId }, 'answer_terms', undefined, `${term.termId}.${term.version}`),
    ),
  );
  return [
    ...declare,
    ...nearTurns(state, turn),
    ...resume,
    talks,
    ...terms,
    ...meetingTurns(state, making),
    // A party that was found while the others talk is asked too.
    ...askingTurns(state, waitingFor(state.parties), making),
  ];
}

function nearTurns(state: CaseState, turn: MakeTurn): Turn[] {
  return toAccept(state).map((partyId) => turn({ role: 'party', partyId }, 'accept_mediator'));
}

/** Who was invited answers, who was not is invited. */
function askingTurns(state: InTalks | Inviting, waiting: readonly Party[], { turn }: Making): Turn[] {
  const mediator: Owner = { role: 'mediator', personId: state.mediator.personId };
  const answers = waiting.flatMap(({ partyId, deliveredAt }) =>
    deliveredAt === undefined
      ? []
      : [turn({ role: 'party', partyId }, 'answer', running(state, deliveredAt))],
  );
  return answers.length < waiting.length ? [turn(mediator, 'invite'), ...answers] : answers;
}

/** Steps that every party sees, but whose name alone would tell a stranger something of the matter or its people. */
const NOT_FOR_STRANGERS: readonly Task[] = [
  'confirm_filing',
  'declare',
  'accept_mediator',
  'decide_replacement',
  'recheck',
  'find_heirs',
  'answer_transfer',
  'answer_urge',
  'look_into',
];

/** What the bare code shows: no name, no kind, and one and the same answer for every end that went another way. */
export function openView(state: CaseState): { stage: OpenStage; task: Task | null; due: string | null } {
  const next = state.turns.find(
    (turn) => !NOT_FOR_STRANGERS.includes(turn.task) && streamOfTurn(state, turn) === 'parties',
  );
  const stage = OPEN_STAGES[state.stage];
  if (stage === 'call_centre' || !next) return { stage, task: null, due: null };
  return { stage, task: next.task, due: next.due };
}
