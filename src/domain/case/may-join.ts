import type { PartyId, PersonId } from '../ids';
import { findParty } from './chapter';
import { keyProblem } from './first/permits';
import { type Party, takesPart } from './party';
import type { CaseState } from './state';
import type { StaffRole } from './viewer';

/**
 * Why a claim with the right key is still refused: one account can't act for two parties of a case, for the opposing
 * side not even after a party has gone, and not for any of them while it handles the case or works at its centre.
 * `not_now`: nobody of the other side comes for the first time when no key would be given to it, such as to a case that
 * was closed as wrong, or once more waits to be accepted.
 */
export function mayJoin(
  state: CaseState,
  { partyId, actorId }: { readonly partyId: PartyId; readonly actorId?: string | undefined },
  alreadyActsFor: readonly PartyId[],
  personId: PersonId | null = null,
  roles: readonly StaffRole[] = [],
): 'opposing' | 'unknown' | 'not_now' | null {
  const party = findParty(state, partyId);
  if (!party || !takesPart(party)) return 'unknown';
  // The key is the person's own: whoever filed for them does not say yes in their name by it.
  if (personId !== null && actorId === undefined && party.assisted?.personId === personId) return 'opposing';
  const isDismissed = party.actors?.some((actor) => actor.actorId === actorId && actor.ended);
  if (isDismissed) return 'unknown';
  // Who mediates or helps to would sit on both sides of the table.
  const handling = [state.mediator, ...(state.handlers ?? [])].map((one) => one?.personId);
  if (personId !== null && handling.includes(personId)) return 'opposing';
  const centres = [state.centreId, ...(state.raisedTo ?? []), ...(state.transfer ? [state.transfer.to] : [])];
  if (roles.some(({ role, centreId }) => role === 'clerk' && centres.includes(centreId))) return 'opposing';
  // Whose phone was replaced knows what was told to that side.
  const left = state.parties.filter(({ former }) => personId !== null && former?.includes(personId));
  const others = [...alreadyActsFor, ...left.map((one) => one.partyId)]
    .filter((id) => id !== partyId)
    .map((id) => findParty(state, id));
  const isInTheWay = (other: Party | undefined) => other && (takesPart(other) || other.side !== party.side);
  if (others.some(isInTheWay)) return 'opposing';
  return party.side === 'other' && !party.joined && keyProblem(state, party) !== null ? 'not_now' : null;
}
