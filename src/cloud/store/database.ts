import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  sql,
} from 'kysely';
import pg from 'pg';
import type { Tables } from './schema';

export type Database = Kysely<Tables>;

const INT8 = 20;
const TIMESTAMPTZ = 1184;

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

/** @param size connections of the pool: 8-16 for a server on two cores, 1 for a cloud function. */
export function openPool(connectionString: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: size,
    connectionTimeoutMillis: 5000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks is replaced by the pool, and whoever was using it hears of it from their statement;
  // without a listener it would end the process: idle, or between two statements of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** @param planOnce a pooler in front of the database may lose a connection's plans: say false where one can be. */
export function openKysely(pool: pg.Pool, { planOnce = false } = {}): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: planOnce ? planning(pool) : pool }) });
}

const planned = new Map<string, string>();

/** A statement of constant text for the busiest roads: compiled never, and planned once on each connection. */
export function statement<Row>(text: string): (db: Database, values: readonly unknown[]) => Promise<Row[]> {
  planned.set(text, `yima_${planned.size}`);
  return async (db, values) => (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}

/** The pool as Kysely sees it, except that the statements above go out under their names. */
function planning(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const before = known.get(client);
      if (before) return before;
      const query = (text: unknown, values?: unknown[]) => {
        const name = typeof text === 'string' ? planned.get(text) : undefined;
        return name === undefined
          ? client.query(text as string, values)
          : client.query({ name, text: text as string, ...(values ? { values } : {}) });
      };
      const named = { query, release: () => client.release() } as unknown as PostgresPoolClient;
      known.set(client, named);
      return named;
    },
    end: () => pool.end(),
  };
}

/** Whether the database answers now. */
export async function isAnswering(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
