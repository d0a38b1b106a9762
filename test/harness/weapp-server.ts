import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { type Asking, askAt } from './ask';
import { freshDatabase } from './postgres';
import { anyPort, startServerProcess, temporaryFolder } from './server-process';
import { appointStaff, type Staff } from './staff';

/** The real server in a process of its own, on an empty database with one centre. */
export interface WeappServer {
  readonly url: string;
  readonly connectionString: string;
  readonly ask: Asking;
  readonly staff: Staff;
  query(statement: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startWeappServer(): Promise<WeappServer> {
  const database = await freshDatabase();
  const secret = randomBytes(24).toString('hex');
  const staff = await appointStaff(database.connectionString, secret);
  const temporary = temporaryFolder();
  const port = await anyPort();
  const url = `http://127.0.0.1:${port}`;
  const server = startServerProcess({
    DATABASE_URL: database.connectionString,
    DATA_DIR: path.join(temporary.folder, 'data'),
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: url,
    YIMA_MODE: 'production',
    TRUSTED_PROXIES: '1',
    YIMA_SECRET: secret,
  });
  await server.ready;
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  return {
    url,
    connectionString: database.connectionString,
    staff,
    ask: askAt(url),
    query: async (statement, values = []) => (await client.query(statement, values)).rows,
    async stop() {
      await client.end();
      server.child.kill('SIGTERM');
      await server.ended;
      temporary.remove();
      await database.drop();
    },
  };
}
