import type { PartyId } from '../../ids';
import { joined, keyIssued } from '../access/joining';
import { withoutHeld } from '../care/held';
import { type Evolve, findParty, withParty } from '../chapter';
import type { EventOf, FirstFacts } from '../event';
import type { Answer, Party } from '../party';
import { backToTalks, matterAtEnd, matterOf, withoutNobody } from '../stages';
import { type CaseState, isInTalks, type RoomState } from '../state';

/** From filing to the talks. */
export const firstEvolve: { readonly [T in keyof FirstFacts]: Evolve<T> } = {
  'case.filed': same,
  'statement.given': same,
  'contact.given': same,
  'key.issued': keyIssued,
  'note.written': same,
  'refusal.explained': same,
  'withdrawal.explained': same,
  'pause.explained': same,
  // What a person let through is held back no longer.
  'message.said': (state, { data }) => (data.held ? withoutHeld(state, data.held) : state),
  'pass.changed': same,
  'stage.shown': (state, { data }) => ({
    ...state,
    shown: { stage: data.stage, due: data.due, task: data.task },
  }),
  'fear.told': (state, { data }) => ({
    ...state,
    hold: true,
    fear: { partyId: data.partyId, jointAllowed: false },
  }),
  'hold.lifted': (state) => ({ ...state, hold: false }),
  'applicant.confirmed': (state, { data }) => withParty(state, data.partyId, { confirmed: true }),
  'supplement.asked': (state) => (state.stage === 'filed' ? { ...state, stage: 'supplementing' } : state),
  'supplement.given': (state) => (state.stage === 'supplementing' ? { ...state, stage: 'filed' } : state),
  'case.accepted': (state, { data, at }) => ({
    ...withoutDates(state),
    stage: 'accepted',
    kind: data.kind,
    acceptedAt: at,
    ...(data.track === undefined ? {} : { track: data.track }),
    ...(data.attempts === undefined ? {} : { attempts: data.attempts }),
  }),
  'case.declined': (state) => ({ ...matterAtEnd(state), stage: 'declined' }),
  'mediator.assigned': assigned,
  'conflict.declared': (state, { data }) =>
    state.mediator === undefined
      ? state
      : ({
          ...state,
          mediator: { personId: state.mediator.personId, declared: data.relation },
        } as CaseState),
  'party.joined': joined,
  'invitation.delivered': (state, { data, at }) => withParty(state, data.partyId, { deliveredAt: at }),
  'contact.logged': (state, { data }) => {
    const before = findParty(state, data.partyId)?.attempts ?? 0;
    // Who was reached in between was not unreachable.
    const attempts = data.result === 'no_answer' ? before + 1 : 0;
    return attempts === before ? state : withParty(state, data.partyId, { attempts });
  },
  'answer.deferred': (state, { data }) => withAnswer(state, data.partyId, 'later'),
  'consent.given': (state, { data }) => {
    const after = withAnswer(state, data.partyId, 'consented', data.recorded);
    // Whoever joins the talks is to sign, too.
    return backToTalks(after);
  },
  'consent.refused': (state, { data }) =>
    withoutNobody(withAnswer(state, data.partyId, 'refused', data.recorded)),
  'case.withdrawn': (state) => ({
    ...matterAtEnd(state),
    stage: 'withdrawn',
    ...(state.mediator ? { mediator: state.mediator } : {}),
  }),
  'room.opened': (state, { data }) => inRoom(state, data.apart ? 'apart' : 'open'),
  'room.resumed': (state) => inRoom(state, 'open'),
  'room.paused': (state) => inRoom(state, 'paused'),
};

/** Accepted anew, the month of talks counts from now. */
function withoutDates(state: CaseState) {
  const { talksFrom: _f, talksUntil: _u, ...matter } = matterOf(state);
  return matter;
}

function same(state: CaseState): CaseState {
  return state;
}

function assigned(before: CaseState, { data }: EventOf<'mediator.assigned'>): CaseState {
  const mediator = { personId: data.mediatorId };
  const { preferred: _p, replacementAsked: _r, ...rest } = before;
  // Who helped and leads now helps no more.
  const handlers = before.handlers?.filter((one) => one.personId !== data.mediatorId);
  const state = backToTalks({
    ...rest,
    ...(handlers ? { handlers } : {}),
    appointments: (before.appointments ?? 0) + 1,
  } as CaseState);
  if (state.stage === 'accepted')
    return { ...matterOf(state), stage: 'inviting', acceptedAt: state.acceptedAt, mediator };
  return state.mediator === undefined ? state : ({ ...state, mediator } as CaseState);
}

function inRoom(state: CaseState, room: RoomState): CaseState {
  if (isInTalks(state)) return { ...state, room };
  return state.stage === 'inviting' ? { ...state, stage: 'talking', room } : state;
}

function withAnswer(state: CaseState, partyId: PartyId, answer: Answer, recorded = false): CaseState {
  const { answerRecordedBy: _, ...rest } = findParty(state, partyId) ?? ({} as Party);
  const change: Party = { ...rest, answer, ...(recorded ? { answerRecordedBy: 'staff' as const } : {}) };
  return {
    ...state,
    parties: state.parties.map((party) => (party.partyId === partyId ? change : party)),
  };
}
