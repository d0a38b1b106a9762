import type { PartyId } from '../ids';
import type { Task } from '../procedure/procedure';
import { helperOf, isOutside } from './assist/standing';
import type { Room } from './command';
import type { EventType } from './event';
import { takesPart } from './party';
import type { CaseState } from './state';
import type { Viewer } from './viewer';

/**
 * Each audience of a case is a stream of its own, gapless and hash-chained:
 * `open` for anyone with the code · `parties` for every party that has joined · `joint` for those who agreed to
 * talk, and their mediator · `accord` for the same and the centre's clerks: meetings, clauses, the agreement and what
 * becomes of it · `centre:<party>` for one party, the centre's clerks and the mediator ·
 * `filed:<party>` for what somebody filed for a party: the party, whoever filed, the centre's clerks and the mediator ·
 * `office:<party>` for one party and the clerks, without the mediator · `staff` ·
 * `private:<party>.<n>` for one party and the mediator of the n-th appointment alone (背靠背).
 */
export type Stream =
  | 'open'
  | 'parties'
  | 'joint'
  | 'accord'
  | 'staff'
  | `centre:${string}`
  | `filed:${string}`
  | `office:${string}`
  | `private:${string}`;

export function centreStream(partyId: PartyId): Stream {
  return `centre:${partyId}`;
}

export function filedStream(partyId: PartyId): Stream {
  return `filed:${partyId}`;
}

function officeStream(partyId: PartyId): Stream {
  return `office:${partyId}`;
}

export function privateStream(partyId: PartyId, appointment: number): Stream {
  return `private:${partyId}.${appointment}`;
}

/** Whose line a stream is, where it is one party's. */
export function partyOfStream(stream: Stream): PartyId | undefined {
  const [, partyId] = /^(?:centre|filed|office|private):([^.]+)/.exec(stream) ?? [];
  return partyId as PartyId | undefined;
}

export type Audience =
  | 'open'
  | 'parties'
  | 'joint'
  | 'accord'
  | 'staff'
  | 'centre'
  | 'office'
  | 'private'
  | 'room'
  | 'giver'
  | 'meeting'
  | 'turn'
  | 'danger'
  | 'claim';

/**
 * Which audience each event has, and so the stream it is written to: see {@link streamOf}.
 * `centre`: the line between one party and the centre. `room`: the room the message was said in.
 * `giver`: a party that told its own number has it on its own line, a number told by another stays with the staff.
 * `danger`: those who help: the staff, or in a private talk whoever reads it.
 * `meeting`: whoever is asked to the meeting. `turn`: whoever may see whose turn it was.
 * `claim`: whoever heard that somebody came for a party; of whom the centre never confirmed, that party alone.
 */
export const AUDIENCES: Readonly<Record<EventType, Audience>> = {
  'case.filed': 'parties',
  'statement.given': 'centre',
  'contact.given': 'giver',
  'fear.told': 'centre',
  'stage.shown': 'open',
  'supplement.asked': 'centre',
  'supplement.given': 'centre',
  'case.accepted': 'parties',
  'case.declined': 'centre',
  'mediator.assigned': 'parties',
  'conflict.declared': 'parties',
  'key.issued': 'staff',
  'party.joined': 'parties',
  'invitation.delivered': 'parties',
  'contact.logged': 'centre',
  'note.written': 'staff',
  'hold.lifted': 'centre',
  'applicant.confirmed': 'centre',
  'consent.given': 'parties',
  'answer.deferred': 'centre',
  'consent.refused': 'parties',
  'refusal.explained': 'centre',
  'case.withdrawn': 'parties',
  'withdrawal.explained': 'centre',
  'room.opened': 'parties',
  'room.paused': 'parties',
  // Why concerns those who talk; who has refused reads no more of the talks than that they rest.
  'pause.explained': 'joint',
  'room.resumed': 'parties',
  'message.said': 'room',
  'pass.changed': 'private',
  'turn.overdue': 'turn',
  'delay.explained': 'turn',
  'turn.urged': 'parties',
  'promise.made': 'parties',
  'case.raised': 'parties',
  'raise.explained': 'staff',
  'party.added': 'parties',
  'party.described': 'centre',
  'party.left': 'parties',
  'leaving.explained': 'centre',
  'representatives.elected': 'parties',
  'actor.appointed': 'parties',
  'actor.dismissed': 'parties',
  'mediator.preferred': 'parties',
  'mediator.accepted': 'parties',
  'mediator.declined': 'parties',
  'declining.explained': 'staff',
  'replacement.asked': 'parties',
  // What a party holds against its mediator is for the clerks who decide, not for the mediator.
  'replacement.explained': 'office',
  'replacement.refused': 'parties',
  'handler.added': 'parties',
  'handler.removed': 'parties',
  'field.recorded': 'staff',
  'meeting.proposed': 'meeting',
  'times.marked': 'meeting',
  'meeting.fixed': 'meeting',
  'meeting.cancelled': 'meeting',
  'companion.announced': 'meeting',
  'record.written': 'meeting',
  'record.signed': 'meeting',
  'record.refused': 'meeting',
  'term.proposed': 'accord',
  'term.accepted': 'accord',
  'term.dropped': 'accord',
  'agreement.drafted': 'accord',
  'identity.checked': 'accord',
  'agreement.signed': 'accord',
  'agreement.signed_by_mediator': 'accord',
  'agreement.paper_kept': 'accord',
  'agreement.sealed': 'accord',
  'agreement.refused': 'accord',
  'agreement.revised': 'accord',
  'agreement.took_effect': 'parties',
  'agreement.printed': 'accord',
  'confirmation.asked': 'accord',
  'confirmation.filed': 'accord',
  'confirmation.decided': 'accord',
  'performance.reported': 'accord',
  'performance.confirmed': 'accord',
  'visit.recorded': 'accord',
  'risk.noted': 'staff',
  'visit.answered': 'accord',
  'follow_up.waived': 'accord',
  'case.rated': 'office',
  'case.closed': 'parties',
  'talks.reopened': 'parties',
  'case.suspended': 'parties',
  'case.resumed': 'parties',
  'extension.proposed': 'accord',
  'extension.agreed': 'accord',
  'talks.extended': 'parties',
  'party.lost': 'parties',
  'joint.allowed': 'centre',
  'silence.found': 'parties',
  'unreachable.found': 'parties',
  'case.failed': 'parties',
  'failure.explained': 'accord',
  'routes.told': 'parties',
  'case.reopened': 'parties',
  'transfer.asked': 'parties',
  'transfer.taken': 'parties',
  'transfer.returned': 'parties',
  'case.reported': 'staff',
  'case.linked': 'parties',
  // What somebody filed in another case is not told to the parties of this one; who joined by it is.
  'case.absorbed': 'staff',
  'case.released': 'staff',
  'case.voided': 'parties',
  'evidence.kept': 'room',
  'evidence.dropped': 'room',
  // Who asked is not told to whoever wrote it.
  'hiding.asked': 'centre',
  'hiding.refused': 'centre',
  'message.hidden': 'joint',
  'message.shown': 'joint',
  'message.held': 'centre',
  'message.returned': 'centre',
  'danger.heard': 'danger',
  'danger.settled': 'danger',
  'voice.written': 'room',
  'actor.claimed': 'centre',
  'claim.doubted': 'staff',
  'claim.confirmed': 'centre',
  // An answer may count no longer by it; why is for the staff.
  'claim.undone': 'claim',
  'access.ended': 'centre',
  'filing.assisted': 'parties',
  'authority.shown': 'centre',
  'filing.confirmed': 'parties',
  'filing.disowned': 'parties',
  'helper.told': 'centre',
  'channel.set': 'centre',
  'reach.changed': 'parties',
  'answer.recorded': 'centre',
};

type TurnAudience = 'parties' | 'accord' | 'staff';

/** Who may see whose turn it is. That the applicant is to be called first tells of their fear. */
const TURN_AUDIENCES: Readonly<Partial<Record<Task, TurnAudience>>> = {
  call_applicant: 'staff',
  confirm_claim: 'staff',
  mark_times: 'accord',
  hold_meeting: 'accord',
  write_record: 'accord',
  sign_record: 'accord',
  answer_terms: 'accord',
  check_identity: 'accord',
  sign_agreement: 'accord',
  sign_as_mediator: 'accord',
  seal_agreement: 'accord',
  perform: 'accord',
  ask_confirmation: 'accord',
  follow_up: 'accord',
  answer_visit: 'accord',
  close_case: 'accord',
};

/**
 * The stream whose readers may see such a turn. A meeting with one party alone is that party's own; to look into
 * something of an agreement concerns those who made it, to look into the case as a whole everybody.
 */
export function turnStream(task: Task, only?: PartyId, about?: string): Stream {
  if (only !== undefined) return centreStream(only);
  if (task === 'look_into' && about !== undefined) return 'accord';
  return TURN_AUDIENCES[task] ?? 'parties';
}

/** {@link turnStream} for a turn as it stands in a case. */
export function streamOfTurn(
  { meetings }: CaseState,
  { task, about }: { readonly task: Task; readonly about?: string },
): Stream {
  return turnStream(task, meetings?.find((meeting) => meeting.meetingId === about)?.only, about);
}

/** Whom an event concerns and who caused it, as far as its audience depends on these. */
export interface Concern {
  readonly partyId?: PartyId | undefined;
  readonly room?: Room | undefined;
  readonly givenBy?: PartyId | undefined;
  /** Which appointment of a mediator a private talk belongs to. */
  readonly appointment?: number | undefined;
  /** The one party that a meeting or a turn is with. */
  readonly only?: PartyId | undefined;
  readonly task?: Task | undefined;
  /** What the turn is about, where there can be several. */
  readonly about?: string | undefined;
  /** Filed for the party by somebody else, who goes on reading what they filed. */
  readonly filed?: boolean | undefined;
  /** Somebody came for the party of whom the others never heard: the centre had not confirmed them. */
  readonly unheard?: boolean | undefined;
}

/** The stream of an event. Where the party is missing only the staff read it: never wider than was meant. */
export function streamOf(type: EventType, concern: Concern = {}): Stream {
  const { partyId, room, givenBy, only, task, about, filed, unheard } = concern;
  const audience = AUDIENCES[type];
  const line = partyId === undefined ? 'staff' : (filed ? filedStream : centreStream)(partyId);
  switch (audience) {
    case 'centre':
      return line;
    case 'office':
      return partyId === undefined ? 'staff' : officeStream(partyId);
    case 'private':
      return privateLine(concern);
    case 'room':
      if (room === 'private') return privateLine(concern);
      return room === 'joint' ? 'joint' : line;
    case 'danger':
      return room === 'private' ? privateLine(concern) : 'staff';
    case 'giver':
      return partyId === givenBy ? line : 'staff';
    case 'meeting':
      return only === undefined ? 'accord' : centreStream(only);
    case 'claim':
      return unheard ? line : 'parties';
    case 'turn':
      return task === undefined ? 'staff' : turnStream(task, only, about);
    default:
      return audience;
  }
}

/** A private talk without its party or its mediator has no reader at all: that is a fault, not a wider stream. */
function privateLine({ partyId, appointment }: Concern): Stream {
  if (partyId === undefined || appointment === undefined)
    throw new Error('a private talk belongs to one party and one appointment');
  return privateStream(partyId, appointment);
}

/**
 * The streams that a viewer may read: the only place where this is decided. A party reads the joint room only
 * once it agreed to talk; clerks never read it; nobody reads another party's line to the centre but staff; what was
 * said in private is read by that party and the mediator of that appointment, and by nobody after them; by a party
 * with a PIN only once it was given.
 */
export function readableStreams(state: CaseState, viewer: Viewer): Stream[] {
  const lines = [
    ...state.parties.map((party) => centreStream(party.partyId)),
    ...state.parties.filter(({ assisted }) => assisted).map((party) => filedStream(party.partyId)),
  ];
  switch (viewer.as) {
    case 'stranger':
      return [];
    case 'code':
      return ['open'];
    case 'party':
      return partyStreams(state, viewer);
    case 'clerk':
      return [
        'open',
        'parties',
        'accord',
        'staff',
        ...lines,
        ...state.parties.map((party) => officeStream(party.partyId)),
      ];
    case 'expert':
      return ['open', 'parties', 'joint', 'accord', 'staff'];
    case 'mediator': {
      const appointment = state.appointments ?? 0;
      // A second mediator helps with the case, but nothing was said to them in private.
      const isNamed = state.mediator?.personId === viewer.personId;
      const own = isNamed ? state.parties.map((party) => privateStream(party.partyId, appointment)) : [];
      return ['open', 'parties', 'joint', 'accord', 'staff', ...lines, ...own];
    }
  }
}

function partyStreams(state: CaseState, viewer: Extract<Viewer, { as: 'party' }>): Stream[] {
  const { partyId, locked } = viewer;
  const party = state.parties.find((one) => one.partyId === partyId);
  if (!party) return [];
  const filed = party.assisted ? [filedStream(partyId)] : [];
  const helper = helperOf(state, viewer);
  // Who came to help later did not file it.
  const isFiler = helper !== undefined && party.assisted?.actorId === helper.actor.actorId;
  if (isOutside(state, viewer)) return isFiler ? ['open', ...filed] : ['open'];
  // What the party says to the clerks alone or to the mediator alone is no helper's to read.
  const alone: Stream[] = helper ? [] : [officeStream(partyId)];
  const own: Stream[] = ['open', centreStream(partyId), ...filed, ...alone];
  const talks = locked || helper ? 0 : (state.appointments ?? 0);
  for (let n = 1; n <= talks; n += 1) own.push(privateStream(partyId, n));
  if (!takesPart(party)) return own;
  own.push('parties');
  return party.answer === 'consented' ? [...own, 'joint', 'accord'] : own;
}
