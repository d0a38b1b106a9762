import type { CentreId, PartyId, PersonId } from '../../ids';

/**
 * `code`: by the bare code. `wrong_key`: somebody tried a personal key that does not fit. `joined`: came in with a key.
 * `view`: opened the case. `papers`: opened or fetched one of its papers. `export`: the whole file was written out.
 */
export const LOOK_KINDS = ['code', 'wrong_key', 'joined', 'view', 'papers', 'export'] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/** What plainly leads staff to a case, told from how it stands. */
export type Duty = 'mediates' | 'helps' | 'receives' | 'owes' | 'raised' | 'asked';
/** What a clerk names who opens a case in which nothing is owed by them. */
export const GIVEN_REASONS = ['party_called', 'party_at_window', 'checking', 'other'] as const;
export type GivenReason = (typeof GIVEN_REASONS)[number];
/** `none`: nothing was owed, and nobody said why. */
export type LookReason = Duty | GivenReason | 'none';

/** Where a code was asked from, as far as the channel tells; never an address. */
export type LookPlace = 'wechat' | 'web';

/** Who looked: ids and choices, no name. */
export type LookedBy =
  | { readonly as: 'code'; readonly from: LookPlace }
  | {
      readonly as: 'party';
      readonly partyId: PartyId;
      readonly personId: PersonId;
      readonly actorId?: string;
    }
  | { readonly as: 'mediator' | 'expert'; readonly personId: PersonId }
  /** `centreId`: where the clerk is of another centre than the case's own. */
  | { readonly as: 'clerk'; readonly personId: PersonId; readonly centreId?: CentreId }
  | { readonly as: 'system' };

/** All looks of one kind by one looker on one day. */
export interface Look {
  /** `YYYY-MM-DD` in China. */
  readonly day: string;
  readonly kind: LookKind;
  readonly by: LookedBy;
  readonly reasons: readonly LookReason[];
  /** What the clerk wrote beside `other`. */
  readonly note?: string;
  readonly times: number;
  readonly last: string;
}

/** Who looked, as a reader of the list may know them. */
export type LookWho =
  | { readonly is: 'code'; readonly from: LookPlace }
  | { readonly is: 'you' }
  /** Somebody else for the reader's own party; `name` of whoever acts for it. */
  | { readonly is: 'own'; readonly name?: string }
  | { readonly is: 'party'; readonly side: 'yours' | 'opposite' }
  | { readonly is: 'mediator' | 'expert' | 'clerk'; readonly name: string; readonly centre?: string }
  | { readonly is: 'system' };

/** One line of "who has looked at this case". */
export interface LookLine {
  readonly day: string;
  /** The last time that day; left out where the reader may know the day alone, or how often. */
  readonly at?: string;
  readonly kind: LookKind;
  readonly who: LookWho;
  /** Left out where the reader may know the day alone. */
  readonly times?: number;
  readonly reasons?: readonly LookReason[];
  readonly note?: string;
}

/** Names beside the ids of a list of looks. */
export interface LookNames {
  readonly people: Readonly<Record<string, string>>;
  /** Of those who act for a party, by party and actor. */
  readonly actors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly centres: Readonly<Record<string, string>>;
}
