import type { PartyId, PersonId } from '../../ids';

export const HANDLER_ROLES = ['co_mediator', 'expert'] as const;
/** A second mediator, or a department's expert who helps to handle the matter (协办). */
export type HandlerRole = (typeof HANDLER_ROLES)[number];

export interface Handler {
  readonly personId: PersonId;
  readonly as: HandlerRole;
}

export interface MediatorFacts {
  'mediator.preferred': { partyId: PartyId; mediatorId: PersonId };
  'mediator.accepted': { partyId: PartyId; recorded: boolean };
  'mediator.declined': Record<string, never>;
  'declining.explained': Record<string, never>;
  'replacement.asked': { partyId: PartyId };
  'replacement.explained': { partyId: PartyId };
  'replacement.refused': Record<string, never>;
  'handler.added': { handlerId: PersonId; as: HandlerRole };
  'handler.removed': { handlerId: PersonId };
}

export type MediatorCommand =
  | {
      readonly type: 'chooseMediator';
      readonly mediatorId: PersonId;
      readonly partyId?: PartyId | undefined;
    }
  | { readonly type: 'acceptMediator'; readonly partyId?: PartyId | undefined }
  | { readonly type: 'declineCase'; readonly reason: string }
  | { readonly type: 'askReplacement'; readonly reason: string }
  | { readonly type: 'keepMediator'; readonly reason: string }
  | { readonly type: 'addHandler'; readonly personId: PersonId; readonly as: HandlerRole }
  | { readonly type: 'removeHandler'; readonly personId: PersonId };

export interface MediatorState {
  /** Whom each party would like. */
  readonly preferred?: Readonly<Record<string, PersonId>>;
  readonly replacementAsked?: boolean;
  readonly handlers?: readonly Handler[];
  /** How often a mediator was appointed. What is said in private belongs to one appointment alone. */
  readonly appointments?: number;
}
