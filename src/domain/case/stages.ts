import type { Linked } from './linking/shape';
import { agreedParties, isAsked, neededOthers, type Party, type Side, takesPart } from './party';
import type { AssignedMediator, CaseState, RoomState } from './state';

/** Every field of a case but those that belong to one stage only, so that none outlives it. */
export function matterOf(state: CaseState) {
  const {
    stage: _s,
    acceptedAt: _a,
    mediator: _m,
    room: _r,
    linked: _l,
    ...matter
  } = state as CaseState & {
    acceptedAt?: string;
    mediator?: AssignedMediator;
    room?: RoomState;
    linked?: Linked;
  };
  return matter;
}

/**
 * What is left of a case that ends: a draft that nobody will sign, a question to another organisation and whatever
 * else was still owed end with it.
 */
export function matterAtEnd(state: CaseState) {
  const {
    agreement: _a,
    transfer: _t,
    extension: _e,
    promiseOwed: _p,
    lookInto: _l,
    replacementAsked: _r,
    ...matter
  } = matterOf(state);
  return matter;
}

/** With the last of a side gone there is nobody left to talk with. */
export function withoutNobody(state: CaseState): CaseState {
  if (state.stage !== 'inviting' && state.stage !== 'talking' && state.stage !== 'signing') return state;
  const gone = sideGone(state, 'other') ?? sideGone(state, 'applicant');
  // An agreement waits for everybody who signs it; without one of them it has to be written anew.
  if (!gone) return state.stage === 'signing' && !signersStay(state) ? backToTalks(state) : state;
  const { acceptedAt, mediator } = state;
  const answers = gone.map((party) => party.answer);
  const stage = answers.includes('refused')
    ? 'refused'
    : answers.includes('silent')
      ? 'silent'
      : 'unreachable';
  return { ...matterAtEnd(state), stage, acceptedAt, mediator };
}

/** Everybody of a side, if there is somebody and nobody of them talks. */
function sideGone({ parties }: CaseState, side: Side): readonly Party[] | undefined {
  const needed = neededOthers(parties);
  const here = parties.filter(
    (party) => party.side === side && takesPart(party) && (!isAsked(party) || needed.includes(party)),
  );
  const isGone = ({ answer }: Party) =>
    answer === 'refused' || answer === 'silent' || answer === 'unreachable';
  return here.length > 0 && here.every(isGone) ? here : undefined;
}

function signersStay(state: CaseState): boolean {
  const agreed = agreedParties(state.parties).map((party) => party.partyId);
  return (state.agreement?.signers ?? []).every((partyId) => agreed.includes(partyId));
}

/** The agreement is void before it took effect; its clauses are talked about again. */
export function backToTalks(state: CaseState): CaseState {
  if (state.stage !== 'signing') return state;
  const { agreement: _, ...rest } = state;
  return { ...rest, stage: 'talking' } as CaseState;
}

/** Without a mediator the centre names one again; what people answered stays. */
export function backToAccepted(state: CaseState): CaseState {
  if (!('acceptedAt' in state)) return state;
  const { acceptedAt } = state;
  const { replacementAsked: _, agreement: _void, ...matter } = matterOf(state);
  return { ...matter, stage: 'accepted', acceptedAt };
}
