import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startSupervisedPostgres } from '@/cloud/running/supervised-postgres';
import { completeCode } from '@/domain/code/dispute-code';
import { askAt } from '../harness/ask';
import { appointStaff } from '../harness/staff';
import { openTalks, type Talks } from '../harness/talks';
import { fire, type Measured, median } from './load';

const CONNECTIONS = 8;
const CASES = 16;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const TEXT = '昨天我去看了,沟还没有填,能不能请您再催一下?';

const projectFolder = process.cwd();
const children: ChildProcess[] = [];

/** Messages per second through our door against a bare server on the same PostgreSQL, turn by turn in one run. */
async function main(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'yima-bench-'));
  const postgres = await startSupervisedPostgres({ projectFolder, dataFolder }, () => {});
  try {
    const { connectionString } = postgres;
    const secret = randomBytes(24).toString('hex');
    const staff = await appointStaff(connectionString, secret);
    const ours = await startOurs(connectionString, secret, path.join(dataFolder, 'service'));
    const bare = await startBare(connectionString);
    const ask = askAt(ours);
    const talks: Talks[] = [];
    for (let count = 0; count < CASES; count += 1) talks.push(await openTalks(ask, staff));
    const twins = await copyCases(connectionString, talks);
    await compare(
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
    await Promise.all(children.map(end));
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function compare(ours: Parameters<typeof fire>[2], bare: Parameters<typeof fire>[2]): Promise<void> {
  // Long enough for both to be compiled: the first thousands of messages cost twice as much.
  await fire(CONNECTIONS, SECONDS * 3, ours);
  await fire(CONNECTIONS, SECONDS * 3, bare);
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

/** Each worker has cases of its own: nobody waits for another and nobody has to try again. */
function pick<T>(cases: readonly T[], worker: number, count: number): T {
  const share = CASES / CONNECTIONS;
  return cases[worker * share + (count % share)] as T;
}

/** The same rows again for the bare server, so that both sides load and store as much. */
async function copyCases(connectionString: string, talks: readonly Talks[]): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const ids: string[] = [];
  for (const { caseId } of talks) {
    const twin = randomUUID();
    const code = completeCode(String(randomBytes(6).readUIntBE(0, 6)).padStart(14, '0').slice(-14));
    await client.query(
      `insert into dispute_case select $1, $2, centre_id, place, stage, open, mediator, head, state, heads, people,
        filed_at, updated_at from dispute_case where case_id = $3`,
      [twin, code, caseId],
    );
    ids.push(twin);
  }
  await client.query('vacuum analyze');
  await client.end();
  return ids;
}

async function startOurs(connectionString: string, secret: string, dataFolder: string): Promise<string> {
  const port = await freePort();
  const flags = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];
  await start([...flags, 'dist/server/server.js'], /http:\/\/127/, {
    DATABASE_URL: connectionString,
    DATA_DIR: dataFolder,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    HOST: '127.0.0.1',
    YIMA_MODE: 'production',
    YIMA_SECRET: secret,
  });
  return `http://127.0.0.1:${port}`;
}

async function startBare(connectionString: string): Promise<string> {
  const port = await freePort();
  const program = path.join(path.dirname(process.argv[1] as string), 'bare-server.js');
  await start([program], /ready/, { DATABASE_URL: connectionString, PORT: port });
  return `http://127.0.0.1:${port}`;
}

function start(args: string[], sign: RegExp, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  return new Promise((done, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (sign.test(output)) done();
      });
    }
    child.once('close', () => failed(new Error(`${args.at(-1)} ended: ${output}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('close', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<string> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(String(typeof address === 'object' && address?.port)));
    });
  });
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
