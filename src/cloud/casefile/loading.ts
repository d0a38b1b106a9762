import type { CaseId, FileId } from '@/domain/ids';
import type { Procedure } from '@/domain/procedure/procedure';
import { pathOf } from '../jurisdiction/divisions';
import { type LoggedCase, openRow, readLoggedCase } from '../store/case-story';
import type { Centre } from '../store/centres';
import type { Database } from '../store/database';
import { findFiles, type StoredFile } from '../store/files';
import type { CaseStory } from './story';

/** What a story needs beside the case itself. */
export interface StoryPlace {
  readonly db: Database;
  readonly procedure: Procedure;
  readonly publicUrl: string;
  readonly now: () => string;
  readonly centres: () => Promise<readonly Centre[]>;
  /** The bytes of a kept file; null where they are not there any more. */
  readonly bytesOf: (file: StoredFile) => Promise<Uint8Array | null>;
}

/** @returns null when there is no such case. */
export async function loadStory(place: StoryPlace, caseId: CaseId): Promise<CaseStory | null> {
  const logged = await readLoggedCase(place.db, caseId);
  return logged ? storyOf(place, logged) : null;
}

export async function storyOf(place: StoryPlace, logged: LoggedCase): Promise<CaseStory> {
  const { caseId, state, people } = logged;
  const events = logged.log.map(openRow);
  const centre = (await place.centres()).find(({ card }) => card.centreId === state.centreId);
  if (!centre) throw new Error('a case names a centre that is not there');
  const named = events.flatMap(({ data }) => ('files' in data ? data.files : []));
  const printed = events.flatMap((event) => (event.type === 'agreement.printed' ? [event.data.fileId] : []));
  const kept = await findFiles(place.db, [...new Set([...named, ...printed])]);
  const files = new Map<FileId, StoredFile>(kept.map((file) => [file.fileId, file]));
  return {
    caseId,
    code: state.code,
    state,
    events,
    people,
    centre: centre.card,
    place: pathOf(state.place).join(''),
    procedure: place.procedure,
    publicUrl: place.publicUrl,
    files,
    bytes: async (fileId) => {
      const file = files.get(fileId);
      return file ? place.bytesOf(file) : null;
    },
    printedAt: place.now(),
  };
}
