import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(PINS).execute(db);
}

/** Before somebody's private talks, on a phone that others hold, too. */
const PINS = `create table person_pin (
  person_id text primary key references person,
  pin_id text not null,
  pin_hash text not null,
  tries smallint not null default 0,
  wait_until timestamptz
)`;
