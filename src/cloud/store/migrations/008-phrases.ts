import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // What a mediator made of the quick replies.
  `create table desk_phrases (
    person_id text primary key references person,
    phrases text[] not null
  )`,
  // Recordings that somebody is writing down, or tried to.
  `create table voice_try (
    case_id text not null references dispute_case,
    stream text not null,
    seq integer not null,
    tries smallint not null,
    try_at timestamptz not null,
    primary key (case_id, stream, seq)
  )`,
  // Facts hold ids and choices, never words: what stands there so is the duration of a recording.
  `create index voice_message on case_event (at)
    where type in ('message.said', 'message.held') and facts like '%"voice":%'`,
  // The words of a recording are brought with its message.
  `create index voice_written on case_event (case_id, stream, (((facts::jsonb -> 'data') ->> 'seq')::int))
    where type = 'voice.written'`,
];
