import { type Kysely, sql } from 'kysely';

/** Who has looked at a case, for its parties to read: a row for each day, looker and kind of look. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table look (
    case_id text not null references dispute_case,
    day text not null,
    looker text not null,
    kind text not null,
    reasons text[] not null,
    note text,
    times integer not null,
    last_at timestamptz not null,
    primary key (case_id, day, looker, kind)
  )`.execute(db);
}
