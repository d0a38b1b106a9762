import type { DisputeCode } from '../code/dispute-code';
import type { CaseId, CentreId, FileId, PartyId, PersonId } from '../ids';
import type { Kind, Office } from '../kinds/kinds';
import type { Basis, Task } from '../procedure/procedure';
import type { Channel, PartyKind, Side } from './party';
import type { Stream } from './stream';

export type Role = 'party' | 'mediator' | 'clerk' | 'system';

/** Who acted. The name is not here but in the words, where it can be erased. */
export interface By {
  readonly role: Role;
  readonly personId: PersonId;
  readonly partyId?: PartyId;
}

export type Owner =
  | { readonly role: 'clerk' }
  | { readonly role: 'mediator'; readonly personId: PersonId }
  | { readonly role: 'party'; readonly partyId: PartyId };

/** Whose turn, what they owe, by when and on what basis. */
export interface Turn {
  readonly owner: Owner;
  readonly task: Task;
  readonly due: string;
  readonly basis: Basis;
}

/** What anybody with the bare code may learn. Refused and declined look alike. */
export type OpenStage = 'received' | 'accepted' | 'talking' | 'call_centre';

export interface FiledParty {
  readonly partyId: PartyId;
  readonly side: Side;
  readonly kind: PartyKind;
  readonly channel: Channel;
}

export const RELATIONS = ['none', 'kin', 'acquainted', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Known ways and results; anything else is `other`, with the sentence among the words. */
export const DELIVERY_WAYS = ['phone', 'visit', 'message', 'paper', 'window', 'other'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];
export const CONTACT_WAYS = ['call', 'visit', 'other'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
export const CONTACT_RESULTS = [
  'reached',
  'no_answer',
  'willing',
  'hesitant',
  'unwilling',
  'confirmed',
  'may_proceed',
  'other',
] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];

/** The facts of each event: ids, choices and dates, never a name or a sentence. The fold reads these alone. */
export interface Facts {
  'case.filed': {
    caseId: CaseId;
    code: DisputeCode;
    centreId: CentreId;
    kind: Kind;
    place: string;
    parties: readonly FiledParty[];
    guest: boolean;
  };
  'statement.given': { files: readonly FileId[] };
  'contact.given': { partyId: PartyId };
  'fear.told': { partyId: PartyId };
  'stage.shown': { stage: OpenStage; task: Task | null; due: string | null };
  'supplement.asked': Record<string, never>;
  'supplement.given': { files: readonly FileId[] };
  'case.accepted': { kind: Kind };
  'case.declined': { office: Office };
  'mediator.assigned': { mediatorId: PersonId };
  'conflict.declared': { relation: Relation };
  'key.issued': { partyId: PartyId; expires: string };
  'party.joined': { partyId: PartyId; personId: PersonId };
  'invitation.delivered': { partyId: PartyId; how: DeliveryWay };
  'contact.logged': { partyId: PartyId; how: ContactWay; result: ContactResult };
  'note.written': { partyId: PartyId };
  'hold.lifted': { partyId: PartyId };
  'applicant.confirmed': { partyId: PartyId };
  'consent.given': { partyId: PartyId; recorded: boolean };
  'answer.deferred': { partyId: PartyId };
  'consent.refused': { partyId: PartyId; recorded: boolean };
  'refusal.explained': { partyId: PartyId };
  'case.withdrawn': { recorded: boolean };
  'withdrawal.explained': Record<string, never>;
  'room.opened': Record<string, never>;
  'room.paused': Record<string, never>;
  'pause.explained': Record<string, never>;
  'room.resumed': Record<string, never>;
  'message.said': { files: readonly FileId[] };
}
export type EventType = keyof Facts;

/** What people wrote, names and telephone numbers: stored beside the facts, and erasable. */
export interface Words {
  /** The name of whoever acted, as it was then. */
  readonly by?: string;
  readonly text?: string;
  readonly wish?: string;
  readonly phone?: string;
  readonly how?: string;
  readonly result?: string;
  readonly office?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly mediator?: string;
}

export type CaseEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly stream: Stream;
    readonly at: string;
    readonly by: By;
    readonly data: Readonly<Facts[T]>;
    /** Present where the event changes whose turn it is: the whole new list. */
    readonly turns?: readonly Turn[];
    readonly words: Words;
  };
}[EventType];

export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
