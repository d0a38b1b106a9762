import type { CentreCard } from '@/domain/case/view';
import { forgetUnused, listCentres, OWN_CENTRE, saveCentre } from '../store/centres';
import type { Database } from '../store/database';
import { readCentreFile } from './centre-file';

/** Stands until somebody names the real one: true everywhere, and its number answers everywhere. */
const NEUTRAL: CentreCard = {
  centreId: OWN_CENTRE,
  name: '综治中心',
  committee: '人民调解委员会',
  phone: '12348',
  hours: '8:30–18:00',
  address: '请先打电话问清地址',
  place: '510705102000',
};

/**
 * Makes sure that there is a centre: the one described by the file that CENTRE_FILE names, with the organisations
 * around it, whose corrections are taken at every start; or a neutral one when nothing is known yet.
 */
export async function setUpOwnCentre(
  db: Database,
  file = process.env.CENTRE_FILE?.trim() || undefined,
): Promise<void> {
  if (file !== undefined) {
    const cards = readCentreFile(file);
    for (const card of cards) await save(db, card);
    // An id that was mistyped once is not offered for ever; one that has cases or staff stays.
    return forgetUnused(
      db,
      cards.map(({ centreId }) => centreId),
    );
  }
  if ((await listCentres(db)).length === 0) await save(db, NEUTRAL);
}

/** Whether nobody has told yet which centre this is. */
export async function isCentreUnknown(db: Database): Promise<boolean> {
  const centres = await listCentres(db);
  return centres.every(({ card }) => card.name === NEUTRAL.name && card.phone === NEUTRAL.phone);
}

function save(db: Database, card: CentreCard): Promise<void> {
  return saveCentre(db, { card, place: card.place ?? '' });
}
