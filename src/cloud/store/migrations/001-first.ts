import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table centre (
    centre_id text primary key,
    place char(12) not null,
    card text not null
  )`,
  `create table person (
    person_id text primary key,
    name text not null,
    profile text
  )`,
  `create table account (
    channel text not null,
    subject text not null,
    person_id text not null references person,
    created_at timestamptz not null default now(),
    primary key (channel, subject)
  )`,
  'create index account_person on account (person_id)',
  `create table staff_role (
    person_id text not null references person,
    centre_id text not null references centre,
    role text not null,
    from_at timestamptz not null,
    until_at timestamptz,
    primary key (person_id, centre_id, role)
  )`,
  `create table dispute_case (
    case_id text primary key,
    code char(16) not null unique,
    centre_id text not null references centre,
    place char(12) not null,
    stage text not null,
    open boolean not null,
    mediator text references person,
    head integer not null,
    state text not null,
    heads text not null,
    people text not null,
    filed_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index case_of_mediator on dispute_case (mediator, updated_at desc)',
  'create index case_of_centre on dispute_case (centre_id, updated_at desc)',
  `create table case_event (
    case_id text not null references dispute_case,
    ordinal integer not null,
    stream text not null,
    seq integer not null,
    type text not null,
    at timestamptz not null,
    facts text not null,
    words text,
    salt bytea,
    words_digest bytea not null,
    hash bytea not null,
    primary key (case_id, ordinal),
    unique (case_id, stream, seq)
  )`,
  `create index message_of_stream on case_event (case_id, stream, seq desc) where type = 'message.said'`,
  `create index step_of_case on case_event (case_id, ordinal) where type <> 'message.said'`,
  `create table command_done (
    doer text not null,
    command_id text not null,
    input_hash text not null,
    case_id text,
    from_ordinal integer not null,
    to_ordinal integer not null,
    person_id text,
    at timestamptz not null,
    primary key (doer, command_id)
  )`,
  `create table acts_for (
    case_id text not null references dispute_case,
    party_id text not null,
    person_id text not null references person,
    acting_as text not null,
    from_at timestamptz not null,
    until_at timestamptz,
    primary key (case_id, party_id, person_id)
  )`,
  'create index acts_for_person on acts_for (person_id) where until_at is null',
  `create table party_key (
    case_id text not null references dispute_case,
    party_id text not null,
    key_hash text not null,
    expires_at timestamptz not null,
    tries integer not null,
    used_by text references person,
    issued_at timestamptz not null,
    primary key (case_id, party_id)
  )`,
  `create table invitation (
    invitation_hash text primary key,
    centre_id text not null references centre,
    role text not null,
    name text not null,
    expires_at timestamptz not null,
    used_by text references person
  )`,
  `create table file (
    file_id text primary key,
    person_id text references person,
    case_id text references dispute_case,
    media_type text,
    bytes integer,
    sha256 text,
    kept_as text,
    created_at timestamptz not null default now()
  )`,
  `create table read_cursor (
    person_id text not null references person,
    case_id text not null references dispute_case,
    stream text not null,
    messages integer not null,
    primary key (person_id, case_id, stream)
  )`,
];
