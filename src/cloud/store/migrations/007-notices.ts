import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // No index on what a burst of messages changes: each message then touches one row and no index.
  `create table notice (
    notice_id uuid primary key default gen_random_uuid(),
    place bigint generated always as identity,
    person_id text not null references person,
    case_id text not null references dispute_case,
    kind text not null,
    topic text not null,
    stream text not null,
    content text not null,
    due timestamptz,
    made_at timestamptz not null,
    at timestamptz not null,
    count integer not null default 1,
    read_at timestamptz,
    settled_at timestamptz,
    reminded smallint not null default 0,
    sent_at timestamptz,
    tries smallint not null default 0,
    try_at timestamptz
  ) with (fillfactor = 80)`,
  `create unique index notice_unread on notice (person_id, case_id, kind, topic) where read_at is null`,
  'create index notice_of_person on notice (person_id)',
  `create index notice_owed on notice (case_id, topic) where settled_at is null and kind in ('turn', 'soon', 'late')`,
  `create index notice_due on notice (due) where kind = 'turn' and settled_at is null and reminded < 2`,
  `create table notice_allowance (
    person_id text not null references person,
    template text not null,
    remaining integer not null,
    primary key (person_id, template)
  )`,
];
