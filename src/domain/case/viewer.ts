import type { CentreId, PartyId, PersonId } from '../ids';
import type { By } from './event';
import type { CaseState } from './state';

export interface StaffRole {
  readonly role: 'clerk' | 'mediator';
  readonly centreId: CentreId;
}

/** A person with what ties them to a case: the parties they act for and the roles they hold now. */
export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly actsFor: readonly PartyId[];
  readonly roles: readonly StaffRole[];
}

/** As whom a person meets a case. `code`: anyone holding the bare code. `stranger`: signed in, but not of this case. */
export type Viewer =
  | { readonly as: 'stranger'; readonly personId: PersonId }
  | { readonly as: 'code' }
  | { readonly as: 'party'; readonly partyId: PartyId; readonly personId: PersonId }
  | { readonly as: 'mediator'; readonly personId: PersonId }
  | { readonly as: 'clerk'; readonly personId: PersonId };

/** Being a party comes first: a clerk who is a party to a case meets it as a party only. */
export function viewerOf(state: CaseState, person: Person): Viewer {
  const { personId } = person;
  const partyId = person.actsFor.find((id) => state.parties.some((party) => party.partyId === id));
  if (partyId !== undefined) return { as: 'party', partyId, personId };
  if (state.mediator?.personId === personId) return { as: 'mediator', personId };
  const clerk = person.roles.some((held) => held.role === 'clerk' && held.centreId === state.centreId);
  return { as: clerk ? 'clerk' : 'stranger', personId };
}

export function byOf(viewer: Exclude<Viewer, { as: 'code' | 'stranger' }>): By {
  return viewer.as === 'party'
    ? { role: 'party', personId: viewer.personId, partyId: viewer.partyId }
    : { role: viewer.as, personId: viewer.personId };
}
