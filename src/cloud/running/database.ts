import { Client } from 'pg';
import { codeOf } from './data-folder';
import type { Settings } from './settings';
import { StartFailure } from './start-failure';
import { startSupervisedPostgres } from './supervised-postgres';

export interface Database {
  readonly connectionString: string;
  /** For LISTEN, which a pooler in front of the database would break. */
  readonly listenConnectionString: string;
  stop(): Promise<void>;
}

/** The database of DATABASE_URL once it has answered, or the embedded one, started for us. */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<Database> {
  const { databaseUrl, listenDatabaseUrl } = settings;
  if (databaseUrl) {
    await probeGiven(settings);
    const listenConnectionString = listenDatabaseUrl ?? databaseUrl;
    return { connectionString: databaseUrl, listenConnectionString, stop: async () => {} };
  }
  const { projectFolder, dataFolder } = settings;
  const postgres = await startSupervisedPostgres({ projectFolder, dataFolder }, say);
  return { ...postgres, listenConnectionString: postgres.connectionString };
}

/** Throws when an address that was given leads to no database that takes us. */
export async function probeGiven({ databaseUrl, listenDatabaseUrl }: Settings): Promise<void> {
  if (databaseUrl) await probe('DATABASE_URL', databaseUrl);
  if (listenDatabaseUrl) await probe('LISTEN_DATABASE_URL', listenDatabaseUrl);
}

const PROBE_MS = 4_500;

/** One connection, before anything else is started. The message names the host, never the password. */
async function probe(variable: string, connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: PROBE_MS, query_timeout: PROBE_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const { host, pathname } = new URL(connectionString);
    const place = `${host || 'this computer'}${pathname}`;
    throw new StartFailure(`${variable}: ${refusal(error, place)}`);
  } finally {
    // A server that accepted the connection and never answered would keep end() waiting too.
    void client.end().catch(() => {});
  }
}

function refusal(error: unknown, place: string): string {
  const code = codeOf(error);
  if (code.startsWith('28')) return `${place} refuses this user or password (${code}). Correct the address.`;
  if (code === '3D000')
    return `${place} does not exist (${code}). Create that database or correct the address.`;
  const reason = /^[A-Z0-9_]+$/.test(code) ? code : 'no answer';
  return `no PostgreSQL answers at ${place} (${reason}). Start it or correct the address.`;
}
