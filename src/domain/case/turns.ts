import { dueFor, type Procedure, type Task } from '../procedure/procedure';
import type { OpenStage, Owner, Turn } from './event';
import { readyToTalk, waitingFor } from './party';
import type { CaseState } from './state';

/**
 * Whose turn it is after a change, soonest first. A turn that goes on keeps the date it was given; the length of
 * talks counts from acceptance (working rules on people's mediation, art. 33: in general within one month).
 */
export function turnsAfter(state: CaseState, procedure: Procedure, now: string): Turn[] {
  const turn = (owner: Owner, task: Task, from = now): Turn =>
    state.turns.find((held) => held.task === task && sameOwner(held.owner, owner)) ?? {
      owner,
      task,
      ...dueFor(procedure, task, from),
    };
  const call = state.hold ? [turn({ role: 'clerk' }, 'call_applicant')] : [];
  return [...call, ...stageTurns(state, turn)].sort((a, b) => a.due.localeCompare(b.due));
}

type MakeTurn = (owner: Owner, task: Task, from?: string) => Turn;

function stageTurns(state: CaseState, turn: MakeTurn): Turn[] {
  switch (state.stage) {
    case 'filed':
      return [turn({ role: 'clerk' }, 'decide_acceptance')];
    case 'supplementing': {
      const asked = state.parties.find((party) => party.side === 'applicant');
      return asked ? [turn({ role: 'party', partyId: asked.partyId }, 'supplement')] : [];
    }
    case 'accepted':
      return [turn({ role: 'clerk' }, 'assign')];
    case 'inviting':
      return invitingTurns(state, { role: 'mediator', personId: state.mediator.personId }, turn);
    case 'talking': {
      const mediator: Owner = { role: 'mediator', personId: state.mediator.personId };
      const talks = turn(mediator, 'lead_talks', state.acceptedAt);
      const own = state.room === 'paused' ? [turn(mediator, 'resume_room'), talks] : [talks];
      // A party that was found while the others talk is asked too.
      return [...own, ...answerTurns(state, turn)];
    }
    case 'declined':
    case 'refused':
    case 'withdrawn':
      return [];
  }
}

function invitingTurns(state: CaseState, mediator: Owner, turn: MakeTurn): Turn[] {
  if (readyToTalk(state.parties)) return [turn(mediator, 'open_room')];
  const waiting = waitingFor(state.parties);
  const answers = answerTurns(state, turn);
  const undelivered = waiting.length === 0 || waiting.some((party) => party.deliveredAt === undefined);
  return undelivered ? [turn(mediator, 'invite'), ...answers] : answers;
}

function answerTurns(state: CaseState, turn: MakeTurn): Turn[] {
  return waitingFor(state.parties)
    .filter((party) => party.deliveredAt !== undefined)
    .map((party) => turn({ role: 'party', partyId: party.partyId }, 'answer', party.deliveredAt));
}

/** What the bare code shows: no name, no kind, and one and the same answer for every end that went another way. */
export function openView(state: CaseState): { stage: OpenStage; task: Task | null; due: string | null } {
  const next = state.turns.find((turn) => turn.task !== 'call_applicant');
  const stage = openStage(state);
  if (stage === 'call_centre' || !next) return { stage, task: null, due: null };
  return { stage, task: next.task, due: next.due };
}

function openStage(state: CaseState): OpenStage {
  switch (state.stage) {
    case 'filed':
    case 'supplementing':
      return 'received';
    case 'accepted':
    case 'inviting':
      return 'accepted';
    case 'talking':
      return 'talking';
    case 'declined':
    case 'refused':
    case 'withdrawn':
      return 'call_centre';
  }
}

function sameOwner(a: Owner, b: Owner): boolean {
  if (a.role === 'clerk') return b.role === 'clerk';
  if (a.role === 'mediator') return b.role === 'mediator' && a.personId === b.personId;
  return b.role === 'party' && a.partyId === b.partyId;
}
