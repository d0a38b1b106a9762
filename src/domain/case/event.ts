import type { DisputeCode } from '../code/dispute-code';
import type { CaseId, CentreId, FileId, PartyId, PersonId } from '../ids';
import type { Kind, Office } from '../kinds/kinds';
import type { Basis, Task } from '../procedure/procedure';
import type { Track } from '../procedure/tracks';
import type { AccessFacts } from './access/shape';
import type { AfterwardsFacts } from './afterwards/shape';
import type { AgreementFacts } from './agreement/shape';
import type { AssistFacts, ToldHow } from './assist/shape';
import type { CareFacts } from './care/shape';
import type { ExitFacts } from './exits/shape';
import type { FieldFacts } from './field/shape';
import type { LinkingFacts } from './linking/shape';
import type { MediatorFacts } from './mediator/shape';
import type { MeetingFacts } from './meeting/shape';
import type { Channel, PartyKind, Side } from './party';
import type { PeopleFacts } from './people/shape';
import type { PromiseFacts } from './promise/shape';
import type { RestFacts } from './rest/shape';
import type { Stream } from './stream';
import type { TermFacts } from './terms/shape';

export type Role = 'party' | 'mediator' | 'expert' | 'clerk' | 'system';

/** Who acted. The name is not here but in the words, where it can be erased. */
export interface By {
  readonly role: Role;
  readonly personId: PersonId;
  readonly partyId?: PartyId;
  /** Whoever filed for the party, or helps it with its case, and is not the party. */
  readonly helper?: true;
}

export type Owner =
  /** Of the case's own centre, or of another one that has been asked. */
  | { readonly role: 'clerk'; readonly centreId?: CentreId }
  | { readonly role: 'mediator'; readonly personId: PersonId }
  | { readonly role: 'party'; readonly partyId: PartyId };

/** Whose turn, what they owe, by when and on what basis. */
export interface Turn {
  readonly owner: Owner;
  readonly task: Task;
  /** Which meeting, clause, visit or other thing it is about, where there can be several. */
  readonly about?: string;
  readonly due: string;
  readonly basis: Basis;
}

/** What anybody with the bare code may learn. Refused and declined look alike. */
export type OpenStage = 'received' | 'accepted' | 'talking' | 'agreed' | 'closed' | 'call_centre';

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

/** Whether what was said in private may be passed on to the other side. */
export type Pass = 'yes' | 'no';

/** The facts from filing to the talks; each later chapter of a case adds its own. */
export interface FirstFacts {
  'case.filed': {
    caseId: CaseId;
    code: DisputeCode;
    centreId: CentreId;
    kind: Kind;
    place: string;
    parties: readonly FiledParty[];
    guest: boolean;
    /** The poster that the form was opened from, and the window that it hangs at. */
    poster?: string;
    window?: string;
  };
  'statement.given': { files: readonly FileId[] };
  'contact.given': { partyId: PartyId };
  'fear.told': { partyId: PartyId };
  'stage.shown': { stage: OpenStage; task: Task | null; due: string | null };
  'supplement.asked': Record<string, never>;
  'supplement.given': { files: readonly FileId[] };
  /** `attempts`: how many recorded attempts make a party unreachable, by the rules in force that day. */
  'case.accepted': { kind: Kind; track?: Track; attempts?: number };
  'case.declined': { office: Office };
  /** `chosen`: by the parties themselves (art. 19). */
  'mediator.assigned': { mediatorId: PersonId; chosen?: boolean };
  'conflict.declared': { relation: Relation };
  /** `checkFirst`: whoever uses it reads nothing before the centre has made sure who it is. */
  'key.issued': { partyId: PartyId; expires: string; actorId?: string; checkFirst?: true };
  /** `self`: this person is the party, and whoever was before is so no longer. Absent: joins those who are. */
  'party.joined': { partyId: PartyId; personId: PersonId; actorId?: string; as?: 'self' | 'acting' };
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
  /** `apart`: there is no joint room, the mediator goes from one side to the other. */
  'room.opened': { apart?: boolean };
  'room.paused': Record<string, never>;
  'pause.explained': Record<string, never>;
  'room.resumed': Record<string, never>;
  /** `voice`: seconds of a voice message, whose sound is its one file. `held`: where it was held back before. */
  'message.said': {
    files: readonly FileId[];
    pass?: Pass;
    voice?: number;
    held?: { partyId: PartyId; seq: number };
    /** Said by this party, which does not write itself, and taken down by the mediator. */
    for?: PartyId;
    how?: ToldHow;
  };
  /** Changes whether message `seq` of this private talk may be passed on. */
  'pass.changed': { seq: number; pass: Pass };
}

/** The facts of each event: ids, choices and dates, never a name or a sentence. The fold reads these alone. */
export interface Facts
  extends FirstFacts,
    PromiseFacts,
    PeopleFacts,
    MediatorFacts,
    FieldFacts,
    MeetingFacts,
    TermFacts,
    AgreementFacts,
    AfterwardsFacts,
    RestFacts,
    ExitFacts,
    LinkingFacts,
    AssistFacts,
    CareFacts,
    AccessFacts {}
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
  readonly place?: string;
  /** How a clause will be proven. */
  readonly proof?: string;
  readonly court?: string;
  readonly number?: string;
  /** What a form asks of a party, or where the phone stood at a site visit. */
  readonly details?: Readonly<Record<string, string>>;
  /** A record's or an agreement's whole content as canonical JSON, exactly as it was hashed and signed. */
  readonly document?: string;
  /** The line that a finger drew: an SVG path in a box of 600 by 240. */
  readonly signature?: string;
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
    /** SHA-256 in hex of each file that the event names, so that no other can take its place. */
    readonly sums?: Readonly<Record<FileId, string>>;
    readonly words: Words;
  };
}[EventType];

export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
