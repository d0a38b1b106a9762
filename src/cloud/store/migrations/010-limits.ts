import { type Kysely, sql } from 'kysely';

/** How much of what they may do callers have used, and how often anybody guessed wrong. No address stands here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table limit_budget (
    budget text primary key,
    used double precision not null,
    pending integer not null,
    at timestamptz not null,
    wait_until timestamptz not null
  )`.execute(db);
  await sql`create index limit_budget_at on limit_budget (at)`.execute(db);
  await sql`create table limit_failure (
    minute timestamptz primary key,
    failures integer not null
  )`.execute(db);
  await sql`create table limit_alarm (
    only_one boolean primary key default true check (only_one),
    since timestamptz not null,
    seen_at timestamptz not null
  )`.execute(db);
  await sql`alter table file add column asked_by text`.execute(db);
  await sql`create index file_unfinished on file (asked_by, created_at) where kept_as is null`.execute(db);
}
