import type { CentreCard } from '@/domain/case/view';
import type { CentreId } from '@/domain/ids';
import type { Database } from './database';

export interface Centre {
  readonly card: CentreCard;
  /** The division that the centre answers for; everything below it, too. */
  readonly place: string;
}

export async function listCentres(db: Database): Promise<Centre[]> {
  const rows = await db.selectFrom('centre').selectAll().orderBy('centre_id').execute();
  return rows.map((row) => ({
    place: row.place,
    card: { ...JSON.parse(row.card), centreId: row.centre_id as CentreId, place: row.place },
  }));
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
