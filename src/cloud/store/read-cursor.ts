import { sql } from 'kysely';
import type { Stream } from '@/domain/case/stream';
import type { CaseId, PersonId } from '@/domain/ids';
import type { Database } from './database';

/** Remembers how many messages of a stream a person has read; it never goes back. */
export async function markRead(
  db: Database,
  personId: PersonId,
  caseId: CaseId,
  stream: Stream,
  messages: number,
): Promise<void> {
  await db
    .insertInto('read_cursor')
    .values({ person_id: personId, case_id: caseId, stream, messages })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'case_id', 'stream'])
        .doUpdateSet({ messages: sql`greatest(read_cursor.messages, excluded.messages)` }),
    )
    .execute();
}
