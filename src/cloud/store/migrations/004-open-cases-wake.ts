import { type Kysely, sql } from 'kysely';
import type { CaseState } from '@/domain/case/state';
import { wakesAt } from '@/domain/case/watching';

/** Cases that were there before time could wake them learn when it does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ case_id: string; state: string }>`
    select case_id, state from dispute_case where wakes_at is null`.execute(db);
  for (const { case_id, state } of rows) {
    const wakes = wakesAt(JSON.parse(state) as CaseState);
    if (wakes)
      await sql`update dispute_case set wakes_at = ${wakes}::timestamptz where case_id = ${case_id}`.execute(
        db,
      );
  }
}
