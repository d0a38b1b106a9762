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
}

export async function reserveFile(db: Database, fileId: FileId, personId: PersonId | null): Promise<void> {
  // The same paper may be asked for twice at once.
  await db
    .insertInto('file')
    .values({ file_id: fileId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function keepFile(
  db: Database,
  kept: { fileId: FileId; mediaType: string; bytes: number; sha256: string; keptAs: string },
): Promise<void> {
  await db
    .updateTable('file')
    .set({ media_type: kept.mediaType, bytes: kept.bytes, sha256: kept.sha256, kept_as: kept.keptAs })
    .where('file_id', '=', kept.fileId)
    .execute();
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
  }));
}

/** How many files each of these cases has. */
export async function filesOfCases(db: Database, caseIds: readonly CaseId[]): Promise<Map<CaseId, number>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('file')
    .select(['case_id', (select) => select.fn.countAll<number>().as('files')])
    .where('case_id', 'in', [...caseIds])
    .groupBy('case_id')
    .execute();
  return new Map(rows.map((row) => [row.case_id as CaseId, row.files]));
}
