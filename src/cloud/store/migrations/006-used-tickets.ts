import { type Kysely, sql } from 'kysely';

/** A ticket that opened a socket opens no other one, on whichever server. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table used_ticket (
    ticket_id text primary key,
    kept_until timestamptz not null
  )`.execute(db);
  await sql`create index used_ticket_kept_until on used_ticket (kept_until)`.execute(db);
}
