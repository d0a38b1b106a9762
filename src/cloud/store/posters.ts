import { sql } from 'kysely';
import type { CentreId, PersonId } from '@/domain/ids';
import type { PosterKind } from '@/domain/posters/poster';
import type { CommandMark } from './case-log';
import { type Database, statement } from './database';

export interface StoredPoster {
  readonly posterId: string;
  readonly centreId: CentreId;
  readonly kind: PosterKind;
  /** What it is called: of a window, a village, a grid. */
  readonly name: string;
  /** Division code of 12 digits. */
  readonly place: string;
  readonly windowId: string | null;
  readonly madeAt: string;
  readonly endedAt: string | null;
  readonly opened: number;
}

export interface CountedPoster extends StoredPoster {
  readonly filed: number;
}

interface Row {
  poster_id: string;
  centre_id: string;
  kind: PosterKind;
  name: string;
  place: string;
  window_id: string | null;
  made_at: string;
  ended_at: string | null;
  opened: number;
}

const make = statement<{ made: number }>(`with done as (
    insert into command_done (doer, command_id, input_hash, from_ordinal, to_ordinal, at)
    values ($1, $2, $3, 0, 0, $4::timestamptz) on conflict do nothing returning doer),
  made as (
    insert into poster (poster_id, centre_id, kind, name, place, window_id, made_by, command_id, made_at)
    select $5, $6, $7, $8, $9, $10, doer, $2, $4::timestamptz from done returning poster_id)
  select count(*) as made from made`);

/** @returns false where the command came before. */
export async function makePoster(
  db: Database,
  { doer, commandId, inputHash }: CommandMark,
  poster: Pick<StoredPoster, 'posterId' | 'centreId' | 'kind' | 'name' | 'place' | 'windowId'>,
  now: string,
): Promise<boolean> {
  const { posterId, centreId, kind, name, place, windowId } = poster;
  const [row] = await make(db, [
    doer,
    commandId,
    inputHash,
    now,
    posterId,
    centreId,
    kind,
    name,
    place,
    windowId,
  ]);
  return row?.made === 1;
}

/** Nobody files from it any more; ended once, it stays so. */
export async function endPoster(db: Database, posterId: string, now: string): Promise<void> {
  await db
    .updateTable('poster')
    .set({ ended_at: now })
    .where('poster_id', '=', posterId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function findPoster(db: Database, posterId: string): Promise<StoredPoster | null> {
  const row = await db.selectFrom('poster').selectAll().where('poster_id', '=', posterId).executeTakeFirst();
  return row ? stored(row) : null;
}

/** Finds a poster that somebody opened, and counts that where it is still in use. */
export async function openPoster(db: Database, posterId: string): Promise<StoredPoster | null> {
  const row = await db
    .updateTable('poster')
    .set((eb) => ({
      opened: sql<number>`${eb.ref('opened')} + case when ${eb.ref('ended_at')} is null then 1 else 0 end`,
    }))
    .where('poster_id', '=', posterId)
    .returningAll()
    .executeTakeFirst();
  return row ? stored(row) : null;
}

/** The poster that this command made. */
export async function posterOf(
  db: Database,
  personId: PersonId,
  commandId: string,
): Promise<StoredPoster | null> {
  const row = await db
    .selectFrom('poster')
    .selectAll()
    .where('made_by', '=', personId)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

const selectOf = statement<Row & { filed: number }>(`select p.*, (
    select count(*) from case_event e
    where e.type = 'case.filed' and e.facts like '%"poster":%'
      and ((e.facts::jsonb -> 'data') ->> 'poster') = p.poster_id) as filed
  from poster p where p.centre_id = any($1::text[])
  order by p.ended_at is not null, p.made_at desc limit 500`);

/** Those in use first, the newest on top, each with how many cases came from it. */
export async function postersOf(db: Database, centres: readonly CentreId[]): Promise<CountedPoster[]> {
  const rows = await selectOf(db, [[...centres]]);
  return rows.map((row) => ({ ...stored(row), filed: row.filed }));
}

function stored(row: Row): StoredPoster {
  return {
    posterId: row.poster_id,
    centreId: row.centre_id as CentreId,
    kind: row.kind,
    name: row.name,
    place: row.place,
    windowId: row.window_id,
    madeAt: row.made_at,
    endedAt: row.ended_at,
    opened: row.opened,
  };
}
