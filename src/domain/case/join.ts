import type { PartyId, PersonId } from '../ids';
import type { CaseEvent } from './event';
import type { Party } from './party';
import type { CaseState } from './state';
import { writer } from './writer';

/** Why a claim with the right key is still refused: one account can't act for opposing parties of a case. */
export function mayJoin(
  state: CaseState,
  partyId: PartyId,
  alreadyActsFor: readonly PartyId[],
): 'opposing' | 'unknown' | null {
  const party = find(state, partyId);
  if (!party) return 'unknown';
  const others = alreadyActsFor.filter((id) => id !== partyId).map((id) => find(state, id));
  return others.some((other) => other) ? 'opposing' : null;
}

export function joinCase(
  state: CaseState,
  partyId: PartyId,
  person: { personId: PersonId; name: string },
  now: string,
): CaseEvent[] {
  const at = now > state.lastAt ? now : state.lastAt;
  const by = { role: 'party', personId: person.personId, partyId } as const;
  return [writer(by, at, person.name)('party.joined', { partyId, personId: person.personId })];
}

function find(state: CaseState, partyId: PartyId): Party | undefined {
  return state.parties.find((party) => party.partyId === partyId);
}
