import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startSupervisedPostgres } from '@/cloud/running/supervised-postgres';
import {
  anyPort,
  postgresPid,
  type ServerProcess,
  startServerProcess,
  until,
} from '../harness/server-process';
import { appointStaff, type Staff } from '../harness/staff';

/** How a database goes down: in an orderly way, at once without writing anything back, or with one session shot. */
export const DATABASE_BLOWS = ['fast', 'immediate', 'session'] as const;
export type DatabaseBlow = (typeof DATABASE_BLOWS)[number];

/** Two servers over one PostgreSQL, all of them processes of their own that can be ended at any time. */
export interface Cloud {
  readonly ports: readonly number[];
  readonly secret: string;
  readonly staff: Staff;
  readonly connectionString: string;
  /** What servers said that ended without being killed: none ever may. */
  readonly fell: readonly string[];
  /** SIGKILL, and a new start after so many milliseconds; resolves when it serves again. */
  killServer(index: number, downMs: number): Promise<void>;
  /** Resolves when the database answers again. */
  hitDatabase(blow: DatabaseBlow): Promise<void>;
  stop(): Promise<void>;
}

export async function openCloud(serverProgram: string): Promise<Cloud> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'yima-chaos-'));
  const postgres = await startSupervisedPostgres(
    {
      projectFolder: process.cwd(),
      dataFolder,
      // The computer itself never loses its power here. What was committed must outlive a stop at once, so commits
      // are written as they are in production.
      options: ['fsync=off', 'full_page_writes=off', 'max_connections=200'],
    },
    () => {},
  );
  const { connectionString } = postgres;
  const secret = 'a secret of the fault harness, long enough to be one';
  const servers: ServerProcess[] = [];
  const fell: string[] = [];
  const ports = [Number(await anyPort()), Number(await anyPort())];
  const start = async (index: number) => {
    const port = String(ports[index]);
    const server = startServerProcess(
      {
        YIMA_MODE: 'production',
        TRUSTED_PROXIES: '1',
        HOST: '127.0.0.1',
        PORT: port,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        DATA_DIR: path.join(dataFolder, 'service'),
        DATABASE_URL: connectionString,
        YIMA_SECRET: secret,
      },
      serverProgram,
    );
    servers[index] = server;
    await server.ready;
    void server.ended.then((code) => {
      if (server.child.signalCode !== 'SIGKILL')
        fell.push(`ended with ${code}: ${server.output().slice(-2_000)}`);
    });
  };
  const stop = async () => {
    for (const { child } of servers) child.kill('SIGKILL');
    await Promise.all(servers.map(({ ended }) => ended));
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const staff = await appointStaff(connectionString, secret);
    await start(0);
    await start(1);
    return {
      ports,
      fell,
      secret,
      staff,
      connectionString,
      async killServer(index, downMs) {
        const server = servers[index] as ServerProcess;
        server.child.kill('SIGKILL');
        await server.ended;
        await sleep(downMs);
        // The database may be away at this very moment: then the start is refused, as it says.
        for (let tries = 0; ; tries += 1) {
          try {
            return await start(index);
          } catch (error) {
            if (tries === 20) throw error;
            await sleep(250);
          }
        }
      },
      async hitDatabase(blow) {
        const pid = postgresPid(dataFolder);
        if (pid === null) return;
        if (blow === 'session') await shootSession(connectionString);
        else process.kill(pid, blow === 'fast' ? 'SIGINT' : 'SIGQUIT');
        await sleep(100);
        await until('the database is back', () => isAnswering(connectionString), 60);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One backend ends by SIGKILL: PostgreSQL throws all sessions out and recovers. */
async function shootSession(connectionString: string): Promise<void> {
  const client = await connected(connectionString);
  try {
    const { rows } = await client.query(
      "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
    );
    if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isAnswering(connectionString: string): Promise<boolean> {
  const client = await connected(connectionString);
  await client.query('select 1');
  await client.end();
  return true;
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 20_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
