import { sql } from 'kysely';
import type { Stream } from '@/domain/case/stream';
import type { CaseId } from '@/domain/ids';
import { VOICE_OF } from './case-events';
import type { Database } from './database';

/** Where a voice message stands. */
export interface VoicePlace {
  readonly caseId: CaseId;
  readonly stream: Stream;
  readonly seq: number;
}

/** After so many tries a recording stays a recording. */
const TRIES = 3;

/** Voice messages since a moment whose words nobody has written down or is about to, the oldest first. */
export async function unwrittenVoices(
  db: Database,
  about: {
    readonly since: string;
    readonly now: string;
    readonly limit: number;
    readonly privately: boolean;
  },
): Promise<VoicePlace[]> {
  const { rows } = await sql<{ case_id: CaseId; stream: Stream; seq: number }>`
    select m.case_id, m.stream, m.seq from case_event m
      left join voice_try t on t.case_id = m.case_id and t.stream = m.stream and t.seq = m.seq
    where m.type in ('message.said', 'message.held') and m.facts like '%"voice":%'
      and m.at > ${about.since}::timestamptz
      and (${about.privately} or m.stream not like 'private:%')
      and (t.tries is null or (t.tries < ${TRIES} and t.try_at <= ${about.now}::timestamptz))
      and not exists (select from case_event v where v.case_id = m.case_id and v.stream = m.stream
        and v.type = 'voice.written' and ${VOICE_OF} = m.seq)
    order by m.at limit ${about.limit}`.execute(db);
  return rows.map(({ case_id, stream, seq }) => ({ caseId: case_id, stream, seq }));
}

/** Takes a recording on, until `again` for nobody else. @returns false where somebody else was quicker. */
export async function takeVoice(
  db: Database,
  { caseId, stream, seq }: VoicePlace,
  now: string,
  again: string,
): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    insert into voice_try as t (case_id, stream, seq, tries, try_at)
    values (${caseId}, ${stream}, ${seq}, 1, ${again}::timestamptz)
    on conflict (case_id, stream, seq) do update set tries = t.tries + 1, try_at = excluded.try_at
      where t.tries < ${TRIES} and t.try_at <= ${now}::timestamptz
    returning tries`.execute(db);
  return rows.length === 1;
}

export async function isWritten(db: Database, { caseId, stream, seq }: VoicePlace): Promise<boolean> {
  const { rows } = await sql<object>`
    select from case_event v where v.case_id = ${caseId} and v.stream = ${stream}
      and v.type = 'voice.written' and ${VOICE_OF} = ${seq}`.execute(db);
  return rows.length > 0;
}
