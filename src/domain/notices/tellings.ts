import type { CaseEvent, EventOf } from '../case/event';
import { takesPart } from '../case/party';
import type { CaseState } from '../case/state';
import { partyOfStream, privateStream, readableStreams, type Stream } from '../case/stream';
import type { Viewer } from '../case/viewer';
import type { PersonId } from '../ids';
import { duties } from './duties';
import { HEARERS, type Hearer } from './hearers';
import {
  type CameAs,
  type NoticeContent,
  type Recipient,
  recipientKey,
  type Telling,
  type Tellings,
} from './notice';

/**
 * Whom a change of a case concerns, and as what. Nobody is told anything of a stream that they may not read, judged by
 * who reads what after the change. Whoever has something new to do, or to read in a room, is told that and not also
 * that the case went on.
 */
export function tellings(before: CaseState | null, after: CaseState, events: readonly CaseEvent[]): Tellings {
  const owed = duties(before?.turns ?? [], after, events);
  const cases = events.flatMap(came);
  const urgent = [
    ...cases,
    ...events.flatMap((event) => said(after, event)),
    ...owed.told.map((duty) => (isAmong(cases, duty.to) ? { ...duty, known: true as const } : duty)),
  ];
  const has = new Set(urgent.map(({ to }) => recipientKey(to)));
  const steps = progress(after, events).filter(({ to }) => !has.has(recipientKey(to)));
  return {
    ...owed,
    doer: events[0]?.by.personId ?? ('' as PersonId),
    forgotten: forgotten(before, after),
    told: [...urgent, ...steps]
      .filter(({ to, stream }) => mayBeTold(after, to, stream))
      .map((telling) => withoutHelpers(after, telling)),
  };
}

/** What was said in private belongs to one appointment: see {@link readableStreams}. */
function forgotten(before: CaseState | null, after: CaseState): Tellings['forgotten'] {
  const person = before?.mediator?.personId;
  if (!before || person === undefined || before.appointments === undefined) return null;
  if (person === after.mediator?.personId && before.appointments === after.appointments) return null;
  const topics = before.parties.map(({ partyId }) => privateStream(partyId, before.appointments ?? 0));
  return { person, topics };
}

/** Whoever a case comes to is told that; what there is to do in it stands on its page. */
function isAmong(cases: readonly Telling[], to: Recipient): boolean {
  return cases.some((one) => recipientKey(one.to) === recipientKey(to));
}

/** A case came into somebody's hands. */
function came({ type, stream, data }: CaseEvent): Telling[] {
  const telling = (to: Recipient, as: CameAs): Telling[] => [
    { to, kind: 'came', topic: '', stream, content: { as } },
  ];
  switch (type) {
    case 'mediator.assigned':
      return telling({ person: data.mediatorId }, 'mediator');
    case 'handler.added':
      return telling({ person: data.handlerId }, 'handler');
    case 'case.raised':
      return data.centreId === null ? [] : telling({ clerksOf: data.centreId }, 'raised');
    default:
      return [];
  }
}

function said(state: CaseState, event: CaseEvent): Telling[] {
  if (event.type !== 'message.said') return [];
  const { stream } = event;
  return listeners(state, event).map((to) => ({
    to,
    kind: 'message',
    topic: stream,
    stream,
    content: roomOf(stream),
  }));
}

/** On a party's line to the centre whoever handles the case is told, before there is a mediator the clerks. */
function listeners(state: CaseState, { stream, by }: EventOf<'message.said'>): Recipient[] {
  const partyId = partyOfStream(stream);
  if (partyId === undefined) {
    const helpers = (state.handlers ?? []).map(({ personId }) => ({ person: personId }));
    return [...partiesOf(state), ...mediatorOf(state), ...helpers];
  }
  const isClerks = by.role === 'party' && !state.mediator;
  return [{ party: partyId }, ...(isClerks ? [{ clerksOf: state.centreId }] : mediatorOf(state))];
}

/** Each is told once of a change, of the last step that they may know of. */
function progress(state: CaseState, events: readonly CaseEvent[]): Telling[] {
  const last = new Map<string, Telling>();
  for (const { type, stream } of events)
    for (const to of HEARERS[type].flatMap((hearer) => hearersOf(state, hearer)))
      if (mayBeTold(state, to, stream))
        last.set(recipientKey(to), { to, kind: 'progress', topic: '', stream, content: { step: type } });
  return [...last.values()];
}

function hearersOf(state: CaseState, hearer: Hearer): Recipient[] {
  const clerks = [{ clerksOf: state.centreId }];
  switch (hearer) {
    case 'parties':
      return partiesOf(state);
    case 'staff':
      return state.mediator ? mediatorOf(state) : clerks;
    case 'clerks':
      return clerks;
  }
}

function partiesOf({ parties }: CaseState): Recipient[] {
  return parties.filter(takesPart).map(({ partyId }) => ({ party: partyId }));
}

function mediatorOf({ mediator }: CaseState): Recipient[] {
  return mediator ? [{ person: mediator.personId }] : [];
}

function mayBeTold(state: CaseState, to: Recipient, stream: Stream): boolean {
  return readableStreams(state, viewerOf(state, to)).includes(stream);
}

/** Who helps a party is told of what they may read themselves, not of all that the party may. */
function withoutHelpers(state: CaseState, telling: Telling): Telling {
  const { to, stream } = telling;
  if (!('party' in to)) return telling;
  const actors = state.parties.find(({ partyId }) => partyId === to.party)?.actors ?? [];
  const except = actors.flatMap(({ actorId, as, personId, ended }) => {
    if (as !== 'helper' || personId === undefined || ended) return [];
    const viewer = { as: 'party', partyId: to.party, personId, actorId } as const;
    return readableStreams(state, viewer).includes(stream) ? [] : [personId];
  });
  return except.length === 0 ? telling : { ...telling, except };
}

/** As whom a recipient meets the case; a party's own person and whoever acts for it read the same. */
function viewerOf(state: CaseState, to: Recipient): Viewer {
  const nobody = '' as PersonId;
  if ('party' in to) return { as: 'party', partyId: to.party, personId: nobody };
  if ('clerksOf' in to) return { as: 'clerk', personId: nobody };
  const isExpert = state.handlers?.some(({ personId, as }) => personId === to.person && as === 'expert');
  const isNamed = state.mediator?.personId === to.person;
  return { as: isExpert && !isNamed ? 'expert' : 'mediator', personId: to.person };
}

function roomOf(stream: Stream): NoticeContent {
  const partyId = partyOfStream(stream);
  if (partyId === undefined) return { room: 'joint' };
  if (!stream.startsWith('private:')) return { room: 'centre', partyId };
  return { room: 'private', partyId, appointment: Number(stream.slice(stream.lastIndexOf('.') + 1)) };
}
