import { type Kysely, sql } from 'kysely';

/** Who may read a photo may count it, and nobody else: each file knows the stream in which it was shown first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table file add column stream text`.execute(db);
  await sql`update file set stream = e.stream from case_event e,
    jsonb_array_elements_text(coalesce(e.facts::jsonb #> '{data,files}', '[]')) as named(file_id)
    where file.case_id = e.case_id and file.file_id = named.file_id`.execute(db);
}
