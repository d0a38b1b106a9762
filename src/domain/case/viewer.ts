import type { CentreId, PartyId, PersonId } from '../ids';
import { placeOf } from './access/standing';
import { helperOf } from './assist/standing';
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
  /** Has a PIN that was not given: on a phone that others hold, too. */
  readonly locked?: boolean;
  /** When they come: whose authority to act for a party has run out by then reads no more by it. */
  readonly now?: string;
}

/** What decides as whom they meet it. */
export type Tied = Omit<Person, 'name'>;

/** As whom a person meets a case. `code`: anyone holding the bare code. `stranger`: signed in, but not of this case. */
export type Viewer =
  /** `unconfirmed`: used a key, and the centre has yet to make sure who they are. */
  | { readonly as: 'stranger'; readonly personId: PersonId; readonly unconfirmed?: true }
  | { readonly as: 'code' }
  | {
      readonly as: 'party';
      readonly partyId: PartyId;
      readonly personId: PersonId;
      /** Whoever acts for the party with an authority of their own. */
      readonly actorId?: string;
      /** The door to their private talks is locked by a PIN that was not given. */
      readonly locked?: true;
      /** Their authority to act has run out: they see how far the case is, and nothing else. */
      readonly expired?: true;
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
  if (party) return partyViewer(party, person);
  // Whose place was given to another phone, or taken back, does not come back as staff.
  if (hadPlace(state, personId)) return { as: 'stranger', personId };
  if (state.mediator?.personId === personId) return { as: 'mediator', personId };
  const handler = state.handlers?.find((one) => one.personId === personId);
  if (handler) return { as: handler.as === 'expert' ? 'expert' : 'mediator', personId };
  const clerkOf = (centreId: CentreId) =>
    person.roles.some((held) => held.role === 'clerk' && held.centreId === centreId);
  if ([state.centreId, ...(state.raisedTo ?? [])].some(clerkOf)) return { as: 'clerk', personId };
  if (state.transfer && clerkOf(state.transfer.to)) return { as: 'clerk', personId, asked: true };
  return { as: 'stranger', personId };
}

function hadPlace({ parties }: CaseState, personId: PersonId): boolean {
  return parties.some(({ former, undone }) => former?.includes(personId) || undone?.includes(personId));
}

function partyViewer(party: Party, { personId, locked, now }: Tied): Viewer {
  const { partyId } = party;
  const viewer = { as: 'party', partyId, personId, ...(locked ? { locked: true as const } : {}) } as const;
  const place = placeOf(party, personId);
  if (place === null) return { as: 'stranger', personId };
  if (place === 'unconfirmed') return { as: 'stranger', personId, unconfirmed: true };
  if (place === 'self') return viewer;
  const until = party.actors?.find((actor) => actor.actorId === place.actorId)?.until ?? null;
  const isExpired = now !== undefined && until !== null && until < now;
  return { ...viewer, actorId: place.actorId, ...(isExpired ? { expired: true as const } : {}) };
}

/** @param state of the case, where a helper is to be told from the party. */
export function byOf(viewer: Acting, state: Pick<CaseState, 'parties'> = { parties: [] }): By {
  const { personId } = viewer;
  if (viewer.as !== 'party') return { role: viewer.as, personId };
  const by = { role: 'party', personId, partyId: viewer.partyId } as const;
  return helperOf(state, viewer) ? { ...by, helper: true } : by;
}
