import type { FileId, PartyId } from '../../ids';
import type { ReadingWay } from '../meeting/shape';

export const AGREEMENT_FORMS = ['screen', 'paper', 'oral'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];
export const IDENTITY_WAYS = [
  'id_card',
  'household_book',
  'known_locally',
  'licence',
  'video',
  'other',
] as const;
export type IdentityWay = (typeof IDENTITY_WAYS)[number];

export interface AgreementFacts {
  'agreement.drafted': {
    agreementId: string;
    number: string;
    digest: string;
    form: AgreementForm;
    signers: readonly PartyId[];
    status?: boolean;
    /** Characters that no font of ours can print; signers are told before they sign. */
    unprintable: string;
  };
  'identity.checked': { partyId: PartyId; how: IdentityWay; authority: boolean };
  'agreement.signed': {
    agreementId: string;
    digest: string;
    partyId: PartyId;
    how: 'screen' | 'paper';
    read: ReadingWay;
    recorded: boolean;
  };
  'agreement.signed_by_mediator': { agreementId: string; digest: string; how: 'screen' | 'paper' };
  'agreement.paper_kept': {
    agreementId: string;
    digest: string;
    files: readonly FileId[];
    /** SHA-256 of each photo's bytes, in the same order. */
    hashes: readonly string[];
  };
  'agreement.sealed': { agreementId: string; digest: string; keyId: string; seal: string };
  'agreement.refused': { agreementId: string; partyId: PartyId };
  'agreement.revised': { agreementId: string };
  /** The day on which the last of all parties, the mediator and the seal was on it (art. 29), or an oral one was reached (art. 30). */
  'agreement.took_effect': {
    agreementId: string;
    form: AgreementForm;
    digest: string;
    /** Last day for asking the court together (art. 33); null where it cannot be asked. */
    confirmBy: string | null;
    /** When the visits are due. */
    visits: readonly string[];
  };
  'agreement.printed': { agreementId: string; fileId: FileId; sha256: string };
}

export type AgreementCommand =
  | {
      readonly type: 'draftAgreement';
      readonly facts: string;
      readonly issue: string;
      readonly responsibility: string;
      readonly manner: string;
      readonly form: AgreementForm;
      /** It settles marriage, adoption or parentage: no electronic signature, no confirmation by the court. */
      readonly status?: boolean | undefined;
    }
  | {
      readonly type: 'checkIdentity';
      readonly partyId: PartyId;
      readonly how: IdentityWay;
      readonly authority: boolean;
      readonly text?: string | undefined;
    }
  | {
      readonly type: 'signAgreement';
      readonly digest: string;
      readonly signature: string;
      readonly read: ReadingWay;
      readonly partyId?: PartyId | undefined;
    }
  | {
      readonly type: 'recordPaper';
      readonly digest: string;
      readonly partyIds: readonly PartyId[];
      readonly mediator: boolean;
      readonly read: ReadingWay;
      readonly files: readonly FileId[];
    }
  | { readonly type: 'signAsMediator'; readonly digest: string; readonly signature: string }
  | { readonly type: 'sealAgreement'; readonly digest: string }
  | { readonly type: 'refuseAgreement'; readonly partyId?: PartyId | undefined; readonly reason: string }
  | { readonly type: 'reviseAgreement'; readonly reason: string };

export interface SignedBy {
  readonly partyId: PartyId;
  readonly at: string;
  readonly how: 'screen' | 'paper';
}

export interface Agreement {
  readonly agreementId: string;
  readonly number: string;
  readonly digest: string;
  readonly form: AgreementForm;
  readonly signers: readonly PartyId[];
  readonly unprintable: string;
  readonly status?: boolean;
  readonly checked: readonly PartyId[];
  readonly signed: readonly SignedBy[];
  readonly mediatorSignedAt?: string;
  readonly sealedAt?: string;
  readonly inForceAt?: string;
  readonly confirmBy?: string | null;
  readonly visits?: readonly string[];
  readonly printed?: { readonly fileId: FileId; readonly sha256: string };
}

/** Everything an agreement says: what is hashed, signed and printed, word for word (arts. 29 and 30). */
export interface AgreementDocument {
  readonly kind: 'agreement';
  readonly number: string;
  readonly code: string;
  readonly committee: string;
  readonly mediator: string;
  readonly form: AgreementForm;
  readonly draftedAt: string;
  readonly disputeKind: string;
  readonly parties: readonly {
    readonly partyId: PartyId;
    readonly side: 'applicant' | 'other';
    readonly kind: string;
    readonly name: string;
    readonly details: Readonly<Record<string, string>>;
    readonly actors: readonly { readonly as: string; readonly name: string; readonly authority: string }[];
  }[];
  readonly facts: string;
  readonly issue: string;
  readonly responsibility: string;
  readonly clauses: readonly {
    readonly termId: string;
    readonly debtor: PartyId;
    readonly creditor: PartyId | null;
    readonly deed: string;
    readonly text: string;
    readonly amount: number | null;
    readonly due: string | null;
    readonly instalments: readonly { readonly due: string; readonly amount: number }[];
    readonly proof: string;
  }[];
  readonly manner: string;
}
