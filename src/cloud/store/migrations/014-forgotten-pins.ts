import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(FORGOTTEN).execute(db);
}

/** When a PIN was last known to its person, and which cases got a new key since. No key from before today counts. */
const FORGOTTEN = `alter table person_pin
  add column known_at timestamptz not null default now(),
  add column rekeyed text[] not null default '{}'`;
