import { type Kysely, sql } from 'kysely';

/**
 * Every command changes when its case was changed last. Where an index holds that moment, each command writes into
 * every index of the table; where none does, into none, as long as the page has room for the next state (HOT).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'drop index case_of_mediator',
  'create index case_of_mediator on dispute_case (mediator)',
  'alter table dispute_case set (fillfactor = 70)',
];
