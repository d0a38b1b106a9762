import type { PartyId } from '../../ids';

export const DEEDS = ['pay', 'do', 'stop', 'other'] as const;
/** What a clause asks: to pay, to do something, to stop doing it, or something else. */
export type Deed = (typeof DEEDS)[number];

export interface Instalment {
  /** `YYYY-MM-DD` in China. */
  readonly due: string;
  /** In fen. */
  readonly amount: number;
}

/** The numbers and dates of a clause; its sentence and its proof stand among the words. */
export interface Clause {
  readonly debtor: PartyId;
  readonly creditor: PartyId | null;
  readonly deed: Deed;
  /** In fen; null where no money is meant. */
  readonly amount: number | null;
  /** `YYYY-MM-DD` in China; null where none was said. */
  readonly due: string | null;
  /** Empty where it is done at once. */
  readonly instalments: readonly Instalment[];
}

export interface TermFacts {
  'term.proposed': Clause & { termId: string; version: number; by: PartyId | 'mediator' };
  'term.accepted': { termId: string; version: number; partyId: PartyId; recorded: boolean };
  'term.dropped': { termId: string };
}

export interface TermInput extends Clause {
  readonly text: string;
  /** How it will be proven. */
  readonly proof: string;
}

export type TermCommand =
  | ({ readonly type: 'proposeTerm' } & TermInput)
  | ({ readonly type: 'counterTerm'; readonly termId: string; readonly base: number } & TermInput)
  | {
      readonly type: 'acceptTerm';
      readonly termId: string;
      readonly version: number;
      readonly partyId?: PartyId | undefined;
    }
  | { readonly type: 'dropTerm'; readonly termId: string };

export interface Term extends Clause {
  readonly termId: string;
  readonly version: number;
  readonly by: PartyId | 'mediator';
  readonly accepted: readonly PartyId[];
  readonly dropped?: boolean;
}
