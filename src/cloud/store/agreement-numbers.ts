import { sql } from 'kysely';
import type { CaseId, CentreId } from '@/domain/ids';
import type { Database } from './database';

/** The next number of the year in this centre; one that is not used in the end is left out, never given twice. */
export async function nextNumber(db: Database, centreId: CentreId, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into agreement_number (centre_id, year, last) values (${centreId}, ${year}, 1)
    on conflict (centre_id, year) do update set last = agreement_number.last + 1 returning last`.execute(db);
  return rows[0]?.last ?? 1;
}

/** The words of every clause of a case, by `termId.version`. */
export async function clausesOf(
  db: Database,
  caseId: CaseId,
): Promise<Record<string, { text: string; proof: string }>> {
  const rows = await db
    .selectFrom('case_event')
    .select(['facts', 'words'])
    .where('case_id', '=', caseId)
    .where('type', '=', 'term.proposed')
    .execute();
  return Object.fromEntries(
    rows.map(({ facts, words }) => {
      const { data } = JSON.parse(facts) as { data: { termId: string; version: number } };
      const { text = '', proof = '' } = JSON.parse(words ?? '{}') as { text?: string; proof?: string };
      return [`${data.termId}.${data.version}`, { text, proof }];
    }),
  );
}
