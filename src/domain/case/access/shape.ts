import type { PartyId, PersonId } from '../../ids';
import type { ActingAs, Scope } from '../people/shape';

/** As what somebody may say that they act for a party, before staff have seen a paper. */
export const CLAIMABLE_AS = [
  'guardian',
  'agent',
  'companion',
  'helper',
] as const satisfies readonly ActingAs[];
export type ClaimableAs = (typeof CLAIMABLE_AS)[number];

/** How the centre made sure who used a key: it called the number that it knows, or the person came to the window. */
export const CHECKED_BY = ['callback', 'window'] as const;
export type CheckedBy = (typeof CHECKED_BY)[number];

/** What somebody who said that they act for a party may do once that is confirmed, where staff say nothing else. */
export const USUAL_SCOPE = ['read', 'talk'] as const satisfies readonly Scope[];

/** Which claim is meant: that of the party itself, or of whoever says that they act for it. */
export interface ClaimOf {
  readonly partyId: PartyId;
  readonly actorId?: string;
}

export interface AccessFacts {
  /** Somebody used the party's key and says that they act for it; nobody has confirmed that. */
  'actor.claimed': { partyId: PartyId; actorId: string; as: ClaimableAs; personId: PersonId };
  'claim.doubted': { partyId: PartyId; actorId?: string; personId: PersonId };
  'claim.confirmed': {
    partyId: PartyId;
    actorId?: string;
    how: CheckedBy;
    scope?: readonly Scope[];
    until?: string | null;
  };
  /**
   * `answerBack`: what the wrong person had answered counts no longer, and the party is asked anew. `filingBack`: nor
   * does their yes to what somebody filed for the party.
   */
  'claim.undone': {
    partyId: PartyId;
    actorId?: string;
    personIds: readonly PersonId[];
    answerBack?: true;
    filingBack?: true;
  };
  /** Another phone holds the party's place now. */
  'access.ended': { partyId: PartyId; personId: PersonId };
}

export type AccessCommand =
  | {
      readonly type: 'doubtClaim';
      readonly partyId: PartyId;
      readonly actorId?: string | undefined;
      readonly reason: string;
    }
  | {
      readonly type: 'confirmClaim';
      readonly partyId: PartyId;
      readonly actorId?: string | undefined;
      readonly how: CheckedBy;
      readonly scope?: readonly Scope[] | undefined;
      readonly until?: string | undefined;
    }
  | {
      readonly type: 'undoClaim';
      readonly partyId: PartyId;
      readonly actorId?: string | undefined;
      readonly reason: string;
    };
