import { unconfirmedOf } from '@/domain/case/assist/standing';
import type { CaseEvent } from '@/domain/case/event';
import { applicantOf } from '@/domain/case/party';
import type { CaseState } from '@/domain/case/state';
import { readableStreams, type Stream } from '@/domain/case/stream';
import type { Given } from '../../harness/given';
import { observe } from '../observe';
import type { Invariant, OfEvents } from './invariant';

const TOWARDS: readonly CaseEvent['type'][] = [
  'invitation.delivered',
  'key.issued',
  'message.said',
  'meeting.proposed',
];

/** Nobody is drawn into a dispute by a stranger who files in somebody's name, and nobody reads by such a filing. */
export const ASSIST: OfEvents = [
  {
    name: 'Nothing goes to the other side in the name of somebody who has not said yes to what was filed for them.',
    holds: ({ event, before }) => {
      if (!unconfirmedOf(before.parties) || event.by.role === 'party') return true;
      if (event.type === 'room.opened') return false;
      if (!TOWARDS.includes(event.type)) return true;
      const about = 'partyId' in event.data ? event.data.partyId : event.stream.split(/[:.]/)[1];
      return before.parties.find((one) => one.partyId === about)?.side !== 'other';
    },
  },
  {
    name: 'A helper reads what they filed and what their authority covers, and never what is said in private or to the clerks alone.',
    holds: ({ after }) => helpers(after).every((one) => staysWithin(after, one)),
  },
];

function helpers({ parties }: CaseState) {
  return parties.flatMap((party) =>
    (party.actors ?? [])
      .filter(({ as, personId }) => as === 'helper' && personId !== undefined)
      .map((actor) => ({ party, actor })),
  );
}

function staysWithin(state: CaseState, { party, actor }: ReturnType<typeof helpers>[number]): boolean {
  const { partyId } = party;
  const personId = actor.personId ?? state.parties[0]?.assisted?.personId;
  if (personId === undefined) return true;
  const read = readableStreams(state, { as: 'party', partyId, personId, actorId: actor.actorId });
  const isNarrow =
    actor.scope.every((one) => one === 'file') ||
    (party.assisted?.actorId === actor.actorId && !party.confirmed);
  const within: readonly Stream[] = isNarrow
    ? ['open', `filed:${partyId}`]
    : ['open', `filed:${partyId}`, `centre:${partyId}`, 'parties', 'joint', 'accord'];
  return read.every((stream) => within.includes(stream));
}

/** With ink or a finger on the glass the party itself signs: how it was read stands in the event. */
const SIGNED: readonly CaseEvent['type'][] = ['agreement.signed', 'record.signed'];
/** How far from a recorded answer its own record may stand. */
const NEAR = 4;

/** Told once at the end of a life. */
export const RECORDED_ANSWERS: readonly Invariant<Given>[] = [
  {
    name: 'Whatever staff took down for a party says how it was told; nothing is taken down that was not read back.',
    holds: ({ events }) =>
      observe(events).every(({ event, before }, at) => {
        const isRecorded = 'recorded' in event.data && event.data.recorded && !SIGNED.includes(event.type);
        if (!isRecorded) return true;
        // Of whoever asked nobody is left to tell the staff anything.
        if (event.type === 'case.withdrawn' && !applicantOf(before.parties)) return true;
        const near = events.slice(Math.max(0, at + 1 - NEAR), at + 1 + NEAR);
        return near.some(({ type }) => type === 'answer.recorded' || type === 'filing.disowned');
      }),
  },
];
