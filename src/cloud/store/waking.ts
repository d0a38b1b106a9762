import type { StoredCase } from './case-log';
import { stored } from './case-reading';
import type { Database } from './database';

/** The cases in which time alone may change something by now, the longest waiting first. */
export async function casesThatWake(db: Database, now: string, limit: number): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('dispute_case')
    .select(['case_id', 'state', 'heads', 'people', 'head'])
    .where('wakes_at', '<', now)
    .orderBy('wakes_at')
    .limit(limit)
    .execute();
  return rows.map(stored);
}
