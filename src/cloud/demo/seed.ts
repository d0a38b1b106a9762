import type { ServerKeeper } from '../files/keeper';
import type { House } from '../house';
import { isCentreUnknown } from '../jurisdiction/own-centre';
import { hasCases } from '../store/case-reading';
import { saveCentre } from '../store/centres';
import { appoint, introduce, peopleByChannel, personOf } from '../store/people';
import { createClock } from './clock';
import { care } from './stories/care';
import { orchard } from './stories/court';
import { ditch } from './stories/ditch';
import { eaves, mattress } from './stories/elder';
import { harvester } from './stories/harvester';
import { bamboo, boundary, leak } from './stories/inviting';
import { car, deposit } from './stories/kept';
import { loan, seeds, swap } from './stories/paused-and-ended';
import { pond } from './stories/pond';
import { hangPosters } from './stories/posters';
import { pump, twice } from './stories/two-codes';
import { wages } from './stories/wages';
import { battery, crackedWall, fear, rubble, scratch } from './stories/waiting';
import { fence, overtime, stall, timber } from './stories/ways-out';
import { createTeller } from './teller';
import { ORGANISATIONS, PEOPLE } from './town';

/**
 * Told side by side, each row in its order: the agreements one after the other, so that the older one has the smaller
 * number.
 */
const STORIES = [
  [deposit, car, care, harvester],
  [ditch, wages, pond],
  [leak, boundary, bamboo, orchard, timber],
  [seeds, loan, swap, fence, stall],
  [eaves, mattress, pump, twice],
  [battery, crackedWall, scratch, fear, rubble, overtime],
];

/** Fills an empty database with the town, once. One that holds anybody's work is left as it is. */
export async function seedTown(house: House, files: ServerKeeper): Promise<void> {
  const { db } = house;
  if (await isInhabited(house)) return;
  for (const card of ORGANISATIONS) await saveCentre(db, { card, place: card.place ?? '' });
  const clock = createClock(house.now());
  await settlePeople(house, clock.ago(90, '09:00'));
  const teller = createTeller(house, files, clock);
  const posters = await hangPosters(teller);
  await Promise.all(
    STORIES.map(async (row) => {
      for (const story of row) await story(teller, posters);
    }),
  );
}

async function isInhabited({ db }: House): Promise<boolean> {
  if ((await peopleByChannel(db, 'demo')).length > 0 || (await hasCases(db))) return true;
  return !(await isCentreUnknown(db));
}

/** Gives everybody an account, in the order in which they are offered. */
async function settlePeople({ db }: House, from: string): Promise<void> {
  for (const [index, { personId, name, role, centreId, note, profile }] of PEOPLE.entries()) {
    const subject = String(index + 1).padStart(2, '0');
    await personOf(db, { channel: 'demo', subject }, { personId, name });
    if (centreId && role !== 'resident') await appoint(db, { personId, name, centreId, role, from });
    await introduce(db, personId, { ...profile, note });
  }
}
