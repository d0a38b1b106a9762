import type { PartyId } from '../ids';
import type { CaseEvent, EventOf } from './event';
import { type Answer, neededOthers, type Party } from './party';
import type { CaseState, StreamState } from './state';

/**
 * The state after an event. Total: it never refuses, and reads no clock, calendar or configuration; what it
 * needs stands in the event. The first event of a case is `case.filed`.
 */
export function evolve(before: CaseState | null, event: CaseEvent): CaseState {
  const state = before === null ? begin(event) : change(before, event);
  const turns = event.turns ?? state.turns;
  return { ...state, turns, lastAt: event.at, streams: count(state.streams, event) };
}

export function fold(events: Iterable<CaseEvent>): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function begin(event: CaseEvent): CaseState {
  if (event.type !== 'case.filed') throw new Error(`a case begins with case.filed, not ${event.type}`);
  const { caseId, code, centreId, kind, place, parties, guest } = event.data;
  return {
    stage: 'filed',
    caseId,
    code,
    centreId,
    kind,
    place,
    filedAt: event.at,
    lastAt: event.at,
    hold: false,
    shown: null,
    turns: [],
    streams: {},
    parties: parties.map((party) => ({
      ...party,
      answer: party.side === 'applicant' ? 'consented' : 'none',
      joined: party.side === 'applicant',
      confirmed: party.side === 'other' || !guest,
    })),
  };
}

function change(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'stage.shown':
      return { ...state, shown: { stage: event.data.stage, due: event.data.due, task: event.data.task } };
    case 'fear.told':
      return { ...state, hold: true };
    case 'hold.lifted':
      return { ...state, hold: false };
    case 'applicant.confirmed':
      return withParty(state, event.data.partyId, { confirmed: true });
    case 'supplement.asked':
      return state.stage === 'filed' ? { ...state, stage: 'supplementing' } : state;
    case 'supplement.given':
      return state.stage === 'supplementing' ? { ...state, stage: 'filed' } : state;
    case 'case.accepted':
      return { ...withoutMediator(state), stage: 'accepted', kind: event.data.kind, acceptedAt: event.at };
    case 'case.declined':
      return { ...withoutMediator(state), stage: 'declined' };
    case 'mediator.assigned':
      return assigned(state, event);
    case 'conflict.declared':
      return state.mediator === undefined
        ? state
        : { ...state, mediator: { ...state.mediator, declared: event.data.relation } };
    case 'party.joined':
      return withParty(state, event.data.partyId, { joined: true });
    case 'invitation.delivered':
      return withParty(state, event.data.partyId, { deliveredAt: event.at });
    case 'answer.deferred':
      return withAnswer(state, event.data.partyId, 'later');
    case 'consent.given':
      return withAnswer(state, event.data.partyId, 'consented', event.data.recorded);
    case 'consent.refused':
      return ended(withAnswer(state, event.data.partyId, 'refused', event.data.recorded));
    case 'case.withdrawn':
      return {
        ...withoutMediator(state),
        stage: 'withdrawn',
        ...(state.mediator ? { mediator: state.mediator } : {}),
      };
    case 'room.opened':
    case 'room.resumed':
      return inRoom(state, 'open');
    case 'room.paused':
      return inRoom(state, 'paused');
    case 'case.filed':
    case 'statement.given':
    case 'contact.given':
    case 'key.issued':
    case 'contact.logged':
    case 'note.written':
    case 'refusal.explained':
    case 'withdrawal.explained':
    case 'pause.explained':
    case 'message.said':
      return state;
    default:
      return event satisfies never;
  }
}

function assigned(state: CaseState, event: EventOf<'mediator.assigned'>): CaseState {
  const mediator = { personId: event.data.mediatorId };
  if (state.stage === 'accepted')
    return { ...withoutMediator(state), stage: 'inviting', acceptedAt: state.acceptedAt, mediator };
  return state.mediator === undefined ? state : { ...state, mediator };
}

function inRoom(state: CaseState, room: 'open' | 'paused'): CaseState {
  if (state.stage !== 'inviting' && state.stage !== 'talking') return state;
  return { ...state, stage: 'talking', room };
}

/** With the last of the other side gone there is nobody left to talk with. */
function ended(state: CaseState): CaseState {
  if (state.stage !== 'inviting' && state.stage !== 'talking') return state;
  if (neededOthers(state.parties).some((party) => party.answer !== 'refused')) return state;
  const { acceptedAt, mediator } = state;
  return { ...withoutMediator(state), stage: 'refused', acceptedAt, mediator };
}

function withAnswer<S extends CaseState>(state: S, partyId: PartyId, answer: Answer, recorded = false): S {
  return {
    ...state,
    parties: state.parties.map((party) => {
      if (party.partyId !== partyId) return party;
      const { answerRecordedBy: _, ...rest } = party;
      return recorded ? { ...rest, answer, answerRecordedBy: 'staff' } : { ...rest, answer };
    }),
  };
}

function withParty<S extends CaseState>(state: S, partyId: PartyId, change: Partial<Party>): S {
  return {
    ...state,
    parties: state.parties.map((party) => (party.partyId === partyId ? { ...party, ...change } : party)),
  };
}

/** Drops the fields that belong to one stage only, so that none outlives it. */
function withoutMediator(state: CaseState) {
  const { caseId, code, centreId, kind, place, filedAt, lastAt, parties, turns, hold, shown, streams } =
    state;
  return { caseId, code, centreId, kind, place, filedAt, lastAt, parties, turns, hold, shown, streams };
}

function count(streams: CaseState['streams'], event: CaseEvent): Record<string, StreamState> {
  const before = streams[event.stream];
  return {
    ...streams,
    [event.stream]: {
      seq: (before?.seq ?? 0) + 1,
      messages: (before?.messages ?? 0) + (event.type === 'message.said' ? 1 : 0),
      at: event.at,
    },
  };
}
