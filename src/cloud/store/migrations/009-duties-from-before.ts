import { type Kysely, sql } from 'kysely';
import type { CaseState } from '@/domain/case/state';
import type { Database } from '../database';
import { tellOfBeginning } from '../telling';

/** Whoever owed something before there were notices is told of it, and so reminded of its date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ state: string }>`
    select state from dispute_case c where open
      and not exists (select from notice n where n.case_id = c.case_id and n.kind = 'turn')`.execute(db);
  for (const { state } of rows) await tellOfBeginning(db as Database, JSON.parse(state) as CaseState, []);
}
