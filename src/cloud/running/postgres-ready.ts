import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf } from './data-folder';
import { StartFailure } from './start-failure';
import { connectionStringFor, DATABASE } from './supervisor-plan';

/** Resolves when the database accepts us and ours exists in it. Recovery after a power cut may take long. */
export async function waitUntilReady(at: {
  port: number;
  password: string;
  signal: AbortSignal;
}): Promise<void> {
  while (!at.signal.aborted) {
    const client = new Client({
      connectionString: connectionStringFor(at.port, at.password, 'postgres'),
      connectionTimeoutMillis: 5_000,
    });
    // A connection cut off while idle is an event, and an event nobody hears ends the process.
    client.on('error', () => {});
    try {
      await client.connect();
      const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
      if (!rowCount) await client.query(`create database ${DATABASE}`);
      return;
    } catch (error) {
      if (codeOf(error) === '28P01') {
        throw new StartFailure(
          'The file postgres.password in the data folder does not fit the database beside it. Restore both from the same copy.',
        );
      }
      await sleep(40);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
