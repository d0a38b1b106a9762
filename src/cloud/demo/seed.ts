import type { FolderKeeper } from '../files/folder-keeper';
import type { House } from '../house';
import { isCentreUnknown } from '../jurisdiction/own-centre';
import { hasCases } from '../store/case-reading';
import { saveCentre } from '../store/centres';
import { appoint, introduce, peopleByChannel, personOf } from '../store/people';
import { createClock } from './clock';
import { care } from './stories/care';
import { ditch } from './stories/ditch';
import { bamboo, boundary, leak } from './stories/inviting';
import { loan, seeds, swap } from './stories/paused-and-ended';
import { wages } from './stories/wages';
import { battery, crackedWall, fear, rubble, scratch } from './stories/waiting';
import { createTeller } from './teller';
import { PEOPLE, TOWN, TOWN_PLACE } from './town';

const STORIES = [
  ditch,
  care,
  wages,
  leak,
  boundary,
  bamboo,
  battery,
  crackedWall,
  scratch,
  fear,
  rubble,
  seeds,
  loan,
  swap,
];

/** Fills an empty database with the town, once. One that holds anybody's work is left as it is. */
export async function seedTown(house: House, files: FolderKeeper): Promise<void> {
  const { db } = house;
  if (await isInhabited(house)) return;
  await saveCentre(db, { card: TOWN, place: TOWN_PLACE });
  const clock = createClock(house.now());
  await settlePeople(house, clock.ago(15, '09:00'));
  const teller = createTeller(house, files, clock);
  for (const story of STORIES) await story(teller);
}

async function isInhabited({ db }: House): Promise<boolean> {
  if ((await peopleByChannel(db, 'demo')).length > 0 || (await hasCases(db))) return true;
  return !(await isCentreUnknown(db));
}

/** Gives everybody an account, in the order in which they are offered. */
async function settlePeople({ db }: House, from: string): Promise<void> {
  for (const [index, { personId, name, role, note, profile }] of PEOPLE.entries()) {
    const subject = String(index + 1).padStart(2, '0');
    await personOf(db, { channel: 'demo', subject }, { personId, name });
    if (role !== 'resident') await appoint(db, { personId, name, centreId: TOWN.centreId, role, from });
    await introduce(db, personId, { ...profile, note });
  }
}
