import type { PartyId } from '../../ids';

export const REST_REASONS = ['appraisal', 'hospital', 'away', 'other'] as const;
export type RestReason = (typeof REST_REASONS)[number];
export const LOSSES = ['death', 'incapacity'] as const;
export type Loss = (typeof LOSSES)[number];

export interface RestFacts {
  'case.suspended': { reason: RestReason; recheck: string };
  'case.resumed': Record<string, never>;
  'extension.proposed': { until: string; partyId: PartyId | null };
  'extension.agreed': { partyId: PartyId; recorded: boolean };
  'talks.extended': { until: string };
  'party.lost': { partyId: PartyId; what: Loss };
  'joint.allowed': { partyId: PartyId };
}

export type RestCommand =
  | { readonly type: 'suspend'; readonly reason: RestReason; readonly text: string; readonly recheck: string }
  | { readonly type: 'resume' }
  | {
      readonly type: 'proposeExtension';
      readonly until: string;
      readonly partyId?: PartyId | undefined;
    }
  | { readonly type: 'agreeExtension'; readonly partyId?: PartyId | undefined }
  | { readonly type: 'recordLoss'; readonly partyId: PartyId; readonly what: Loss }
  | { readonly type: 'allowJoint'; readonly partyId?: PartyId | undefined };

export interface RestState {
  /** While the case rests no clock runs but that of looking again. */
  readonly rest?: {
    readonly reason: RestReason | Loss;
    readonly recheck: string | null;
    readonly since: string;
  };
  /** When the last rest ended; what had begun before it has its whole time again. */
  readonly resumedAt?: string;
  readonly extension?: { readonly until: string; readonly agreed: readonly PartyId[] };
  /** The talks may last until this day's end, both sides having agreed. */
  readonly talksUntil?: string;
  /** Somebody said that they are afraid; there is no joint room unless they allow one. */
  readonly fear?: { readonly partyId: PartyId; readonly jointAllowed: boolean };
}
