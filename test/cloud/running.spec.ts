import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import {
  anyPort,
  postgresFacts,
  postgresPid,
  type ServerProcess,
  startServerProcess,
  temporaryFolder,
  until,
} from '../harness/server-process';

const temporary = temporaryFolder();
const started: ServerProcess[] = [];
let folders = 0;

const newFolder = () => path.join(temporary.folder, `data-${++folders}`);

async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = startServerProcess({ PORT: await anyPort(), DATA_DIR: newFolder(), ...env });
  started.push(server);
  return server;
}

async function startReady(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await start(env);
  await server.ready;
  return server;
}

async function refusal(env: Record<string, string>): Promise<string> {
  const server = await start(env);
  expect(await server.ended).toBe(1);
  const lines = server.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

async function connect(server: ServerProcess): Promise<Client> {
  const password = readFileSync(path.join(server.dataFolder, 'postgres.password'), 'utf8');
  const { port } = postgresFacts(server.dataFolder);
  const client = new Client({ host: '127.0.0.1', port, user: 'yima', password, database: 'yima' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function query(server: ServerProcess, statement: string): Promise<unknown[]> {
  const client = await connect(server);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const isHealthy = async (server: ServerProcess) =>
  (await fetch(`http://127.0.0.1:${server.port}/healthz`)).ok;

async function stop(server: ServerProcess): Promise<void> {
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
}

afterAll(async () => {
  for (const { child, dataFolder } of started) {
    child.kill('SIGKILL');
    await until('its database stops', () => postgresPid(dataFolder) === null);
  }
  temporary.remove();
});

describe('a running server', () => {
  it('answers, stops with its database on Ctrl-C, and finds its data again', async () => {
    const first = await startReady();
    expect(await isHealthy(first)).toBe(true);
    await query(first, "create table kept as select 'still here' as word");
    first.child.kill('SIGINT');
    // npm hands the terminal's Ctrl-C on, so that it arrives twice.
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(postgresPid(first.dataFolder)).toBeNull();

    const second = await startReady({ DATA_DIR: first.dataFolder });
    expect(await query(second, 'select word from kept')).toEqual([{ word: 'still here' }]);
    await stop(second);
  });

  it('keeps its data in a folder that is closed to everybody but the one who starts it', async () => {
    const closed = path.join(newFolder(), 'closed');
    mkdirSync(closed, { recursive: true, mode: 0o700 });
    const server = await startReady({ DATA_DIR: path.join(closed, 'data') });
    await query(server, 'create table kept (word text)');
    await stop(server);
    const again = await startReady({ DATA_DIR: server.dataFolder });
    expect(await query(again, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
    await stop(again);
    expect(postgresPid(server.dataFolder)).toBeNull();
  });

  it('keeps its secrets readable by their owner alone and prints none', async () => {
    const server = await startReady();
    const password = readFileSync(path.join(server.dataFolder, 'postgres.password'), 'utf8');
    for (const name of ['secret', 'postgres.password']) {
      expect(statSync(path.join(server.dataFolder, name)).mode & 0o777).toBe(0o600);
    }
    await stop(server);
    expect(password.length).toBeGreaterThan(20);
    expect(server.output()).not.toContain(password);
    expect(readFileSync(path.join(server.dataFolder, 'postgres.log'), 'utf8')).not.toContain(password);
  });

  it('answers a request that is under way before it closes the database', async () => {
    const server = await startReady();
    const holding = await connect(server);
    await holding.query('begin; lock table person in access exclusive mode');
    const answering = fetch(`http://127.0.0.1:${server.port}/api/session.people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const isWaiting = async () => (await holding.query('select from pg_locks where not granted')).rowCount;
    await until('it is under way', async () => (await isWaiting()) === 1);
    server.child.kill('SIGTERM');
    await until('nobody else comes in', () =>
      isHealthy(server).then(
        () => false,
        () => true,
      ),
    );
    await holding.query('commit');
    await holding.end();
    expect((await answering).status).toBe(200);
    expect(await server.ended).toBe(0);
  });

  it('has its database stopped when it is killed, and starts again at once', async () => {
    const killed = await startReady();
    await query(killed, 'create table kept (word text)');
    killed.child.kill('SIGKILL');
    const next = await startReady({ DATA_DIR: killed.dataFolder });
    expect(await query(next, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
    next.child.kill('SIGKILL');
    await until('the database stops', () => postgresPid(next.dataFolder) === null);
  });

  it('gets its database back after that crashed', async () => {
    const server = await startReady();
    const before = postgresPid(server.dataFolder);
    process.kill(before ?? 0, 'SIGKILL');
    await until('another database runs', () => ![null, before].includes(postgresPid(server.dataFolder)));
    await until('it answers', () => isHealthy(server));
    await stop(server);
    expect(postgresPid(server.dataFolder)).toBeNull();
  });

  it('gets another supervisor, on the same port, after that was killed', async () => {
    const server = await startReady();
    const before = postgresFacts(server.dataFolder);
    process.kill(before.supervisorPid, 'SIGKILL');
    await until('another one', () => postgresFacts(server.dataFolder).supervisorPid !== before.supervisorPid);
    expect(postgresFacts(server.dataFolder).port).toBe(before.port);
    await until('it answers', () => isHealthy(server));
    await stop(server);
    expect(postgresPid(server.dataFolder)).toBeNull();
  });

  it('takes over from a database that outlived its server and its supervisor', async () => {
    const lost = await startReady();
    await query(lost, 'create table kept (word text)');
    const { supervisorPid } = postgresFacts(lost.dataFolder);
    process.kill(supervisorPid, 'SIGSTOP');
    lost.child.kill('SIGKILL');
    process.kill(supervisorPid, 'SIGKILL');
    const orphan = postgresPid(lost.dataFolder);
    expect(orphan).not.toBeNull();

    const next = await startReady({ DATA_DIR: lost.dataFolder });
    expect(postgresPid(next.dataFolder)).not.toBe(orphan);
    expect(await query(next, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
    await stop(next);
  });
});

describe('a start that cannot succeed says so in one line', () => {
  it('when another server holds the data folder', async () => {
    const first = await startReady();
    const line = await refusal({ DATA_DIR: first.dataFolder });
    expect(line).toBe(
      `The data folder ${first.dataFolder} is in use by process ${first.child.pid}. Stop that one first or set DATA_DIR to another folder.`,
    );
    expect(await isHealthy(first)).toBe(true);
    await stop(first);
  });

  it('when two start on one folder at the same moment: one wins', async () => {
    const folder = newFolder();
    const both = [await start({ DATA_DIR: folder }), await start({ DATA_DIR: folder })];
    const outcomes = await Promise.all(
      both.map(({ ready }) => ready.then(() => 'runs').catch(() => 'refused')),
    );
    expect(outcomes.sort()).toEqual(['refused', 'runs']);
    for (const server of both) server.child.kill('SIGINT');
    expect((await Promise.all(both.map(({ ended }) => ended))).sort()).toEqual([0, 1]);
  });

  it('when the port is taken, and leaves no database behind', async () => {
    const taken = await listen(() => {});
    const folder = newFolder();
    expect(await refusal({ PORT: String(taken.port), DATA_DIR: folder })).toBe(
      `Port ${taken.port} is already in use. Stop the other program or set PORT to another number.`,
    );
    expect(postgresPid(folder)).toBeNull();
    taken.server.close();
  });

  it('when the data folder cannot be written', async () => {
    const file = path.join(temporary.folder, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: path.join(file, 'data') })).toMatch(
      /^The data folder .* cannot be written \(ENOTDIR\)\. Make it writable or set DATA_DIR to another folder\.$/,
    );
  });

  it('when the data folder is to stand where no folder can', async () => {
    expect(await refusal({ DATA_DIR: '/proc/yima' })).toMatch(
      /^The data folder \/proc\/yima cannot be written \(/,
    );
  });

  it('when the procedure file is wrong, with line, reason and remedy, and starts no database', async () => {
    const folder = newFolder();
    const file = path.join(temporary.folder, 'procedure.jsonc');
    writeFileSync(file, '{\n  "version": "x",\n  "steps": { "assign": { "amount": -1 } },\n}\n');
    expect(await refusal({ PROCEDURE_FILE: file, DATA_DIR: folder })).toBe(
      `PROCEDURE_FILE: ${file}:3:36 steps.assign.amount is -1; write a whole number from 1 to 3650.`,
    );
    expect(postgresPid(folder)).toBeNull();
  });

  it('when the database of DATABASE_URL is dead, before the web side is built', async () => {
    const program = spawn(process.execPath, ['-e', "require('./dist/server/server.js').refuseEarly()"], {
      env: {
        PATH: process.env.PATH ?? '',
        DATA_DIR: newFolder(),
        PORT: await anyPort(),
        DATABASE_URL: `postgres://u:hunter2@127.0.0.1:${await anyPort()}/yima`,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect(await new Promise((done) => program.once('close', done))).toBe(1);
    expect(said).toMatch(/^DATABASE_URL: no PostgreSQL answers at [^\n]+\n$/);
  });

  it('when the database of DATABASE_URL is dead, silent or refuses, without its password', async () => {
    const silent = await listen(() => {});
    const lines = await Promise.all([
      refusal({ DATABASE_URL: `postgres://u:hunter2@127.0.0.1:${await anyPort()}/yima` }),
      refusal({ DATABASE_URL: `postgres://u:hunter2@127.0.0.1:${silent.port}/yima` }),
      refusal({ DATABASE_URL: 'postgres://u:hunter2@no-such-host.invalid/yima' }),
    ]);
    expect(lines[0]).toMatch(
      /^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:\d+\/yima \(ECONNREFUSED\)\. /,
    );
    expect(lines[1]).toMatch(/^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:\d+\/yima \(.*\)\. /);
    expect(lines[2]).toMatch(/^DATABASE_URL: no PostgreSQL answers at no-such-host\.invalid\/yima /);
    expect(lines.join()).not.toContain('hunter2');
    silent.server.close();
  });

  it('when the password file belongs to another database', async () => {
    const server = await startReady();
    await stop(server);
    writeFileSync(path.join(server.dataFolder, 'postgres.password'), 'another');
    expect(await refusal({ DATA_DIR: server.dataFolder })).toMatch(
      /^The file postgres\.password .* does not fit/,
    );
  });
});

function listen(answer: () => void): Promise<{ server: Server; port: number }> {
  return new Promise((done) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () => {
      const address = server.address();
      done({ server: server.unref(), port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}
