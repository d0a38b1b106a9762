import { sql } from 'kysely';
import type { CaseEvent } from '@/domain/case/event';
import type { CaseId, FileId, PersonId } from '@/domain/ids';
import type { Database } from './database';

export interface StoredFile {
  readonly fileId: FileId;
  readonly personId: PersonId | null;
  readonly caseId: CaseId | null;
  readonly mediaType: string | null;
  readonly keptAs: string | null;
  /** SHA-256 of the bytes in hex. */
  readonly sha256: string | null;
  readonly bytes: number | null;
}

/** @param asked the budget of whoever asked for it, and when. */
export async function reserveFile(
  db: Database,
  fileId: FileId,
  personId: PersonId | null,
  asked?: { readonly by: string; readonly at: string },
): Promise<void> {
  // The same paper may be asked for twice at once.
  await db
    .insertInto('file')
    .values({
      file_id: fileId,
      person_id: personId,
      ...(asked && { asked_by: asked.by, created_at: asked.at }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Writes down where a file lies and what it is, once: whoever brings other bytes for it later changes nothing.
 *
 * @returns the SHA-256 that stands there now; null where no such file was reserved.
 */
export async function keepFile(
  db: Database,
  kept: { fileId: FileId; mediaType: string; bytes: number; sha256: string; keptAs: string },
): Promise<string | null> {
  await db
    .updateTable('file')
    .set({ media_type: kept.mediaType, bytes: kept.bytes, sha256: kept.sha256, kept_as: kept.keptAs })
    .where('file_id', '=', kept.fileId)
    .where('kept_as', 'is', null)
    .execute();
  const [row] = await findFiles(db, [kept.fileId]);
  return row?.sha256 ?? null;
}

export async function findFiles(db: Database, fileIds: readonly FileId[]): Promise<StoredFile[]> {
  if (fileIds.length === 0) return [];
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('file_id', 'in', [...fileIds])
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id as FileId,
    personId: row.person_id as PersonId | null,
    caseId: row.case_id as CaseId | null,
    mediaType: row.media_type,
    keptAs: row.kept_as,
    sha256: row.sha256,
    bytes: row.bytes,
  }));
}

/** The files that events name, each with the stream in which it is shown. */
export function shownIn(
  events: readonly CaseEvent[],
): { readonly fileId: FileId; readonly stream: string }[] {
  return events.flatMap(({ stream, ...event }) => {
    const named = event.type === 'agreement.printed' ? [event.data.fileId] : [];
    const shown = 'files' in event.data ? event.data.files : named;
    return shown.map((fileId) => ({ fileId, stream }));
  });
}

/** How many photos each case has in those of its streams that are asked about. */
export async function photosOfCases(
  db: Database,
  readable: readonly { readonly caseId: CaseId; readonly streams: readonly string[] }[],
): Promise<Map<CaseId, number>> {
  const pairs = readable.flatMap(({ caseId, streams }) => streams.map((stream) => ({ caseId, stream })));
  const { rows } = await sql<{ case_id: CaseId; photos: number }>`
    select case_id, count(*) as photos
    from unnest(${pairs.map(({ caseId }) => caseId)}::text[], ${pairs.map(({ stream }) => stream)}::text[])
      as readable(case_id, stream) join file using (case_id, stream)
    where media_type like 'image/%' group by case_id`.execute(db);
  return new Map(rows.map((row) => [row.case_id, row.photos]));
}
