import { sql } from 'kysely';
import type { StoredCase } from './case-log';
import { stored } from './case-reading';
import type { Database } from './database';

export interface Awake {
  readonly found: StoredCase;
  readonly wakesAt: string;
}

/** The cases in which time alone may change something by now, the longest waiting first; those that come after one. */
export async function casesThatWake(
  db: Database,
  now: string,
  limit: number,
  after?: Awake,
): Promise<Awake[]> {
  const rows = await db
    .selectFrom('dispute_case')
    .select(['case_id', 'state', 'heads', 'people', 'head', 'wakes_at'])
    .where('wakes_at', '<', now)
    .$if(after !== undefined, (rest) =>
      rest.where(
        sql<boolean>`(wakes_at, case_id) > (${after?.wakesAt}::timestamptz, ${after?.found.caseId})`,
      ),
    )
    .orderBy('wakes_at')
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ found: stored(row), wakesAt: row.wakes_at ?? now }));
}
