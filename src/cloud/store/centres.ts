import { sql } from 'kysely';
import type { CentreCard } from '@/domain/case/view';
import type { CentreId } from '@/domain/ids';
import type { Database } from './database';

/** The centre whose installation this is; further ones are those to which it gives or raises cases. */
export const OWN_CENTRE = 'centre' as CentreId;

export interface Centre {
  readonly card: CentreCard;
  /** The division that the centre answers for, and everything below it; empty where it takes no case by its place. */
  readonly place: string;
}

/** Every organisation, the own one first. */
export async function listCentres(db: Database): Promise<Centre[]> {
  const rows = await db
    .selectFrom('centre')
    .selectAll()
    .orderBy((row) => row('centre_id', '<>', OWN_CENTRE))
    .orderBy('centre_id')
    .execute();
  return rows.map(({ centre_id, place, card }) => ({
    place,
    card: { ...JSON.parse(card), centreId: centre_id as CentreId, ...(place === '' ? {} : { place }) },
  }));
}

/** Takes away what is not among these and has never had a case, staff or an invitation. */
export async function forgetUnused(db: Database, kept: readonly CentreId[]): Promise<void> {
  await sql`delete from centre c where not (c.centre_id = any(${[...kept]}::text[]))
    and not exists (select 1 from dispute_case d where c.centre_id = d.centre_id or d.centres @> array[c.centre_id])
    and not exists (select 1 from staff_role r where r.centre_id = c.centre_id)
    and not exists (select 1 from invitation i where i.centre_id = c.centre_id)
    and not exists (select 1 from agreement_number n where n.centre_id = c.centre_id)`.execute(db);
}

export async function saveCentre(db: Database, centre: Centre): Promise<void> {
  const { centreId, ...card } = centre.card;
  const row = { centre_id: centreId, place: centre.place, card: JSON.stringify(card) };
  await db
    .insertInto('centre')
    .values(row)
    .onConflict((conflict) => conflict.column('centre_id').doUpdateSet({ place: row.place, card: row.card }))
    .execute();
}
