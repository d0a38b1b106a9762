import type { PartyId, PersonId } from '../ids';
import { laterOf } from '../procedure/calendar';
import type { Procedure } from '../procedure/procedure';
import type { CaseEvent } from './event';
import { type Party, takesPart } from './party';
import type { CaseState } from './state';
import { withTurns } from './turning';
import { writer } from './writer';

/**
 * Why a claim with the right key is still refused: one account can't act for two parties of a case, for the opposing
 * side not even after a party has gone, and not for any of them while it handles the case.
 */
export function mayJoin(
  state: CaseState,
  { partyId, actorId }: { readonly partyId: PartyId; readonly actorId?: string | undefined },
  alreadyActsFor: readonly PartyId[],
  personId: PersonId | null = null,
): 'opposing' | 'unknown' | null {
  const party = find(state, partyId);
  if (!party || !takesPart(party)) return 'unknown';
  const isDismissed = party.actors?.some((actor) => actor.actorId === actorId && actor.ended);
  if (isDismissed) return 'unknown';
  // Who mediates or helps to would sit on both sides of the table.
  const handling = [state.mediator, ...(state.handlers ?? [])].map((one) => one?.personId);
  if (personId !== null && handling.includes(personId)) return 'opposing';
  const others = alreadyActsFor.filter((id) => id !== partyId).map((id) => find(state, id));
  const isInTheWay = (other: Party | undefined) => other && (takesPart(other) || other.side !== party.side);
  return others.some(isInTheWay) ? 'opposing' : null;
}

/** Someone takes a party's place by its key. A party nobody knew before is now one whose answer is waited for. */
export function joinCase(
  state: CaseState,
  { partyId, actorId }: { partyId: PartyId; actorId?: string | undefined },
  person: { personId: PersonId; name: string },
  { now, procedure }: { now: string; procedure: Procedure },
): CaseEvent[] {
  const at = laterOf(state.lastAt, now);
  const by = { role: 'party', personId: person.personId, partyId } as const;
  const joined = writer(
    by,
    at,
    person.name,
  )('party.joined', {
    partyId,
    personId: person.personId,
    ...(actorId === undefined ? {} : { actorId }),
  });
  return withTurns(state, [joined], procedure, at);
}

function find(state: CaseState, partyId: PartyId): Party | undefined {
  return state.parties.find((party) => party.partyId === partyId);
}
