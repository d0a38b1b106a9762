import type { DisputeCode } from '../../code/dispute-code';
import type { CaseId, PartyId, PersonId } from '../../ids';
import type { CaseState } from '../state';
import type { StaffRole } from '../viewer';

/** A party of the second case is a party of the first. */
export interface Same {
  readonly partyId: PartyId;
  readonly is: PartyId;
}

/** Where a linked case goes on. */
export interface Linked {
  readonly into: CaseId;
  readonly same: readonly Same[];
}

export interface LinkingFacts {
  /** In the second case: from now on its code leads to the first. */
  'case.linked': { into: CaseId; same: readonly Same[] };
  /** In the first case. What was filed in the second stays with those who filed it: for the staff alone. */
  'case.absorbed': { second: CaseId };
  /** In the first case: the second was taken up again by itself, and its code leads here no more. */
  'case.released': { second: CaseId };
  /** Filed by mistake, twice, as a test: nothing was wrong with anybody. */
  'case.voided': Record<string, never>;
}

export type LinkingCommand =
  /** Given to the second case; `code`: the first one's. */
  | {
      readonly type: 'linkCase';
      readonly code: DisputeCode;
      readonly same: readonly Same[];
      readonly reason: string;
    }
  | { readonly type: 'closeWrong'; readonly reason: string };

export interface LinkingState {
  /** Cases whose codes lead here. */
  readonly absorbed?: readonly CaseId[];
}

/** For `linkCase`: the case that it goes into, and who of the second would come with it. */
export interface FirstCase {
  readonly state: CaseState;
  /** Whoever links is a clerk of that case, too. */
  readonly theirs: boolean;
  /** Who stands for each party of the second case as that very person, by party. */
  readonly holders: Readonly<Record<string, PersonId>>;
  /** For which parties of the first case each of these people acts already, by person. */
  readonly actsFor: Readonly<Record<string, readonly PartyId[]>>;
  /** What the holders are at the centres, by person. */
  readonly roles: Readonly<Record<string, readonly StaffRole[]>>;
}
