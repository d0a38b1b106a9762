import type { FileId, PartyId } from '../../ids';
import type { Signer } from '../meeting/shape';

export const PERFORMED = ['done', 'partly', 'not'] as const;
export type Performed = (typeof PERFORMED)[number];
export const SETTLED = ['settled', 'not', 'unsure'] as const;
export type Settled = (typeof SETTLED)[number];
export const CONFIRMATION_RESULTS = ['confirmed', 'rejected', 'withdrawn'] as const;
export type ConfirmationResult = (typeof CONFIRMATION_RESULTS)[number];
export const VISIT_WAYS = ['call', 'visit', 'other'] as const;
export type VisitWay = (typeof VISIT_WAYS)[number];

export interface AfterwardsFacts {
  'confirmation.asked': { partyId: PartyId; recorded: boolean };
  'confirmation.filed': { on: string };
  'confirmation.decided': { result: ConfirmationResult; on: string };
  /** `part` counts the instalments of a clause from 0; a clause without any has part 0. */
  'performance.reported': {
    termId: string;
    part: number;
    partyId: PartyId;
    done: Performed;
    files: readonly FileId[];
    recorded: boolean;
  };
  'performance.confirmed': {
    termId: string;
    part: number;
    partyId: PartyId;
    received: boolean;
    recorded: boolean;
  };
  'visit.recorded': { visit: number; how: VisitWay; performed: Performed };
  /** A remaining risk is for the staff alone. */
  'risk.noted': { visit: number };
  'visit.answered': { visit: number; who: Signer; answer: Settled; recorded: boolean };
  'follow_up.waived': Record<string, never>;
  'case.rated': { partyId: PartyId; stars: number };
  'case.closed': Record<string, never>;
  'talks.reopened': Record<string, never>;
}

export type AfterwardsCommand =
  | { readonly type: 'askConfirmation'; readonly court: string; readonly partyId?: PartyId | undefined }
  | { readonly type: 'fileConfirmation'; readonly court: string; readonly on: string }
  | {
      readonly type: 'decideConfirmation';
      readonly result: ConfirmationResult;
      readonly on: string;
      readonly number?: string | undefined;
    }
  | {
      readonly type: 'reportPerformance';
      readonly termId: string;
      readonly part: number;
      readonly done: Performed;
      readonly text?: string | undefined;
      readonly files?: readonly FileId[] | undefined;
      readonly partyId?: PartyId | undefined;
    }
  | {
      readonly type: 'confirmPerformance';
      readonly termId: string;
      readonly part: number;
      readonly received: boolean;
      readonly text?: string | undefined;
      readonly partyId?: PartyId | undefined;
    }
  | {
      readonly type: 'visit';
      readonly how: VisitWay;
      readonly performed: Performed;
      readonly text: string;
      readonly risk?: string | undefined;
    }
  | {
      readonly type: 'answerVisit';
      readonly answer: Settled;
      readonly text?: string | undefined;
      readonly partyId?: PartyId | undefined;
    }
  | { readonly type: 'waiveFollowUp'; readonly reason: string }
  | { readonly type: 'rate'; readonly stars: number; readonly text?: string | undefined }
  | { readonly type: 'close' }
  | { readonly type: 'talkAgain'; readonly reason: string };

export interface Confirmation {
  readonly asked: readonly PartyId[];
  readonly filedOn?: string;
  readonly result?: ConfirmationResult;
}

export interface Visit {
  readonly at: string;
  readonly performed: Performed;
  readonly answers: Readonly<Record<string, Settled>>;
}

export interface AfterwardsState {
  readonly confirmation?: Confirmation;
  /** By `termId.part`. */
  readonly performance?: Readonly<Record<string, { readonly done: Performed; readonly received?: boolean }>>;
  readonly visits?: readonly Visit[];
  readonly followUpWaived?: boolean;
  /** Who has rated. */
  readonly rated?: readonly PartyId[];
  /** Somebody said that it is not settled, and nobody has visited again since. */
  readonly disputed?: boolean;
}
