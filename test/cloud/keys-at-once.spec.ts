import { sql } from 'kysely';
import type { Result } from '@/cloud/answer';
import type { Done } from '@/contract/answers';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import { arrange, type Dispute, fileAs, type Staffed, staff } from '../harness/dispute';
import { fresh } from '../harness/phone';
import { until } from '../harness/server-process';
import { openTown, type Town } from '../harness/town';

type Operations = typeof import('@/cloud/operations/case');

let town: Town;
let staffed: Staffed;
/** The operations as two processes have them: commands on one case wait for each other only within one of these. */
let processes: readonly Operations[];
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  processes = [await aProcess(), await aProcess()];
});
afterAll(async () => town.close());

async function aProcess(): Promise<Operations> {
  let loaded: Operations | undefined;
  await jest.isolateModulesAsync(async () => {
    loaded = await import('@/cloud/operations/case');
  });
  return loaded as Operations;
}

const KEYED = { type: 'issueKey', partyId: 'p2' as PartyId } as const;

async function issue(at: Operations, { caseId }: Dispute, commandId: string = fresh(), reason?: string) {
  const { personId } = await staffed.clerk.ok('session.me', {});
  const command = { ...KEYED, ...(reason === undefined ? {} : { reason }) };
  const input = { caseId: caseId as CaseId, commandId, command };
  return at.carryOut(
    input,
    { personId: personId as PersonId, channel: 'token', address: null },
    town.house(),
  );
}

async function accepted(): Promise<Dispute> {
  const dispute = await fileAs(town.http.as(`村民${fresh()}`));
  await arrange(staffed, dispute);
  return dispute;
}

const keyOf = (answer: Result<Done> | undefined) => (answer?.ok ? (answer.data.key ?? '') : '');

async function opens({ code }: Dispute, key: string): Promise<string> {
  const answer = await town.http.as(`来人${fresh()}`).call('case.claim', { commandId: fresh(), code, key });
  return answer.ok ? 'ok' : answer.error.code;
}

const outcomes = (answers: readonly Result<Done>[]) =>
  answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort();

/** What is begun meanwhile finds no way to write a key until all of it waits: for that, or for each other. */
async function whileNoKeyIsWritten<T>(begin: readonly (() => Promise<T>)[]): Promise<T[]> {
  let begun: Promise<T[]> | undefined;
  await town.db.transaction().execute(async (trx) => {
    await sql`lock table party_key in share mode`.execute(trx);
    begun = Promise.all(begin.map((one) => one()));
    await until('all of them wait', async () => (await waiting()) === begin.length);
  });
  return begun as Promise<T[]>;
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(town.db);
  return rows.length;
}

describe('at two servers at once', () => {
  it('of two first keys for one party the second asks for a reason', async () => {
    const dispute = await accepted();
    const answers = await whileNoKeyIsWritten(processes.map((at) => () => issue(at, dispute)));
    expect(outcomes(answers)).toEqual(['done', 'key.reason_needed']);
  });

  it('of two keys with a reason the one that was issued later opens, and the other does not', async () => {
    for (let round = 0; round < 5; round += 1) {
      const dispute = await accepted();
      const ids: string[] = [fresh(), fresh()];
      const answers = await Promise.all(
        processes.map((at, index) => issue(at, dispute, ids[index], '给本人')),
      );
      expect(outcomes(answers)).toEqual(['done', 'done']);
      const [last] = await town.db
        .selectFrom('command_done')
        .select('command_id')
        .where('command_id', 'in', ids)
        .orderBy('to_ordinal', 'desc')
        .execute();
      const later = ids.indexOf(last?.command_id ?? '');
      expect(await opens(dispute, keyOf(answers[1 - later]))).toBe('key.wrong');
      expect(await opens(dispute, keyOf(answers[later]))).toBe('ok');
    }
  });

  it('a key that is asked for again never takes the place of one that was issued meanwhile', async () => {
    const [here, there] = processes as [Operations, Operations];
    for (let round = 0; round < 5; round += 1) {
      const dispute = await accepted();
      const first = fresh();
      await issue(here, dispute, first);
      const [, next] = await Promise.all([
        issue(here, dispute, first),
        issue(there, dispute, fresh(), '单子丢了'),
      ]);
      expect(await opens(dispute, keyOf(next))).toBe('ok');
    }
  });
});
