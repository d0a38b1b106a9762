import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { evolve } from '@/domain/case/evolve';
import { type CaseState, isEnded } from '@/domain/case/state';
import { centresOf, wakesAt } from '@/domain/case/watching';
import type { CaseId, FileId } from '@/domain/ids';
import { canonical, firstHash, flaw, openEvent, type SealedEvent } from './chain';
import type { Database } from './database';
import { findFiles, type StoredFile } from './files';
import type { DisputeCaseTable } from './schema';

export interface Verdict {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly { readonly caseId: string; readonly why: string }[];
}

const CASES_AT_ONCE = 200;

/** The bytes of a kept file as they come; null where they are gone. */
export type OpenFile = (file: StoredFile) => Promise<Readable | null>;

/**
 * Folds every case again, checks every chain, and that every file is the one that the log names. One case is read in
 * one snapshot, so it works beside a busy server.
 *
 * @param open without it the files' rows are compared with the log, and not what lies where they are kept.
 */
export async function verifyAll(db: Database, open?: OpenFile): Promise<Verdict> {
  let after = '';
  let cases = 0;
  let events = 0;
  const broken: { caseId: string; why: string }[] = [];
  for (;;) {
    const rows = await db
      .selectFrom('dispute_case')
      .select('case_id')
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(CASES_AT_ONCE)
      .execute();
    for (const { case_id } of rows) {
      const result = await verifyCase(db, case_id as CaseId, open);
      cases += 1;
      events += result.events;
      if (result.why) broken.push({ caseId: case_id, why: result.why });
    }
    const last = rows.at(-1);
    if (!last) return { cases, events, broken };
    after = last.case_id;
  }
}

const COLUMNS = [
  'state',
  'heads',
  'head',
  'code',
  'centre_id',
  'place',
  'stage',
  'open',
  'mediator',
  'centres',
  'handlers',
  'wakes_at',
] as const satisfies readonly (keyof DisputeCaseTable)[];
type StoredRow = Pick<DisputeCaseTable, (typeof COLUMNS)[number]>;

interface Row {
  ordinal: number;
  stream: string;
  seq: number;
  type: string;
  at: string;
  facts: string;
  words: string | null;
  salt: Buffer | null;
  words_digest: Buffer;
  hash: Buffer;
}

async function verifyCase(
  db: Database,
  caseId: CaseId,
  open: OpenFile | undefined,
): Promise<{ events: number; why: string | null }> {
  const { events, why, files } = await readCase(db, caseId);
  return { events, why: why ?? (await wrongFile(files, open)) };
}

interface Told {
  readonly events: number;
  readonly why: string | null;
  /** What the log says that each file is, with the file's row. */
  readonly files: readonly {
    readonly fileId: FileId;
    readonly sum: string;
    readonly row: StoredFile | undefined;
  }[];
}

async function readCase(db: Database, caseId: CaseId): Promise<Told> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const stored = await trx
        .selectFrom('dispute_case')
        .select(COLUMNS)
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      const { rows } =
        await sql<Row>`select * from case_event where case_id = ${caseId} order by ordinal`.execute(trx);
      if (!stored) return { events: rows.length, why: 'the case is gone', files: [] };
      const why = check(caseId, stored, rows);
      return { events: rows.length, why, files: why === null ? await namedFiles(trx, rows) : [] };
    });
}

async function namedFiles(db: Database, rows: readonly Row[]): Promise<Told['files']> {
  const sums = rows
    .map((row) => openEvent(row.stream, row.facts, row.words).sums ?? {})
    .flatMap((named) => Object.entries(named) as [FileId, string][]);
  const kept = await findFiles(db, [...new Set(sums.map(([fileId]) => fileId))]);
  return sums.map(([fileId, sum]) => ({ fileId, sum, row: kept.find((one) => one.fileId === fileId) }));
}

/** A file is named as it was when a command first named it; nothing may have taken its place since. */
async function wrongFile(files: Told['files'], open: OpenFile | undefined): Promise<string | null> {
  const right = new Set<string>();
  for (const { fileId, sum, row } of files) {
    if (!row) return `the file ${fileId} is gone`;
    if (row.sha256 !== sum) return `the file ${fileId} is not the one that the log names`;
    if (!open || right.has(fileId)) continue;
    const content = await open(row);
    if (!content) return `the bytes of the file ${fileId} are gone`;
    if ((await sha256Of(content)) !== sum) return `the bytes of the file ${fileId} were altered`;
    right.add(fileId);
  }
  return null;
}

async function sha256Of(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}

function check(caseId: CaseId, stored: StoredRow, rows: readonly Row[]): string | null {
  const heads: Record<string, { seq: number; hash: string }> = {};
  let state: CaseState | null = null;
  for (const [index, row] of rows.entries()) {
    const last = heads[row.stream] ?? { seq: 0, hash: firstHash(caseId, row.stream) };
    if (row.ordinal !== index + 1) return `event ${index + 1} is missing`;
    if (row.seq !== last.seq + 1) return `${row.stream} has a gap after ${last.seq}`;
    const wrong = flaw(sealedOf(row), last.hash);
    if (wrong) return `${row.stream} ${row.seq} was altered (${wrong})`;
    const event = openEvent(row.stream, row.facts, row.words);
    if (event.type !== row.type || event.at !== new Date(row.at).toISOString())
      return `${row.stream} ${row.seq} is labelled wrongly`;
    heads[row.stream] = { seq: row.seq, hash: row.hash.toString('hex') };
    state = evolve(state, event);
  }
  if (rows.length !== stored.head) return `${stored.head} events are announced, ${rows.length} are there`;
  if (canonical(heads) !== canonical(JSON.parse(stored.heads))) return 'the heads of the streams do not fit';
  if (!state || !fits(stored, state)) return 'the columns that lists read do not fit the events';
  if (canonical(state) !== canonical(JSON.parse(stored.state)))
    return 'the state is not the fold of the events';
  return null;
}

/** Whether a case stands on the lists on which it belongs, and wakes when it should. */
function fits(stored: StoredRow, state: CaseState): boolean {
  const wakes = stored.wakes_at === null ? null : new Date(stored.wakes_at).toISOString();
  return (
    stored.stage === state.stage &&
    stored.code === state.code &&
    stored.centre_id === state.centreId &&
    stored.place === state.place &&
    stored.mediator === (state.mediator?.personId ?? null) &&
    stored.open !== isEnded(state.stage) &&
    canonical(stored.centres) === canonical(centresOf(state)) &&
    canonical(stored.handlers) === canonical((state.handlers ?? []).map(({ personId }) => personId)) &&
    wakes === wakesAt(state)
  );
}

function sealedOf(row: Row): SealedEvent {
  const { words_digest, ...rest } = row;
  return { ...rest, wordsDigest: words_digest } as SealedEvent;
}
