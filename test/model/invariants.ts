import { fold } from '@/domain/case/evolve';
import { LIFECYCLE } from '@/domain/case/lifecycle';
import { isAsked, readyToTalk, takesPart } from '@/domain/case/party';
import { type CaseState, isEnded } from '@/domain/case/state';
import { partyOfStream, readableStreams } from '@/domain/case/stream';
import type { Viewer } from '@/domain/case/viewer';
import type { Given } from '../harness/given';
import { changeOf, type Observed } from './observe';

export interface Invariant<T> {
  /** As the lifecycle's document lists it. */
  readonly name: string;
  readonly holds: (one: T) => boolean;
}

const CHANGES = new Set(LIFECYCLE.map(({ from, event, to }) => `${from} ${event} ${to}`));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What holds of every single event, whoever caused it. */
export const OF_EVENTS: readonly Invariant<Observed>[] = [
  {
    name: 'A stage changes only as the table says.',
    holds: (one) => {
      const change = changeOf(one);
      return change === null || CHANGES.has(change);
    },
  },
  {
    name: 'Time never runs backwards.',
    holds: ({ before, after }) => before.lastAt <= after.lastAt && before.filedAt === after.filedAt,
  },
  {
    name: 'A case keeps its code and its number.',
    holds: ({ before, after }) => before.code === after.code && before.caseId === after.caseId,
  },
  {
    name: 'A case changes its centre only when another one takes it over.',
    holds: ({ event, before, after }) =>
      before.centreId === after.centreId || event.type === 'transfer.taken',
  },
  {
    name: 'Talks begin only once everybody who is asked has answered and both sides have somebody who agreed.',
    holds: ({ event, before }) => event.type !== 'room.opened' || readyToTalk(before.parties),
  },
  {
    name: 'Talks begin only with a mediator who has said how they stand to the parties.',
    holds: ({ event, before }) => event.type !== 'room.opened' || before.mediator?.declared !== undefined,
  },
  {
    name: 'There is no joint room against the fear of somebody who has not allowed it.',
    holds: ({ event, before }) =>
      event.type !== 'room.opened' || event.data.apart === true || before.fear?.jointAllowed !== false,
  },
  {
    name: 'A signature stands under the text as it is at that moment, and only once for each.',
    holds: ({ event, before }) => {
      if (event.type === 'record.signed') {
        const record = before.meetings?.find((one) => one.meetingId === event.data.meetingId)?.record;
        return record?.digest === event.data.digest && !record.signed.includes(event.data.who);
      }
      if (event.type !== 'agreement.signed') return true;
      const { agreement } = before;
      const signed = agreement?.signed.some((one) => one.partyId === event.data.partyId);
      return before.stage === 'signing' && agreement?.digest === event.data.digest && !signed;
    },
  },
  {
    name: 'Nobody signs an agreement before somebody has checked who they are.',
    holds: ({ event, before }) =>
      event.type !== 'agreement.signed' || before.agreement?.checked.includes(event.data.partyId) === true,
  },
  {
    name: 'A written agreement is in force only with every party, the mediator and the seal on it.',
    holds: ({ event, before: { agreement } }) =>
      event.type !== 'agreement.took_effect' ||
      event.data.form === 'oral' ||
      (agreement?.mediatorSignedAt !== undefined &&
        agreement.sealedAt !== undefined &&
        agreement.signers.every((id) => agreement.signed.some((one) => one.partyId === id))),
  },
  {
    name: 'The text of an agreement in force never changes.',
    holds: ({ before, after }) =>
      before.agreement?.inForceAt === undefined ||
      after.agreement === undefined ||
      after.agreement.digest === before.agreement.digest,
  },
  {
    name: 'Nothing binds anybody in a case that has ended: answers, clauses and agreement stay as they were.',
    holds: ({ event, before, after }) =>
      !isEnded(before.stage) ||
      event.type === 'case.reopened' ||
      (same(before.terms, after.terms) &&
        same(before.agreement?.digest, after.agreement?.digest) &&
        same(
          before.parties.map((one) => one.answer),
          after.parties.map((one) => one.answer),
        )),
  },
  {
    name: 'Silence is found only after a recorded delivery, and unreachable only after the recorded attempts.',
    holds: ({ event, before }) => {
      if (event.type !== 'silence.found' && event.type !== 'unreachable.found') return true;
      const party = before.parties.find((one) => one.partyId === event.data.partyId);
      if (!party || !isAsked(party)) return false;
      return event.type === 'silence.found'
        ? party.deliveredAt !== undefined
        : (party.attempts ?? 0) >= (before.attempts ?? 0);
    },
  },
  {
    name: 'What is said in private reaches that party and the mediator of that appointment, and nobody else.',
    holds: ({ event, after }) =>
      !event.stream.startsWith('private:') ||
      everybodyElse(after, event.stream).every(
        (viewer) => !readableStreams(after, viewer).includes(event.stream),
      ),
  },
];

/** What holds of a case between any two steps. */
export const OF_CASES: readonly Invariant<Given>[] = [
  {
    name: 'A case that has ended owes nothing to anybody.',
    holds: ({ state }) => !isEnded(state.stage) || state.turns.length === 0,
  },
  {
    name: 'A case that goes on always is somebody’s turn.',
    holds: ({ state }) => isEnded(state.stage) || state.turns.length > 0,
  },
  {
    name: 'Whose turn it is takes part, and a mediator’s turn is that of the mediator there is.',
    holds: ({ state }) =>
      state.turns.every(({ owner }) => {
        if (owner.role === 'mediator') return state.mediator?.personId === owner.personId;
        if (owner.role === 'clerk') return true;
        const party = state.parties.find((one) => one.partyId === owner.partyId);
        return party !== undefined && takesPart(party);
      }),
  },
];

/** What holds of a whole life, told once at its end. */
export const OF_LIVES: readonly Invariant<Given>[] = [
  {
    name: 'The state is what its events make of it.',
    holds: ({ events, state }) => same(fold(events), state),
  },
];

const nobody = { personId: 'somebody' as never };

function viewersOf(state: CaseState): Viewer[] {
  return [
    ...state.parties.map(({ partyId }): Viewer => ({ as: 'party', partyId, ...nobody })),
    { as: 'mediator', ...nobody },
    { as: 'expert', ...nobody },
    { as: 'clerk', ...nobody },
    { as: 'clerk', asked: true, ...nobody },
    { as: 'code' },
    { as: 'stranger', ...nobody },
  ];
}

/** Everybody but the party whose talk it is, and its mediator unless another one was appointed since. */
function everybodyElse(state: CaseState, stream: string): Viewer[] {
  const whose = partyOfStream(stream as never);
  const isCurrent = stream.endsWith(`.${state.appointments ?? 0}`);
  return viewersOf(state).filter(
    (viewer) =>
      !(viewer.as === 'party' && viewer.partyId === whose) && !(viewer.as === 'mediator' && isCurrent),
  );
}
