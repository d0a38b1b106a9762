import { toAccept } from '@/domain/case/mediator/rules';
import { isAsked, readyToTalk } from '@/domain/case/party';
import type { CaseState } from '@/domain/case/state';
import type { PartyId } from '@/domain/ids';
import type { OfEvents } from './invariant';

function isOver({ turns }: CaseState, partyId: PartyId, at: string): boolean {
  return turns.some(
    ({ task, owner, due }) =>
      task === 'answer' && owner.role === 'party' && owner.partyId === partyId && due < at,
  );
}

const DAY = 24 * 3_600_000;

/** Nobody is talked into anything, nobody is found silent too early, and nobody judges their own cause. */
export const CONSENT: OfEvents = [
  {
    name: 'Talks begin only once everybody who is asked has answered and both sides have somebody who agreed.',
    holds: ({ event, before }) => event.type !== 'room.opened' || readyToTalk(before.parties),
  },
  {
    name: 'Talks begin only with a mediator who has said how they stand to the parties, and whom all accept who is near.',
    holds: ({ event, before }) =>
      event.type !== 'room.opened' ||
      (before.mediator?.declared !== undefined && toAccept(before).length === 0),
  },
  {
    name: 'There is no joint room against the fear of somebody who has not allowed it.',
    holds: ({ event, before, after }) =>
      (event.type !== 'room.opened' || event.data.apart === true || before.fear?.jointAllowed !== false) &&
      (!('room' in after) || after.room === 'apart' || after.fear?.jointAllowed !== false),
  },
  {
    name: 'Before the one who is afraid was called, nothing goes to the other side.',
    holds: ({ event, before }) => {
      if (!before.hold || event.by.role === 'party') return true;
      const towards = ['invitation.delivered', 'key.issued', 'message.said', 'meeting.proposed'];
      if (!towards.includes(event.type)) return true;
      const about = 'partyId' in event.data ? event.data.partyId : event.stream.split(/[:.]/)[1];
      return before.parties.find((one) => one.partyId === about)?.side !== 'other';
    },
  },
  {
    name: 'Silence is found only after a recorded delivery and the time for answering, unreachable only after the recorded attempts.',
    holds: ({ event, before }) => {
      if (event.type !== 'silence.found' && event.type !== 'unreachable.found') return true;
      const party = before.parties.find((one) => one.partyId === event.data.partyId);
      if (!party || !isAsked(party)) return false;
      return event.type === 'silence.found'
        ? party.deliveredAt !== undefined && isOver(before, party.partyId, event.at)
        : (party.attempts ?? 0) >= (before.attempts ?? 0);
    },
  },
  {
    name: 'A party urges at most once in twenty-four hours.',
    holds: ({ event, before }) => {
      if (event.type !== 'turn.urged') return true;
      const last = before.urged?.[event.data.partyId];
      return last === undefined || Date.parse(event.at) - Date.parse(last) >= DAY;
    },
  },
  {
    name: 'A case goes up one level at a time, and no further than the top.',
    holds: ({ event, before }) =>
      event.type !== 'case.raised' || (event.data.level === (before.level ?? 0) + 1 && !before.top),
  },
];
