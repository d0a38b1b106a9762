import type { FileId, PartyId, PersonId } from '../../ids';
import type { Channel, PartyKind, Side } from '../party';

export const ACTING_AS = [
  'guardian',
  'agent',
  'representative',
  'interpreter',
  'heir',
  'companion',
  'helper',
] as const;
export type ActingAs = (typeof ACTING_AS)[number];
/** How somebody may act for a party: spoken before staff, written, by law (a guardian), or elected by a group. */
export const AUTHORITIES = ['spoken', 'written', 'law', 'elected'] as const;
export type Authority = (typeof AUTHORITIES)[number];
export const SCOPES = ['read', 'talk', 'answer', 'sign'] as const;
/** `file`: to file and to see how far it is, nothing more; of a helper alone. */
export const HELPER_SCOPES = ['file', ...SCOPES] as const;
export type Scope = (typeof HELPER_SCOPES)[number];

/** Somebody who acts for a party beside or instead of itself. The name stands among the words. */
export interface Actor {
  readonly actorId: string;
  readonly as: ActingAs;
  readonly authority: Authority;
  readonly scope: readonly Scope[];
  readonly from: string;
  /** The last moment of the authority; null while it holds. */
  readonly until: string | null;
  /** Bound once this person has used a key of their own. */
  readonly personId?: PersonId;
  readonly ended?: boolean;
  /** Said so themselves by using the party's key; they may do nothing before the centre has confirmed it. */
  readonly unconfirmed?: boolean;
  /** The centre doubts who this is: until that is settled they read nothing. */
  readonly doubted?: boolean;
  readonly checkFirst?: boolean;
}

export type LeavingWhy = 'left' | 'removed' | 'replaced';

export interface PeopleFacts {
  'party.added': {
    partyId: PartyId;
    side: Side;
    kind: PartyKind;
    channel: Channel;
    heirOf?: PartyId;
    replaces?: PartyId;
  };
  'party.described': { partyId: PartyId };
  'party.left': { partyId: PartyId; why: LeavingWhy };
  'leaving.explained': { partyId: PartyId };
  'representatives.elected': {
    partyId: PartyId;
    members: number;
    actorIds: readonly string[];
    files: readonly FileId[];
  };
  'actor.appointed': {
    partyId: PartyId;
    actorId: string;
    as: ActingAs;
    authority: Authority;
    scope: readonly Scope[];
    until: string | null;
    files: readonly FileId[];
  };
  'actor.dismissed': { partyId: PartyId; actorId: string };
}

/** What a form asks of a party; every field may be empty. Kept beside the state, never among the facts. */
export const PARTY_DETAILS = [
  'sex',
  'ethnicity',
  'age',
  'occupation',
  'address',
  'idNumber',
  'creditCode',
  'legalRepresentative',
  'position',
] as const;
export type PartyDetail = (typeof PARTY_DETAILS)[number];
export type PartyDetails = Readonly<Partial<Record<PartyDetail, string>>>;

export type PeopleCommand =
  | {
      readonly type: 'addParty';
      readonly side: Side;
      readonly kind: PartyKind;
      readonly name: string;
      readonly phone?: string | undefined;
      readonly channel?: Channel | undefined;
      readonly heirOf?: PartyId | undefined;
    }
  | { readonly type: 'describeParty'; readonly partyId?: PartyId | undefined; readonly details: PartyDetails }
  | { readonly type: 'removeParty'; readonly partyId: PartyId; readonly reason: string }
  | {
      readonly type: 'replaceParty';
      readonly partyId: PartyId;
      readonly kind: PartyKind;
      readonly name: string;
      readonly phone?: string | undefined;
      readonly reason: string;
    }
  | { readonly type: 'leave'; readonly reason?: string | undefined }
  | {
      readonly type: 'electRepresentatives';
      readonly partyId?: PartyId | undefined;
      readonly members: number;
      readonly names: readonly string[];
      readonly files: readonly FileId[];
    }
  | {
      readonly type: 'appointActor';
      readonly partyId?: PartyId | undefined;
      readonly as: ActingAs;
      readonly name: string;
      readonly authority: Authority;
      readonly scope: readonly Scope[];
      readonly until?: string | undefined;
      readonly files?: readonly FileId[] | undefined;
      /** Said by whoever appoints: whether this person's own interest stands against the party's. */
      readonly ownInterest: boolean;
      /** For a guardian who is a party of this case, too. */
      readonly isParty?: PartyId | undefined;
    }
  | { readonly type: 'dismissActor'; readonly partyId?: PartyId | undefined; readonly actorId: string };
