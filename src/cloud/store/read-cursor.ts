import type { Stream } from '@/domain/case/stream';
import type { CaseId, PersonId } from '@/domain/ids';
import { type Database, statement } from './database';

const mark = statement<object>(`with read as (
    insert into read_cursor (person_id, case_id, stream, messages) values ($1, $2, $3, $4)
    on conflict (person_id, case_id, stream) do update set messages = greatest(read_cursor.messages, excluded.messages))
  update notice set read_at = $5::timestamptz where notice_id in (
    select notice_id from notice where person_id = $1 and case_id = $2 and kind = 'message' and topic = $3
      and read_at is null and at <= $6::timestamptz for update skip locked)`);

/**
 * Remembers how many messages of a stream a person has read; it never goes back.
 *
 * @param read.noticesUpTo where everything there was has been read: the notices of this stream up to then are read, too.
 */
export async function markRead(
  db: Database,
  personId: PersonId,
  read: {
    readonly caseId: CaseId;
    readonly stream: Stream;
    readonly messages: number;
    readonly now: string;
    readonly noticesUpTo: string | null;
  },
): Promise<void> {
  await mark(db, [personId, read.caseId, read.stream, read.messages, read.now, read.noticesUpTo]);
}

const selectReaders = statement<{ party_id: string; stream: string; messages: number }>(`
  select a.party_id, r.stream, max(r.messages) as messages from acts_for a join read_cursor r using (case_id, person_id)
  where a.case_id = $1 and a.until_at is null group by a.party_id, r.stream`);

/** How many messages of each stream the people of each party have read; of several of one party the furthest counts. */
export async function readByParties(
  db: Database,
  caseId: CaseId,
): Promise<Record<string, Record<string, number>>> {
  const parties: Record<string, Record<string, number>> = {};
  for (const { party_id, stream, messages } of await selectReaders(db, [caseId]))
    parties[party_id] = { ...parties[party_id], [stream]: messages };
  return parties;
}
