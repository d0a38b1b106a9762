import type pg from 'pg';
import { openPool } from '@/cloud/store/database';
import { type FreshDatabase, freshDatabase } from '../harness/postgres';

let database: FreshDatabase;
let pool: pg.Pool;
let other: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.connectionString, 1);
  other = openPool(database.connectionString, 1);
});
afterAll(async () => {
  await pool?.end();
  await other?.end();
  await database?.drop();
});

/** Resolves when the program has seen that the connection is gone. */
async function shoot(client: pg.PoolClient): Promise<void> {
  const gone = new Promise<void>((done) => client.once('end', done));
  await other.query('select pg_terminate_backend($1)', [
    (client as unknown as { processID: number }).processID,
  ]);
  await gone;
}

it('outlives a connection that breaks between two statements', async () => {
  const client = await pool.connect();
  await client.query('begin');
  await shoot(client);
  await expect(client.query('commit')).rejects.toThrow();
  client.release();
  expect((await pool.query('select 1 as well')).rows).toEqual([{ well: 1 }]);
});

it('outlives a connection that breaks while nobody uses it', async () => {
  const client = await pool.connect();
  client.release();
  await shoot(client);
  expect((await pool.query('select 1 as well')).rows).toEqual([{ well: 1 }]);
});
