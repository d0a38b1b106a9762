import type { PartyId } from '../ids';
import type { Room } from './command';
import type { EventType } from './event';
import type { CaseState } from './state';
import type { Viewer } from './viewer';

/**
 * Each audience of a case is a stream of its own, gapless and hash-chained:
 * `open` for anyone with the code · `parties` for every party that has joined · `joint` for those who agreed to
 * talk, and their mediator · `centre:<party>` for one party, the centre's clerks and the mediator · `staff`.
 */
export type Stream = 'open' | 'parties' | 'joint' | 'staff' | `centre:${string}`;

export function centreStream(partyId: PartyId): Stream {
  return `centre:${partyId}`;
}

export type Audience = 'open' | 'parties' | 'joint' | 'staff' | 'centre' | 'room' | 'giver';

/**
 * Which audience each event has, and so the stream it is written to: see {@link streamOf}.
 * `centre`: the line between one party and the centre. `room`: the room the message was said in.
 * `giver`: a party that told its own number has it on its own line, a number told by another stays with the staff.
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
};

/** Whom an event concerns and who caused it, as far as its audience depends on these. */
export interface Concern {
  readonly partyId?: PartyId | undefined;
  readonly room?: Room | undefined;
  readonly givenBy?: PartyId | undefined;
}

/** The stream of an event. Where the party is missing only the staff read it: never wider than was meant. */
export function streamOf(type: EventType, { partyId, room, givenBy }: Concern = {}): Stream {
  const audience = AUDIENCES[type];
  const line = partyId === undefined ? 'staff' : centreStream(partyId);
  switch (audience) {
    case 'centre':
      return line;
    case 'room':
      return room === 'joint' ? 'joint' : line;
    case 'giver':
      return partyId === givenBy ? line : 'staff';
    default:
      return audience;
  }
}

/**
 * The streams that a viewer may read: the only place where this is decided. A party reads the joint room only
 * once it agreed to talk; clerks never read it; nobody reads another party's line to the centre but staff.
 */
export function readableStreams(state: CaseState, viewer: Viewer): Stream[] {
  switch (viewer.as) {
    case 'stranger':
      return [];
    case 'code':
      return ['open'];
    case 'party': {
      const party = state.parties.find((one) => one.partyId === viewer.partyId);
      if (!party) return [];
      const own: Stream[] = ['open', 'parties', centreStream(party.partyId)];
      return party.answer === 'consented' ? [...own, 'joint'] : own;
    }
    case 'clerk':
      return ['open', 'parties', 'staff', ...state.parties.map((party) => centreStream(party.partyId))];
    case 'mediator':
      return [
        'open',
        'parties',
        'joint',
        'staff',
        ...state.parties.map((party) => centreStream(party.partyId)),
      ];
  }
}
