import type { CentreId, PartyId, PersonId } from '../ids';
import type { By } from './event';
import { type Party, takesPart } from './party';
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

/** What decides as whom they meet it. */
export type Tied = Omit<Person, 'name'>;

/** As whom a person meets a case. `code`: anyone holding the bare code. `stranger`: signed in, but not of this case. */
export type Viewer =
  | { readonly as: 'stranger'; readonly personId: PersonId }
  | { readonly as: 'code' }
  | {
      readonly as: 'party';
      readonly partyId: PartyId;
      readonly personId: PersonId;
      /** Whoever acts for the party with an authority of their own. */
      readonly actorId?: string;
    }
  | { readonly as: 'mediator'; readonly personId: PersonId }
  | { readonly as: 'expert'; readonly personId: PersonId }
  /** `asked`: of a centre that the case is to be given to; it may read and answer that, no more. */
  | { readonly as: 'clerk'; readonly personId: PersonId; readonly asked?: boolean };
export type Acting = Exclude<Viewer, { as: 'code' | 'stranger' }>;

/**
 * Being a party comes first: a clerk who is a party to a case meets it as a party only. Whose authority to act has
 * ended is a stranger again.
 */
export function viewerOf(state: CaseState, person: Tied): Viewer {
  const { personId } = person;
  const own = state.parties.filter((one) => person.actsFor.includes(one.partyId));
  // An heir who once acted for the dead acts for themselves now.
  const party = own.find(takesPart) ?? own[0];
  if (party) return partyViewer(party, personId);
  if (state.mediator?.personId === personId) return { as: 'mediator', personId };
  const handler = state.handlers?.find((one) => one.personId === personId);
  if (handler) return { as: handler.as === 'expert' ? 'expert' : 'mediator', personId };
  const clerkOf = (centreId: CentreId) =>
    person.roles.some((held) => held.role === 'clerk' && held.centreId === centreId);
  if ([state.centreId, ...(state.raisedTo ?? [])].some(clerkOf)) return { as: 'clerk', personId };
  if (state.transfer && clerkOf(state.transfer.to)) return { as: 'clerk', personId, asked: true };
  return { as: 'stranger', personId };
}

function partyViewer({ partyId, actors = [] }: Party, personId: PersonId): Viewer {
  const own = actors.filter((actor) => actor.personId === personId);
  if (own.length === 0) return { as: 'party', partyId, personId };
  const active = own.find((actor) => !actor.ended);
  return active ? { as: 'party', partyId, personId, actorId: active.actorId } : { as: 'stranger', personId };
}

export function byOf(viewer: Acting): By {
  return viewer.as === 'party'
    ? { role: 'party', personId: viewer.personId, partyId: viewer.partyId }
    : { role: viewer.as, personId: viewer.personId };
}
