import type { PersonId } from '../../ids';
import { withParty } from '../chapter';
import type { Answer, Party } from '../party';
import { backToTalks } from '../stages';
import { type CaseState, isEnded, isInTalks } from '../state';

/** The person for whom somebody filed has not said yes to it after all; who stands by an agreement in force did. */
export function isFilingBack(
  { stage }: CaseState,
  { assisted, confirmed }: Party,
  personIds: readonly PersonId[],
  confirmedBy: PersonId | undefined,
): boolean {
  const isLate = isEnded(stage) || stage === 'in_force';
  const isTheirs = confirmedBy !== undefined && personIds.includes(confirmedBy);
  return assisted !== undefined && confirmed && !isLate && isTheirs;
}

const OWN_ANSWERS: readonly Answer[] = ['later', 'consented', 'refused'];

/** What the party is said to have answered was answered by the wrong person, and can still be asked anew. */
export function answeredWrongly(
  { stage }: CaseState,
  { answer, answerRecordedBy, side, added }: Party,
  personIds: readonly PersonId[],
  answeredBy: PersonId | undefined,
): boolean {
  const isOpen = stage === 'inviting' || stage === 'talking' || stage === 'signing';
  const isAsked = side === 'other' || added === true;
  const isOwn = answeredBy !== undefined && personIds.includes(answeredBy);
  return isOpen && isAsked && isOwn && answerRecordedBy === undefined && OWN_ANSWERS.includes(answer);
}

/** A yes of the wrong person binds nobody: to the talks, to a clause, or under an agreement that is not in force yet. */
export function withoutWrongWords(
  state: CaseState,
  partyId: Party['partyId'],
  isAnswerBack: boolean,
): CaseState {
  const hasSigned =
    state.stage === 'signing' && state.agreement?.signed.some((one) => one.partyId === partyId) === true;
  const after = withFear(isAnswerBack || hasSigned ? backToTalks(state) : state, partyId);
  // Nobody can tell by the state who said yes to a clause for the party: it is asked anew.
  const isOpen = after.stage === 'inviting' || after.stage === 'talking';
  const terms = after.terms?.map((term) =>
    isOpen && term.accepted.includes(partyId)
      ? { ...term, accepted: term.accepted.filter((one) => one !== partyId) }
      : term,
  );
  const asked = terms ? { ...after, terms } : after;
  return isAnswerBack ? withParty(asked, partyId, { answer: 'none' }) : asked;
}

/** That somebody who is afraid may be brought together with the others was perhaps not said by them. */
function withFear(state: CaseState, partyId: Party['partyId']): CaseState {
  const { fear } = state;
  if (fear?.partyId !== partyId || !fear.jointAllowed || isEnded(state.stage)) return state;
  const shut = { ...state, fear: { ...fear, jointAllowed: false } };
  return isInTalks(shut) ? { ...shut, room: 'apart' as const } : shut;
}
