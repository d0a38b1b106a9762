import type { CaseId, CentreId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Basis, Task } from '../procedure/procedure';
import type { Track } from '../procedure/tracks';
import type { Part } from './afterwards/parts';
import type { Confirmation, Visit } from './afterwards/shape';
import type { Agreement } from './agreement/shape';
import type { HelperOffice } from './assist/shape';
import type { MessagePlace } from './care/shape';
import type { Room } from './command';
import type { OpenStage, Owner, Relation, Role } from './event';
import type { HandlerRole } from './mediator/shape';
import type { Meeting } from './meeting/shape';
import type { Answer, Channel, PartyKind, Side } from './party';
import type { ActingAs, Authority, PartyDetails, Scope } from './people/shape';
import type { Loss, RestState } from './rest/shape';
import type { RoomState, Stage } from './state';
import type { Term } from './terms/shape';
import type { Viewer } from './viewer';

/** Names and numbers of a case's people, kept beside the state because the state holds none. */
export interface CasePeople {
  readonly parties: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly phone?: string;
        readonly safePhone?: string;
        readonly details?: PartyDetails;
        /** Names of those who act for the party, by actor id. */
        readonly actors?: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly mediator?: MediatorCard;
  /** Names of the co-handlers, by person. */
  readonly handlers?: Readonly<Record<string, string>>;
}

/** What the centre publishes of a mediator. */
export interface MediatorCard {
  readonly personId: PersonId;
  readonly name: string;
  readonly years?: number;
  readonly fields?: readonly string[];
  readonly languages?: readonly string[];
  /** The name of a portrait in the app. */
  readonly portrait?: string;
  readonly phone?: string;
}

export interface CentreCard {
  readonly centreId: CentreId;
  /** The centre's public name (综治中心) and the mediating body (人民调解委员会). */
  readonly name: string;
  readonly committee: string;
  readonly phone: string;
  readonly hours: string;
  readonly address: string;
  /** Division code of what the centre serves; the form opens its list of places there. */
  readonly place?: string;
  /** Where the township itself publishes its number, such as its notice boards and its website. */
  readonly published?: string;
  /** The centre one level up, to which a case can be raised. */
  readonly parent?: CentreId;
}

export interface PartyView {
  readonly partyId: PartyId;
  readonly side: Side;
  readonly kind: PartyKind;
  readonly name: string;
  /** For staff, and for the party itself. */
  readonly channel?: Channel;
  readonly answer: Answer;
  readonly joined: boolean;
  readonly you: boolean;
  readonly deliveredAt?: string;
  readonly answerRecordedBy?: 'staff';
  /** For staff, and for the party itself. */
  readonly phone?: string;
  readonly safePhone?: string;
  readonly confirmed?: boolean;
  readonly details?: PartyDetails;
  /** Came to the case after it was filed, on whichever side: asked like the other side was. */
  readonly added?: boolean;
  readonly heirOf?: PartyId;
  readonly left?: boolean;
  readonly lost?: Loss;
  readonly members?: number;
  readonly actors?: readonly ActorView[];
  /** For staff, where somebody holds this party as itself: whether the centre doubts who that is. */
  readonly access?: 'held' | 'doubted';
  /** For staff: recorded attempts that did not reach this party. */
  readonly attempts?: number;
  readonly assisted?: AssistedView;
}

/** That somebody else filed for a party: shown to everybody who sees the party. */
export interface AssistedView {
  readonly name: string;
  readonly office: HelperOffice;
  /** The person has said yes to it since. */
  readonly confirmed: boolean;
}

export interface ActorView {
  readonly actorId: string;
  readonly name: string;
  readonly as: ActingAs;
  readonly authority: Authority;
  readonly scope: readonly Scope[];
  readonly until: string | null;
  readonly joined: boolean;
  readonly you: boolean;
  /** Says so themselves; for staff and the party alone until the centre has confirmed it. */
  readonly unconfirmed?: true;
  /** For staff: who this is is doubted. */
  readonly doubted?: true;
}

export interface TurnView {
  readonly who: {
    readonly role: Owner['role'];
    readonly name: string;
    readonly you: boolean;
    readonly partyId?: PartyId;
  };
  /**
   * A party's turn that the staff do for it, because it is reached by telephone (`call`) or on paper and at the window
   * (`visit`). Others than itself and the staff are told `call` in either case.
   */
  readonly by?: 'call' | 'visit';
  /** With `by`: the viewer is who calls or visits, the mediator, before there is one the clerk. */
  readonly yours?: true;
  readonly what: Task;
  /** Which meeting, clause or visit it is about. */
  readonly about?: string;
  readonly due: string;
  readonly overdue: boolean;
  readonly basis: Basis;
}

/** Whether somebody has this to do: their own, or to ask a party that has no app. */
export function isYours({ who, yours }: TurnView): boolean {
  return who.you || yours === true;
}

export interface RoomView {
  readonly room: Room;
  /** For the centre's line: whose. */
  readonly partyId?: PartyId;
  readonly messages: number;
  readonly unread: number;
  readonly mayWrite: boolean;
  /** For the mediator alone: how many of the messages each party has read. */
  readonly readBy?: readonly { readonly partyId: PartyId; readonly messages: number }[];
  /** For a private talk: which appointment of the mediator it belongs to; an earlier one is only read. */
  readonly appointment?: number;
}

export interface CaseView {
  readonly caseId: CaseId;
  readonly code: string;
  readonly stage: Stage;
  readonly roomState?: RoomState;
  readonly kind: Kind;
  readonly place: string;
  readonly filedAt: string;
  readonly you: { readonly role: Exclude<Role, 'system'>; readonly partyId?: PartyId };
  readonly centre: CentreCard;
  readonly mediator?: MediatorCard & { readonly declared?: Relation };
  readonly parties: readonly PartyView[];
  /** The viewer's own turn, or the one due soonest; null when nobody owes anything. */
  readonly next: TurnView | null;
  readonly turns: readonly TurnView[];
  /** How many of the five knots are tied: filed, accepted, talks, agreement, visit. */
  readonly knot: 1 | 2 | 3 | 4 | 5;
  readonly rooms: readonly RoomView[];
  /** A PIN stands before the private talks of this party, whether or not there are any. */
  readonly locked?: true;
  /** For staff: the applicant is to be called before anything goes to the other side. */
  readonly hold?: boolean;
  readonly readyToTalk: boolean;
  readonly track?: Track;
  /** Last day for the talks where both sides have extended them: `YYYY-MM-DD`. */
  readonly talksUntil?: string;
  readonly late: readonly LateView[];
  /** How far up the case has gone: 0 where it is handled. */
  readonly level: number;
  readonly rest?: RestState['rest'];
  readonly extension?: RestState['extension'];
  /** Another organisation has been asked to take the case. */
  readonly transfer?: { readonly to: CentreId; readonly name: string };
  readonly replacementAsked?: boolean;
  readonly handlers: readonly {
    readonly personId: PersonId;
    readonly name: string;
    readonly as: HandlerRole;
  }[];
  /** For the party that told of fear, and for staff. */
  readonly fear?: { readonly jointAllowed: boolean };
  readonly meetings: readonly Meeting[];
  readonly terms: readonly Term[];
  readonly agreement?: AgreementView;
  readonly confirmation?: Confirmation & { readonly missing: readonly PartyId[] };
  readonly performance: readonly PartView[];
  readonly visits: readonly Visit[];
  readonly evidence?: readonly EvidenceView[];
  /** Folded messages of the joint room, by their number. */
  readonly hidden?: readonly number[];
  /** For the mediator all, for a party what it asked itself. */
  readonly hideAsked?: readonly { readonly partyId: PartyId; readonly seq: number }[];
  /** Messages for the joint room that wait for the mediator's look; a party sees its own. */
  readonly held?: readonly { readonly partyId: PartyId; readonly seq: number }[];
  /** For staff: messages that sound like danger and that nobody has answered for yet. */
  readonly dangers?: readonly MessagePlace[];
  readonly followUpWaived?: boolean;
  readonly disputed?: boolean;
  readonly rated?: boolean;
  /** Of a linked case: the one that it goes on in, for whoever takes part there. */
  readonly linked?: { readonly caseId: CaseId };
  /** For the clerk: cases that were linked to this one. */
  readonly absorbed?: readonly CaseId[];
}

/** A message that somebody keeps as evidence; its name stands in the step that kept it. */
export interface EvidenceView extends MessagePlace {
  readonly day: string | null;
  /** Whose list: a party's, or that of the staff. */
  readonly by: PartyId | null;
}

/** A step of the staff that passed its date. */
export interface LateView {
  readonly what: Task;
  readonly about?: string;
  readonly due: string;
  readonly explained: boolean;
  readonly you: boolean;
}

export interface AgreementView extends Agreement {
  /** Who of the signers still has to be identified, and who still has to sign. */
  readonly unchecked: readonly PartyId[];
  readonly unsigned: readonly PartyId[];
}

export interface PartView extends Part {
  readonly overdue: boolean;
  /** Whether the viewer may say, for themselves or for a party, that it was done or that it came. */
  readonly mayReport: boolean;
  readonly mayConfirm: boolean;
}

/** What `case.mine`, `centre.inbox` and `desk.queue` show of a case. */
export interface CaseCard {
  readonly caseId: CaseId;
  readonly code: string;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly place: string;
  readonly filedAt: string;
  readonly changedAt: string;
  readonly knot: CaseView['knot'];
  readonly next: TurnView | null;
  readonly parties: readonly {
    readonly side: Side;
    readonly kind: PartyKind;
    readonly name: string;
    readonly you: boolean;
  }[];
  readonly role: Exclude<Role, 'system'>;
  readonly unread: number;
  /** For a party: its rooms, with what is unread in each. */
  readonly rooms?: readonly RoomView[];
  readonly photos?: number;
  /** For staff: somebody filed this for the applicant. */
  readonly assisted?: AssistedView;
  readonly hold?: boolean;
  readonly confirmed?: boolean;
  /** For staff: raised, resting, late or waiting to be taken over. */
  readonly level?: number;
  readonly resting?: boolean;
  readonly late?: boolean;
  /** For staff: words that sound like danger wait for an answer; for the mediator: messages to look at. */
  readonly danger?: boolean;
  readonly reviews?: number;
  readonly asked?: boolean;
}

export interface OpenCase {
  readonly stage: OpenStage;
  readonly next: { readonly what: Task; readonly due: string } | null;
  /** The code is that of a case which goes on in another one; what stands here is that one's. */
  readonly together?: true;
  readonly centre: { readonly name: string; readonly phone: string };
}

/** All that somebody sees of a case in which they used a key and the centre has yet to make sure who they are. */
export interface WaitingCase {
  readonly caseId: CaseId;
  readonly code: string;
  readonly centre: { readonly name: string; readonly phone: string };
}

export interface Reading {
  readonly viewer: Exclude<Viewer, { as: 'code' | 'stranger' }>;
  readonly now: string;
  readonly people: CasePeople;
  readonly centre: CentreCard;
  /** Of a linked case: the one that it goes on in, where the viewer takes part there. */
  readonly goesOnIn?: CaseId;
  /** Names of the organisations that a case can be given to. */
  readonly organisations?: Readonly<Record<string, { readonly name: string }>>;
  /** How many messages of each stream this person has read. */
  readonly read: Readonly<Record<string, number>>;
  /** For the mediator: how many messages of each stream each party has read. */
  readonly readByParties?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
