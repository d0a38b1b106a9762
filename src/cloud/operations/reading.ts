import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { Room } from '@/domain/case/command';
import { may } from '@/domain/case/permit';
import type { CaseState } from '@/domain/case/state';
import { centreStream, privateStream, readableStreams, type Stream } from '@/domain/case/stream';
import { isLocked } from '@/domain/case/talk';
import { viewCase, viewOpen } from '@/domain/case/viewing';
import type { PartyId, PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { eventsAfter, messagesBefore, newestEvents, withVoices } from '../store/case-events';
import { type CaseForPerson, loadForPerson, loadOpenByCode } from '../store/case-reading';
import { markRead } from '../store/read-cursor';
import { readCursor, writeCursor } from './cursor';
import { noteCodeLook, noteGiven, noteLook } from './looking';
import { entriesFor, pageReadingOf, type Reader, readerOf } from './presenting';
import { turnedAway } from './turned-away';

/** How many messages of each room a page starts with, and how many come at a time after that. */
const FIRST_MESSAGES = 40;
const PAGE = 100;

export async function lookup(
  input: ParsedInput<'case.lookup'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.lookup'>>> {
  const found = await loadOpenByCode(house.db, input.code);
  const centre = (await house.centres()).find((one) => one.card.centreId === found?.state.centreId);
  if (!found || !centre) return no('code.not_found');
  await noteCodeLook(house, found.cases, caller);
  return yes(viewOpen(found.state, centre.card, found.together));
}

export async function view(
  input: ParsedInput<'case.view'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.view'>>> {
  const opened = await open(house, input.caseId, caller);
  if (!opened.ok) return opened;
  const { loaded, reader } = opened.data;
  const { state } = loaded.case;
  const streams = readableStreams(state, reader);
  const seen = Object.fromEntries(streams.map((stream) => [stream, state.streams[stream]?.seq ?? 0]));
  // What came between reading the case and its events is not counted in it: the cursor brings it next time.
  const events = (await newestEvents(house.db, input.caseId, streams, FIRST_MESSAGES)).filter(
    ({ event, seq }) => seq <= (seen[event.stream] ?? 0),
  );
  const [reading, entries, isReasonAsked] = await Promise.all([
    pageReadingOf(house, loaded, reader),
    entriesFor(house, state, reader, events),
    noteLook(house, loaded, reader, 'view', input.reason),
  ]);
  return yes({
    case: viewCase(state, reading),
    entries,
    cursor: writeCursor(input.caseId, seen),
    may: may(state, reader, house.now()),
    ...(isReasonAsked ? { reasonAsked: true as const } : {}),
  });
}

export async function since(
  input: ParsedInput<'case.since'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.since'>>> {
  const held = readCursor(input.cursor, input.caseId);
  if (!held) return no('cursor.invalid');
  const opened = await open(house, input.caseId, caller);
  if (!opened.ok) return opened;
  const { loaded, reader } = opened.data;
  const { streams } = loaded.case.state;
  const readable = readableStreams(loaded.case.state, reader);
  // From a future that never came, such as before a backup was put back: it would hide what is said next.
  if (readable.some((stream) => (held[stream] ?? 0) > (streams[stream]?.seq ?? 0)))
    return no('cursor.invalid');
  const positions = Object.fromEntries(readable.map((stream) => [stream, held[stream] ?? 0]));
  const events = await eventsAfter(house.db, input.caseId, positions, PAGE + 1);
  const page = events.slice(0, PAGE);
  for (const { event, seq } of page) positions[event.stream] = seq;
  const entries = await entriesFor(house, loaded.case.state, reader, page);
  // A phone that asks again and again is brought nothing most of the time.
  if (entries.length > 0) await noteGiven(house, loaded, reader);
  return yes({
    entries,
    cursor: writeCursor(input.caseId, positions),
    more: events.length > PAGE,
  });
}

export async function earlier(
  input: ParsedInput<'case.earlier'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.earlier'>>> {
  const opened = await open(house, input.caseId, caller);
  if (!opened.ok) return opened;
  const { loaded, reader } = opened.data;
  if (input.room === 'private' && isLocked(reader)) return no('pin.needed');
  const stream = streamOf(loaded, reader, input);
  if (!stream) return no('room.not_yours');
  const seq = Number(input.before.slice(input.before.lastIndexOf(':') + 1));
  if (!Number.isInteger(seq) || seq >= 2 ** 31) return no('cursor.invalid');
  const limit = input.limit ?? PAGE;
  const messages = await messagesBefore(house.db, input.caseId, stream, seq, limit + 1);
  const page = await withVoices(house.db, input.caseId, stream, messages.slice(-limit));
  await noteGiven(house, loaded, reader);
  return yes({
    entries: await entriesFor(house, loaded.case.state, reader, page),
    more: messages.length > limit,
  });
}

export async function read(
  input: ParsedInput<'case.read'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.read'>>> {
  const opened = await open(house, input.caseId, caller);
  if (!opened.ok) return opened;
  const { loaded, reader } = opened.data;
  if (input.room === 'private' && isLocked(reader)) return no('pin.needed');
  const stream = streamOf(loaded, reader, input);
  if (!stream) return no('room.not_yours');
  const messages = loaded.case.state.streams[stream]?.messages ?? 0;
  // Nobody can have read more than there is, whatever the phone believes.
  const count = Math.min(input.messages, messages);
  await markRead(house.db, loaded.person.personId, {
    caseId: input.caseId,
    stream,
    messages: count,
    now: house.now(),
    noticesUpTo: count === messages ? (loaded.case.state.streams[stream]?.at ?? null) : null,
  });
  return yes({ unread: messages - Math.max(count, loaded.read[stream] ?? 0) });
}

async function open(
  house: House,
  caseId: ParsedInput<'case.view'>['caseId'],
  caller: Caller,
): Promise<Result<{ loaded: CaseForPerson; reader: Reader }>> {
  const { personId, unlocked } = caller;
  const loaded = await loadForPerson(house.db, caseId, personId as PersonId, { unlocked });
  const reader = loaded ? readerOf(loaded) : null;
  if (!loaded) return no('case.not_found');
  return reader ? yes({ loaded, reader }) : turnedAway(house, loaded);
}

function streamOf(
  { case: { state } }: CaseForPerson,
  reader: Reader,
  asked: {
    readonly room: Room;
    readonly partyId?: PartyId | undefined;
    readonly appointment?: number | undefined;
  },
): Stream | null {
  const whose = reader.as === 'party' ? reader.partyId : asked.partyId;
  if (asked.room !== 'joint' && whose === undefined) return null;
  const stream = roomStream(state, asked.room, whose as PartyId, asked.appointment);
  return readableStreams(state, reader).includes(stream) ? stream : null;
}

function roomStream(state: CaseState, room: Room, partyId: PartyId, appointment: number | undefined): Stream {
  if (room === 'joint') return 'joint';
  return room === 'centre'
    ? centreStream(partyId)
    : privateStream(partyId, appointment ?? state.appointments ?? 0);
}
