import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table poster (
    poster_id text primary key,
    centre_id text not null references centre,
    kind text not null,
    name text not null,
    place text not null,
    window_id text,
    made_by text not null references person,
    command_id text not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    opened integer not null default 0,
    unique (made_by, command_id)
  )`,
  `create index poster_of_centre on poster (centre_id, made_at)`,
  // Counted from the log itself: a case that is filed twice by one command counts once.
  `create index case_from_poster on case_event (((facts::jsonb -> 'data') ->> 'poster'))
    where type = 'case.filed' and facts like '%"poster":%'`,
];
