import type { CaseId, CentreId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Basis, Task } from '../procedure/procedure';
import type { Room } from './command';
import type { OpenStage, Owner, Relation, Role } from './event';
import type { Answer, Channel, PartyKind, Side } from './party';
import type { Stage } from './state';
import type { Viewer } from './viewer';

/** Names and numbers of a case's people, kept beside the state because the state holds none. */
export interface CasePeople {
  readonly parties: Readonly<
    Record<string, { readonly name: string; readonly phone?: string; readonly safePhone?: string }>
  >;
  readonly mediator?: MediatorCard;
}

/** What the centre publishes of a mediator. */
export interface MediatorCard {
  readonly personId: PersonId;
  readonly name: string;
  readonly years?: number;
  readonly fields?: readonly string[];
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
}

export interface PartyView {
  readonly partyId: PartyId;
  readonly side: Side;
  readonly kind: PartyKind;
  readonly name: string;
  readonly channel: Channel;
  readonly answer: Answer;
  readonly joined: boolean;
  readonly you: boolean;
  readonly deliveredAt?: string;
  readonly answerRecordedBy?: 'staff';
  /** For staff, and for the party itself. */
  readonly phone?: string;
  readonly safePhone?: string;
  readonly confirmed?: boolean;
}

export interface TurnView {
  readonly who: {
    readonly role: Owner['role'];
    readonly name: string;
    readonly you: boolean;
    readonly partyId?: PartyId;
  };
  readonly what: Task;
  readonly due: string;
  readonly overdue: boolean;
  readonly basis: Basis;
}

export interface RoomView {
  readonly room: Room;
  /** For the centre's line: whose. */
  readonly partyId?: PartyId;
  readonly messages: number;
  readonly unread: number;
  readonly mayWrite: boolean;
}

export interface CaseView {
  readonly caseId: CaseId;
  readonly code: string;
  readonly stage: Stage;
  readonly roomState?: 'open' | 'paused';
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
  readonly knot: 1 | 2 | 3;
  readonly rooms: readonly RoomView[];
  /** For staff: the applicant is to be called before anything goes to the other side. */
  readonly hold?: boolean;
  readonly readyToTalk: boolean;
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
  readonly hold?: boolean;
  readonly confirmed?: boolean;
}

export interface OpenCase {
  readonly stage: OpenStage;
  readonly next: { readonly what: Task; readonly due: string } | null;
  readonly centre: { readonly name: string; readonly phone: string };
}

export interface Reading {
  readonly viewer: Exclude<Viewer, { as: 'code' | 'stranger' }>;
  readonly now: string;
  readonly people: CasePeople;
  readonly centre: CentreCard;
  /** How many messages of each stream this person has read. */
  readonly read: Readonly<Record<string, number>>;
}
