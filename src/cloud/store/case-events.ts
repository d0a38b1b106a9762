import { sql } from 'kysely';
import type { CaseEvent } from '@/domain/case/event';
import type { CaseId } from '@/domain/ids';
import { openEvent } from './chain';
import type { Database } from './database';

/** Stored rows as events with their places, in the order of the whole case. */
export interface PlacedEvent {
  readonly event: CaseEvent;
  readonly seq: number;
  readonly ordinal: number;
}

/** After these positions, in the streams named; at most `limit`. */
export async function eventsAfter(
  db: Database,
  caseId: CaseId,
  positions: Readonly<Record<string, number>>,
  limit: number,
): Promise<PlacedEvent[]> {
  const streams = Object.keys(positions);
  const { rows } = await sql<EventRow>`
    select e.stream, e.seq, e.ordinal, e.facts, e.words
    from unnest(${streams}::text[], ${streams.map((stream) => positions[stream] ?? 0)}::int[]) as p(stream, seq)
    join case_event e on e.case_id = ${caseId} and e.stream = p.stream and e.seq > p.seq
    order by e.ordinal limit ${limit}`.execute(db);
  return rows.map(place);
}

/** Every step of the streams, and the newest messages of each. */
export async function newestEvents(
  db: Database,
  caseId: CaseId,
  streams: readonly string[],
  messages: number,
): Promise<PlacedEvent[]> {
  const { rows } = await sql<EventRow>`
    select stream, seq, ordinal, facts, words from case_event
      where case_id = ${caseId} and type <> 'message.said' and stream = any(${[...streams]}::text[])
    union all
    select e.stream, e.seq, e.ordinal, e.facts, e.words from unnest(${[...streams]}::text[]) as s(stream)
      cross join lateral (select stream, seq, ordinal, facts, words from case_event
        where case_id = ${caseId} and stream = s.stream and type = 'message.said'
        order by seq desc limit ${messages}) e
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
