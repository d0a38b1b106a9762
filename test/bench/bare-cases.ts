import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { completeCode } from '@/domain/code/dispute-code';

/** The same rows again for a bare program, so that both sides load and store as much; answers the new ids in order. */
export async function copyCases(connectionString: string, caseIds: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const ids: string[] = [];
  for (const caseId of caseIds) {
    const twin = randomUUID();
    const code = completeCode(String(randomBytes(6).readUIntBE(0, 6)).padStart(14, '0').slice(-14));
    await client.query(
      `insert into dispute_case select $1, $2, centre_id, place, stage, open, mediator, head, state, heads, people,
        filed_at, updated_at from dispute_case where case_id = $3`,
      [twin, code, caseId],
    );
    ids.push(twin);
  }
  await client.end();
  await analyse(connectionString);
  return ids;
}

/** Tells the planner how much there is by now. */
export async function analyse(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
