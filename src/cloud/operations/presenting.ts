import type { Done } from '@/contract/answers';
import { isMisused } from '@/domain/case/access/standing';
import { type Entry, type EntryFile, present } from '@/domain/case/entry';
import { may } from '@/domain/case/permit';
import type { CaseState } from '@/domain/case/state';
import { readableStreams, type Stream } from '@/domain/case/stream';
import type { Reading } from '@/domain/case/view';
import { type Viewer, viewerOf } from '@/domain/case/viewer';
import { viewCase } from '@/domain/case/viewing';
import type { FileId } from '@/domain/ids';
import type { House } from '../house';
import type { PlacedEvent } from '../store/case-events';
import { type CaseForPerson, loadForPerson } from '../store/case-reading';
import { findFiles, type StoredFile } from '../store/files';
import { readByParties } from '../store/read-cursor';

export type Reader = Reading['viewer'];

/** As whom this person meets the case, or null when it isn't theirs. */
export function readerOf(loaded: CaseForPerson): Reader | null {
  const viewer = viewerOf(loaded.case.state, loaded.person);
  return viewer.as === 'code' || viewer.as === 'stranger' ? null : viewer;
}

export async function readingOf(house: House, loaded: CaseForPerson, viewer: Reader): Promise<Reading> {
  const centres = await house.centres();
  const centre = centres.find((one) => one.card.centreId === loaded.case.state.centreId);
  if (!centre) throw new Error('a case names a centre that is not there');
  const organisations = Object.fromEntries(centres.map(({ card }) => [card.centreId, { name: card.name }]));
  return {
    viewer,
    now: house.now(),
    people: loaded.case.people,
    centre: centre.card,
    organisations,
    read: loaded.read,
  };
}

/** The case that a linked one goes on in, where this person takes part there. */
async function doorOf(house: House, { case: { state }, person }: CaseForPerson) {
  if (state.stage !== 'linked') return undefined;
  const { into } = state.linked;
  const first = await loadForPerson(house.db, into, person.personId);
  return first && readerOf(first) ? into : undefined;
}

/** {@link readingOf} for the page of one case: the mediator sees how far each party has read. */
export async function pageReadingOf(house: House, loaded: CaseForPerson, viewer: Reader): Promise<Reading> {
  const [reading, readers, goesOnIn] = await Promise.all([
    readingOf(house, loaded, viewer),
    viewer.as === 'mediator' ? readByParties(house.db, loaded.case.caseId) : null,
    doorOf(house, loaded),
  ]);
  return {
    ...reading,
    ...(readers ? { readByParties: readers } : {}),
    ...(goesOnIn === undefined ? {} : { goesOnIn }),
  };
}

/** The events among these that the viewer may read, as they read them. */
export async function entriesFor(
  house: House,
  state: CaseState,
  viewer: Viewer,
  events: readonly PlacedEvent[],
): Promise<Entry[]> {
  const streams = new Set<Stream>(readableStreams(state, viewer));
  const readable = events.filter(({ event }) => streams.has(event.stream));
  const named = readable.flatMap(({ event }) => ('files' in event.data ? event.data.files : []));
  const files = await findFiles(house.db, named);
  const links = files.length === 0 ? new Map<FileId, string>() : await house.files.links(files, house.now());
  const shown = new Map(files.map((file) => [file.fileId, shownAs(file, links.get(file.fileId) ?? '')]));
  return readable.flatMap(({ event, seq }) => {
    const entry = present(event, { seq }, viewer, (file) => shown.get(file) ?? GONE);
    if (!entry) return [];
    return isMisused(state, event) ? { ...entry, by: { ...entry.by, misused: true } } : entry;
  });
}

const GONE: Omit<EntryFile, 'fileId'> = { url: '', kind: 'photo', bytes: 0 };

function shownAs({ mediaType, bytes }: StoredFile, url: string): Omit<EntryFile, 'fileId'> {
  const isAudio = mediaType?.startsWith('audio/') || mediaType?.startsWith('video/');
  const kind = mediaType === 'application/pdf' ? 'pdf' : isAudio ? 'audio' : 'photo';
  return { url, kind, bytes: bytes ?? 0 };
}

/**
 * What a command came to. Whoever gave the case away by it, such as a mediator who declines, is shown once what came
 * of it as the one they were, and may do nothing more.
 *
 * @param before as whom the caller met the case when the command was judged.
 */
export async function doneAnswer(
  house: House,
  loaded: CaseForPerson,
  events: readonly PlacedEvent[],
  before: Reader,
): Promise<Done> {
  const { state } = loaded.case;
  const now = readerOf(loaded);
  const viewer = now ?? before;
  const [reading, entries] = await Promise.all([
    pageReadingOf(house, loaded, viewer),
    entriesFor(house, state, viewer, events),
  ]);
  return { case: viewCase(state, reading), may: now ? may(state, now, house.now()) : [], entries };
}
