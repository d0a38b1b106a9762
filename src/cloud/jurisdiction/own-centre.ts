import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { phone, place, requiredText } from '@/contract/fields';
import type { CentreCard } from '@/domain/case/view';
import type { CentreId } from '@/domain/ids';
import { codeOf } from '../running/data-folder';
import { StartFailure } from '../running/start-failure';
import { listCentres, saveCentre } from '../store/centres';
import type { Database } from '../store/database';
import { isKnown } from './divisions';

/** An installation serves one centre; further ones come with the organisation tree. */
export const OWN_CENTRE = 'centre' as CentreId;

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

/** A public telephone may be a short one, such as 12345. */
const publicPhone = v.union([v.pipe(v.string('type'), v.regex(/^\d{3,6}$/, 'phone')), phone], 'phone');

const centreFile = v.object({
  name: requiredText(60),
  committee: requiredText(60),
  phone: publicPhone,
  hours: requiredText(60),
  address: requiredText(120),
  place: v.pipe(place, v.check(isKnown, 'place')),
});

/**
 * Makes sure that there is a centre: the one described by the file that CENTRE_FILE names, whose corrections are
 * taken at every start, or a neutral one when nothing is known yet.
 */
export async function setUpOwnCentre(
  db: Database,
  file = process.env.CENTRE_FILE?.trim() || undefined,
): Promise<void> {
  if (file !== undefined) return save(db, { centreId: OWN_CENTRE, ...readCentreFile(file) });
  if ((await listCentres(db)).length === 0) await save(db, NEUTRAL);
}

/** Whether nobody has told yet which centre this is. */
export async function isCentreUnknown(db: Database): Promise<boolean> {
  const centres = await listCentres(db);
  return centres.every(({ card }) => card.name === NEUTRAL.name && card.phone === NEUTRAL.phone);
}

function save(db: Database, card: CentreCard & { place?: string }): Promise<void> {
  return saveCentre(db, { card, place: card.place ?? '' });
}

function readCentreFile(file: string): v.InferOutput<typeof centreFile> {
  const result = v.safeParse(centreFile, readJson(file));
  if (result.success) return result.output;
  const field = v.getDotPath(result.issues[0]) ?? 'the whole';
  throw new StartFailure(`CENTRE_FILE: ${field} in ${file} ${WANTED[field] ?? 'is missing or empty'}.`);
}

const WANTED: Readonly<Record<string, string>> = {
  phone: 'has to be a telephone number, such as 0816-5550123',
  place: 'has to be the 12-digit code of a division, such as 510705102000',
  'the whole': 'has to be an object with name, committee, phone, hours, address and place',
};

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartFailure(`CENTRE_FILE: ${file} cannot be read (${codeOf(error)}). Correct the path.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new StartFailure(`CENTRE_FILE: ${file} is no JSON. Correct it.`);
  }
}
