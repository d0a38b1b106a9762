import { takesPart } from '@/domain/case/party';
import type { CaseState } from '@/domain/case/state';
import { partyOfStream, readableStreams, type Stream } from '@/domain/case/stream';
import type { Viewer } from '@/domain/case/viewer';
import { viewCard } from '@/domain/case/viewing';
import { person } from '../../harness/given';
import { type Reader, readingOf, seenBy } from '../../harness/reading';
import { PERSONS, viewerFor } from '../../harness/walking';
import { type Invariant, type OfEvents, same, type Taken } from './invariant';

export const SECRECY: OfEvents = [
  {
    name: 'What is said in private reaches that party and the mediator of that appointment, and nobody else.',
    holds: ({ event, after }) =>
      !event.stream.startsWith('private:') ||
      everybodyElse(after, event.stream).every(
        (viewer) => !readableStreams(after, viewer).includes(event.stream),
      ),
  },
  {
    name: 'Whoever only has the code learns nothing of people: the open stream has no words and no author.',
    holds: ({ event }) =>
      event.stream !== 'open' || (Object.keys(event.words).length === 0 && event.by.personId === ''),
  },
];

/** What holds of a step; dear to look at, and so looked at now and then. */
export const SEEN: readonly Invariant<Taken>[] = [
  {
    name: 'What somebody sees of a case changes only by what they may read.',
    holds: ({ before, after }) => {
      const fresh = after.given.events.slice(before.given.events.length);
      return readersOf(before).every((viewer) => {
        const streams = readableStreams(before.given.state, viewer);
        const isTold = fresh.some((event) => streams.includes(event.stream));
        if (isTold || isHeldBack(before.given.state, viewer)) return true;
        return (
          same(seenBy(viewer, after.given.state), seenBy(viewer, before.given.state)) &&
          same(
            viewCard(after.given.state, readingOf(viewer)),
            viewCard(before.given.state, readingOf(viewer)),
          )
        );
      });
    },
  },
  {
    name: 'One person acts for one party of a case alone.',
    holds: ({ after: { given, actsFor } }) =>
      Object.values(actsFor).every((partyIds) => {
        const here = given.state.parties.filter((one) => partyIds.includes(one.partyId) && takesPart(one));
        return here.length <= 1;
      }),
  },
];

/** Nobody of the other side is there to look while the case is held: their keys are not issued. */
function isHeldBack(state: CaseState, viewer: Reader): boolean {
  if (!state.hold || viewer.as !== 'party') return false;
  return state.parties.find((one) => one.partyId === viewer.partyId)?.side === 'other';
}

function readersOf(walk: Taken['before']): Reader[] {
  return PERSONS.map((personId) => viewerFor(walk, personId)).filter(
    (viewer): viewer is Reader => viewer.as !== 'code' && viewer.as !== 'stranger',
  );
}

/** Everybody but the party whose talk it is, and its mediator unless another one was appointed since. */
function everybodyElse(state: CaseState, stream: Stream): Viewer[] {
  const whose = partyOfStream(stream);
  const isCurrent = stream.endsWith(`.${state.appointments ?? 0}`);
  const nobody = { personId: person('somebody') };
  const everybody: Viewer[] = [
    ...state.parties.map(({ partyId }): Viewer => ({ as: 'party', partyId, ...nobody })),
    { as: 'mediator', personId: state.mediator?.personId ?? nobody.personId },
    { as: 'mediator', ...nobody },
    { as: 'expert', ...nobody },
    { as: 'clerk', ...nobody },
    { as: 'clerk', asked: true, ...nobody },
    { as: 'code' },
    { as: 'stranger', ...nobody },
  ];
  const isOwn = (viewer: Viewer) => viewer.as === 'party' && viewer.partyId === whose;
  const isTheirs = (viewer: Viewer) =>
    viewer.as === 'mediator' && isCurrent && viewer.personId === state.mediator?.personId;
  return everybody.filter((viewer) => !isOwn(viewer) && !isTheirs(viewer));
}
