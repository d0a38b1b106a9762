import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface FreshDatabase {
  readonly connectionString: string;
  drop(): Promise<void>;
}

/** An empty database on the run's PostgreSQL. Drop it in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.YIMA_TEST_POSTGRES;
  if (!server)
    throw new Error('No test PostgreSQL: run the tests by npm test or with config/jest.config.cjs.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    connectionString: url.href,
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
