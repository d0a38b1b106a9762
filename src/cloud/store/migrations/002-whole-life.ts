import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Whose lists a case stands on: its own centre, those it was raised to, the one asked to take it; its co-handlers.
  `alter table dispute_case add column centres text[] not null default '{}'`,
  `alter table dispute_case add column handlers text[] not null default '{}'`,
  // When time alone may change something next: see the state's own dates.
  'alter table dispute_case add column wakes_at timestamptz',
  'update dispute_case set centres = array[centre_id]',
  'create index case_of_centres on dispute_case using gin (centres)',
  'create index case_of_handlers on dispute_case using gin (handlers)',
  'create index case_that_wakes on dispute_case (wakes_at) where wakes_at is not null',
  'drop index case_of_centre',
  // A key for each person who acts for a party.
  `alter table party_key add column actor_id text not null default ''`,
  'alter table party_key drop constraint party_key_pkey',
  'alter table party_key add primary key (case_id, party_id, actor_id)',
  `create table agreement_number (
    centre_id text not null references centre,
    year integer not null,
    last integer not null,
    primary key (centre_id, year)
  )`,
];
