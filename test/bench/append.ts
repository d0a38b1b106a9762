import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSupervisedPostgres } from '@/cloud/running/supervised-postgres';
import { askAt } from '../harness/ask';
import { appointStaff } from '../harness/staff';
import { openTalks, type Talks } from '../harness/talks';
import { analyse, copyCases } from './bare-cases';
import { fire, type Measured, median } from './load';
import { endAll, startBare, startOurs } from './processes';

const CONNECTIONS = 8;
const CASES = 16;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const WARM = Number(process.env.BENCH_WARM ?? 10_000);
const TEXT = '昨天我去看了,沟还没有填,能不能请您再催一下?';

const projectFolder = process.cwd();

/** Messages per second through our door against a bare server on the same PostgreSQL, turn by turn in one run. */
async function main(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'yima-bench-'));
  const postgres = await startSupervisedPostgres({ projectFolder, dataFolder }, () => {});
  try {
    const { connectionString } = postgres;
    const secret = randomBytes(24).toString('hex');
    const staff = await appointStaff(connectionString, secret);
    const ours = await startOurs(connectionString, secret, path.join(dataFolder, 'service'));
    const bare = await startBare('bare-server', connectionString);
    const ask = askAt(ours);
    const talks: Talks[] = [];
    for (let count = 0; count < CASES; count += 1) talks.push(await openTalks(ask, staff));
    const twins = await copyCases(
      connectionString,
      talks.map(({ caseId }) => caseId),
    );
    await compare(
      connectionString,
      (worker, count) => {
        const { caseId, applicantToken } = pick(talks, worker, count);
        const command = { type: 'say', room: 'joint', text: TEXT };
        return {
          url: `${ours}/api/case.do`,
          body: { caseId, commandId: randomUUID(), command },
          token: applicantToken,
        };
      },
      (worker, count) => ({
        url: `${bare}/append`,
        body: { caseId: pick(twins, worker, count), commandId: randomUUID(), text: TEXT },
      }),
    );
  } finally {
    await endAll();
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function compare(
  connectionString: string,
  ours: Parameters<typeof fire>[2],
  bare: Parameters<typeof fire>[2],
): Promise<void> {
  await warmUp(ours);
  await warmUp(bare);
  // As the database does by itself within a minute: plans made for almost empty tables read all of what came since.
  await analyse(connectionString);
  const rounds: { ours: Measured; bare: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      ours: await fire(CONNECTIONS, SECONDS, ours),
      bare: await fire(CONNECTIONS, SECONDS, bare),
    });
  }
  const of = (side: 'ours' | 'bare', key: keyof Measured) =>
    round2(median(rounds.map((one) => one[side][key])));
  const ratios = rounds.map((one) => one.ours.perSecond / one.bare.perSecond);
  process.stdout.write(
    `${JSON.stringify({
      name: 'append',
      ratio: round2(median(ratios)),
      ours: {
        perSecond: Math.round(of('ours', 'perSecond')),
        p50: of('ours', 'p50'),
        p99: of('ours', 'p99'),
      },
      bare: {
        perSecond: Math.round(of('bare', 'perSecond')),
        p50: of('bare', 'p50'),
        p99: of('bare', 'p99'),
      },
      rounds: ROUNDS,
      ratios: ratios.map(round2),
      connections: CONNECTIONS,
      cases: CASES,
    })}\n`,
  );
}

/** Until it is compiled: the first thousands of messages cost several times as much, however long they take. */
async function warmUp(shot: Parameters<typeof fire>[2]): Promise<void> {
  for (let sent = 0; sent < WARM; ) sent += (await fire(CONNECTIONS, 1, shot)).count;
}

/** Each worker has cases of its own: nobody waits for another and nobody has to try again. */
function pick<T>(cases: readonly T[], worker: number, count: number): T {
  const share = CASES / CONNECTIONS;
  return cases[worker * share + (count % share)] as T;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
