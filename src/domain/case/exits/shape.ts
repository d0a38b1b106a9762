import type { CentreId, PartyId } from '../../ids';
import type { Route } from '../../procedure/procedure';

export const ORGANS = [
  'police',
  'procuratorate',
  'women_federation',
  'civil_affairs',
  'emergency',
  'other',
] as const;
export type Organ = (typeof ORGANS)[number];

export interface ExitFacts {
  'silence.found': { partyId: PartyId };
  'unreachable.found': { partyId: PartyId; attempts: number };
  'case.failed': Record<string, never>;
  'failure.explained': Record<string, never>;
  /** Told at every end (art. 26): the ways that remain open. */
  'routes.told': { routes: readonly Route[] };
  'case.reopened': Record<string, never>;
  'transfer.asked': { from: CentreId; to: CentreId };
  'transfer.taken': { centreId: CentreId };
  /** "Not ours" names whose: one of the organisations here, or an office by name among the words. */
  'transfer.returned': { whose: CentreId | null };
  /** A possible public-security or criminal matter (art. 25): for the staff alone. */
  'case.reported': { organ: Organ; urgent: boolean };
}

export type ExitCommand =
  | { readonly type: 'closeSilent'; readonly partyId: PartyId }
  | { readonly type: 'closeUnreachable'; readonly partyId: PartyId }
  | { readonly type: 'fail'; readonly reason: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'transfer'; readonly to: CentreId; readonly reason: string }
  | { readonly type: 'takeTransfer' }
  | {
      readonly type: 'returnTransfer';
      readonly whose?: CentreId | undefined;
      readonly office?: string | undefined;
      readonly reason: string;
    }
  | { readonly type: 'report'; readonly organ: Organ; readonly urgent: boolean; readonly text: string };

export interface ExitState {
  readonly transfer?: { readonly from: CentreId; readonly to: CentreId };
  /** Organisations that had the case and gave it on or back; it never goes round in a circle. */
  readonly had?: readonly CentreId[];
}
