import { sql } from 'kysely';
import type { CaseEvent } from '@/domain/case/event';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import { openEvent } from './chain';
import { type Database, statement } from './database';

/** Stored rows as events with their places, in the order of the whole case. */
export interface PlacedEvent {
  readonly event: CaseEvent;
  readonly seq: number;
  readonly ordinal: number;
}

/** Stream by stream, so that in however long a case only what is new is read, whatever the planner believes of it. */
const selectAfter = statement<EventRow>(`select e.stream, e.seq, e.ordinal, e.facts, e.words
  from unnest($2::text[], $3::int[]) as p(stream, seq)
  cross join lateral (select stream, seq, ordinal, facts, words from case_event
    where case_id = $1 and stream = p.stream and seq > p.seq order by seq limit $4::int) e
  order by e.ordinal limit $4::int`);

/** After these positions, in the streams named; at most `limit`. */
export async function eventsAfter(
  db: Database,
  caseId: CaseId,
  positions: Readonly<Record<string, number>>,
  limit: number,
): Promise<PlacedEvent[]> {
  const rows = await selectAfter(db, [caseId, Object.keys(positions), Object.values(positions), limit]);
  return rows.map(place);
}

/** Which message the words of a recording belong to; as in the index `voice_written`. */
export const VOICE_OF = sql`(((v.facts::jsonb -> 'data') ->> 'seq')::int)`;

/** Every step of the streams, and the newest messages of each with the words of their recordings. */
export async function newestEvents(
  db: Database,
  caseId: CaseId,
  streams: readonly string[],
  messages: number,
): Promise<PlacedEvent[]> {
  const { rows } = await sql<EventRow>`
    with newest as (
      select e.stream, e.seq, e.ordinal, e.facts, e.words from unnest(${[...streams]}::text[]) as s(stream)
      cross join lateral (select stream, seq, ordinal, facts, words from case_event
        where case_id = ${caseId} and stream = s.stream and type = 'message.said'
        order by seq desc limit ${messages}) e)
    select stream, seq, ordinal, facts, words from case_event
      where case_id = ${caseId} and type <> 'message.said' and type <> 'voice.written'
        and stream = any(${[...streams]}::text[])
    union all select * from newest
    union all
    select v.stream, v.seq, v.ordinal, v.facts, v.words
      from unnest(${[...streams]}::text[]) as s(stream)
      join case_event v on v.case_id = ${caseId} and v.stream = s.stream and v.type = 'voice.written'
        and ${VOICE_OF} >= coalesce((select min(newest.seq) from newest where newest.stream = s.stream), 0)
    order by ordinal`.execute(db);
  return rows.map(place);
}

export async function messagesBefore(
  db: Database,
  caseId: CaseId,
  stream: string,
  seq: number,
  limit: number,
): Promise<PlacedEvent[]> {
  const rows = await db
    .selectFrom('case_event')
    .select(['stream', 'seq', 'ordinal', 'facts', 'words'])
    .where('case_id', '=', caseId)
    .where('stream', '=', stream)
    .where('type', '=', 'message.said')
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(place);
}

/** The same messages, and between them the words of their recordings. */
export async function withVoices(
  db: Database,
  caseId: CaseId,
  stream: string,
  messages: readonly PlacedEvent[],
): Promise<PlacedEvent[]> {
  const spoken = messages.filter(({ event }) => 'voice' in event.data).map(({ seq }) => seq);
  if (spoken.length === 0) return [...messages];
  const { rows } = await sql<EventRow>`
    select v.stream, v.seq, v.ordinal, v.facts, v.words from case_event v
    where v.case_id = ${caseId} and v.stream = ${stream} and v.type = 'voice.written'
      and ${VOICE_OF} = any(${spoken}::int[])`.execute(db);
  return [...messages, ...rows.map(place)].sort((a, b) => a.ordinal - b.ordinal);
}

/** The one event at a place, or null. */
export async function eventAt(
  db: Database,
  caseId: CaseId,
  stream: string,
  seq: number,
): Promise<CaseEvent | null> {
  const row = await db
    .selectFrom('case_event')
    .select(['facts', 'words'])
    .where('case_id', '=', caseId)
    .where('stream', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row ? openEvent(stream, row.facts, row.words) : null;
}

/** Who gave the last of these answers that a party gave itself; staff who took it down are not meant. */
export async function answeredBy(
  db: Database,
  caseId: CaseId,
  partyId: PartyId,
  types: readonly CaseEvent['type'][],
): Promise<PersonId | undefined> {
  const rows = await db
    .selectFrom('case_event')
    .select(['stream', 'facts', 'words'])
    .where('case_id', '=', caseId)
    .where('type', 'in', [...types])
    .orderBy('ordinal', 'desc')
    .execute();
  const answers = rows.map(({ stream, facts, words }) => openEvent(stream, facts, words));
  return answers.find(({ by }) => by.partyId === partyId)?.by.personId;
}

export async function eventsBetween(
  db: Database,
  caseId: CaseId,
  from: number,
  to: number,
): Promise<PlacedEvent[]> {
  if (from >= to) return [];
  const rows = await db
    .selectFrom('case_event')
    .select(['stream', 'seq', 'ordinal', 'facts', 'words'])
    .where('case_id', '=', caseId)
    .where('ordinal', '>', from)
    .where('ordinal', '<=', to)
    .orderBy('ordinal')
    .execute();
  return rows.map(place);
}

interface EventRow {
  stream: string;
  seq: number;
  ordinal: number;
  facts: string;
  words: string | null;
}

function place(row: EventRow): PlacedEvent {
  return { event: openEvent(row.stream, row.facts, row.words), seq: row.seq, ordinal: row.ordinal };
}
