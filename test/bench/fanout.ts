import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { WebSocket } from 'ws';
import { createSeal } from '@/cloud/identity/seal';
import { signTicket } from '@/cloud/identity/token';
import { startSupervisedPostgres } from '@/cloud/running/supervised-postgres';
import { append, type StoredCase } from '@/cloud/store/case-log';
import { loadForPerson } from '@/cloud/store/case-reading';
import { openKysely, openPool } from '@/cloud/store/database';
import { decide } from '@/domain/case/decide';
import { viewerOf } from '@/domain/case/viewer';
import type { CaseId, PersonId } from '@/domain/ids';
import { askAt } from '../harness/ask';
import { NOTHING_BESIDE, setting } from '../harness/setting';
import { appointStaff } from '../harness/staff';
import { openTalks } from '../harness/talks';
import { BARE_APPEND, type BareCase, bareAppend } from './bare-append';
import { copyCases } from './bare-cases';
import { median, quantile } from './load';
import { endAll, startBare, startOurs } from './processes';

interface Size {
  readonly subscribers: number;
  /** Each has as many phones as it takes. */
  readonly persons: number;
  /** In each round. */
  readonly messages: number;
}

const SIZES: readonly Size[] = [
  { subscribers: 2, persons: 2, messages: 100 },
  { subscribers: 50, persons: 50, messages: 60 },
  { subscribers: 1_000, persons: 50, messages: 30 },
  // An append writes a notice for each of them, which an echo does not.
  { subscribers: 1_000, persons: 1_000, messages: 20 },
];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const TEXT = '昨天我去看了,沟还没有填,能不能请您再催一下?';
const LONGEST_MS = 10_000;

/** Who listens at one case or one room, half of them at each server, and what it takes to have something said there. */
interface Hall {
  readonly sockets: readonly WebSocket[];
  /** Prepares the next message; what it answers says it. */
  prepare(): () => Promise<unknown>;
}

/**
 * From the statement that appends to its delivery, beside a bare program of `ws` and LISTEN on the same PostgreSQL, with
 * as many processes and sockets and the same words: `bare` stores the message by a statement written by hand, `echo`
 * stores nothing. Turn by turn in one run; milliseconds.
 */
async function main(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'yima-bench-'));
  const postgres = await startSupervisedPostgres({ projectFolder: process.cwd(), dataFolder }, () => {});
  const { connectionString } = postgres;
  const pool = openPool(connectionString, 1);
  try {
    const secret = randomBytes(24).toString('hex');
    const staff = await appointStaff(connectionString, secret);
    const ours = [
      await startOurs(connectionString, secret, path.join(dataFolder, 'one')),
      await startOurs(connectionString, secret, path.join(dataFolder, 'two')),
    ];
    const bare = [
      await startBare('bare-echo', connectionString),
      await startBare('bare-echo', connectionString),
    ];
    for (const size of SIZES) {
      const { caseId } = await openTalks(askAt(ours[0] as string), staff);
      const people = await bringIn(pool, caseId, size.persons);
      const ourHall = await openOurs({
        connectionString,
        secret,
        servers: ours,
        caseId,
        people,
        count: size.subscribers,
        mediatorId: staff.mediator.personId,
      });
      const [twin = ''] = await copyCases(connectionString, [caseId]);
      const bareHall = await openBare(pool, bare, twin, size.subscribers);
      await compare(size, { ours: ourHall, bare: bareHall, echo: echoOf(bareHall, pool, twin) });
    }
  } finally {
    await endAll();
    await pool.end();
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const SIDES = ['ours', 'bare', 'echo'] as const;
type Side = (typeof SIDES)[number];

async function compare(
  { subscribers, persons, messages }: Size,
  halls: Readonly<Record<Side, Hall>>,
): Promise<void> {
  // Everything is compiled, and ours has asked once who reads what.
  for (const side of SIDES) await listen(halls[side], messages);
  const rounds: Record<Side, number[]>[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({
      ours: await listen(halls.ours, messages),
      bare: await listen(halls.bare, messages),
      echo: await listen(halls.echo, messages),
    });
  const middle = (of: (round: Record<Side, number[]>, share: number) => number) => ({
    p50: round2(median(rounds.map((round) => of(round, 0.5)))),
    p99: round2(median(rounds.map((round) => of(round, 0.99)))),
  });
  const against = (side: Side) =>
    middle((round, share) => quantile(round.ours, share) / quantile(round[side], share));
  const told = {
    name: 'fanout',
    subscribers,
    persons,
    ratio: against('bare'),
    ratioToEcho: against('echo'),
    ours: middle(({ ours }, share) => quantile(ours, share)),
    bare: middle(({ bare }, share) => quantile(bare, share)),
    echo: middle(({ echo }, share) => quantile(echo, share)),
    rounds: ROUNDS,
    messages,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  for (const socket of [...halls.ours.sockets, ...halls.bare.sockets]) socket.terminate();
}

/** Milliseconds from each message's statement to each subscriber, in order. */
async function listen(hall: Hall, messages: number): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < messages; count += 1) {
    const say = hall.prepare();
    let missing = hall.sockets.length;
    let began = 0;
    let delivered = () => {};
    const all = new Promise<void>((done, failed) => {
      const late = setTimeout(() => failed(new Error(`${missing} were not told`)), LONGEST_MS);
      delivered = () => {
        times.push(performance.now() - began);
        missing -= 1;
        if (missing > 0) return;
        clearTimeout(late);
        done();
      };
    });
    const hear = (data: Buffer) => {
      if (data.includes('"case"')) delivered();
    };
    for (const socket of hall.sockets) socket.on('message', hear);
    began = performance.now();
    await Promise.all([say(), all]);
    for (const socket of hall.sockets) socket.off('message', hear);
  }
  return times.sort((one, other) => one - other);
}

/** People who act for the applicant, each with the right to read what is said. */
async function bringIn(pool: pg.Pool, caseId: CaseId, count: number): Promise<PersonId[]> {
  const people = Array.from({ length: count }, () => randomUUID() as PersonId);
  await pool.query(
    `insert into person (person_id, name) select person_id, '李芳' from unnest($1::text[]) as person_id`,
    [people],
  );
  await pool.query(
    `insert into acts_for (case_id, party_id, person_id, acting_as, from_at)
      select $1, 'p1', person_id, 'self', now() from unnest($2::text[]) as person_id`,
    [caseId, people],
  );
  return people;
}

async function openOurs(wanted: {
  connectionString: string;
  secret: string;
  servers: readonly string[];
  caseId: CaseId;
  people: readonly PersonId[];
  count: number;
  mediatorId: PersonId;
}): Promise<Hall> {
  const { connectionString, secret, servers, caseId, people, count, mediatorId } = wanted;
  const seal = createSeal(Buffer.from(secret, 'utf8'));
  const db = openKysely(openPool(connectionString, 1), { planOnce: true });
  const loaded = await loadForPerson(db, caseId, mediatorId);
  if (!loaded) throw new Error('no such case');
  const { person } = loaded;
  let held: StoredCase = loaded.case;
  const sockets = await openAll(count, servers, (at) => {
    const ticket = signTicket(seal, people[at % people.length] as PersonId, new Date().toISOString());
    return `/live?ticket=${ticket}`;
  });
  return {
    sockets,
    prepare() {
      const { state } = held;
      const said = { type: 'say', room: 'joint', text: TEXT } as const;
      const surroundings = setting(new Date().toISOString(), NOTHING_BESIDE, person.name);
      const decision = decide(state, viewerOf(state, person), said, surroundings);
      if (!decision.ok) throw new Error(`say was refused: ${decision.refusal.code}`);
      return async () => {
        const after = await append(db, { case: held, events: decision.events, reader: mediatorId });
        if (!after) throw new Error('somebody else was quicker');
        held = after;
      };
    },
  };
}

/** The same message stored by a statement written by hand. */
async function openBare(
  pool: pg.Pool,
  servers: readonly string[],
  twin: string,
  count: number,
): Promise<Hall> {
  const { rows } = await pool.query(
    'select case_id, state, heads, people, head from dispute_case where case_id = $1',
    [twin],
  );
  let held: BareCase = rows[0];
  const room = `/${twin}`;
  return {
    sockets: await openAll(count, servers, () => room),
    prepare() {
      const { row, values } = bareAppend(held, randomUUID(), TEXT, notifiedIn(room, twin));
      held = row;
      return () => pool.query({ name: 'bare', text: BARE_APPEND, values });
    },
  };
}

/** The same word to the same sockets as at the bare side, with nothing stored at all. */
function echoOf({ sockets }: Hall, pool: pg.Pool, twin: string): Hall {
  const values = [notifiedIn(`/${twin}`, twin)];
  const text = `select pg_notify('yima_bare', $1)`;
  return { sockets, prepare: () => () => pool.query({ name: 'echo', text, values }) };
}

function notifiedIn(room: string, caseId: string): string {
  return JSON.stringify({ room, said: { case: caseId } });
}

/** One after the other at each server, each open once it was greeted. */
async function openAll(
  count: number,
  servers: readonly string[],
  pathOf: (at: number) => string,
): Promise<WebSocket[]> {
  const sockets: WebSocket[] = [];
  for (let at = 0; at < count; at += 1) {
    const server = servers[at % servers.length] as string;
    const socket = new WebSocket(server.replace('http', 'ws') + pathOf(at), { perMessageDeflate: false });
    await once(socket, 'message');
    sockets.push(socket);
  }
  return sockets;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
