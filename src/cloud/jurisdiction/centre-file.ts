import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { phone, place, requiredText } from '@/contract/fields';
import type { CentreCard } from '@/domain/case/view';
import type { CentreId } from '@/domain/ids';
import { codeOf } from '../running/data-folder';
import { StartFailure } from '../running/start-failure';
import { OWN_CENTRE } from '../store/centres';
import { isKnown } from './divisions';

/** A public telephone may be a short one, such as 12345. */
const publicPhone = v.union([v.pipe(v.string('type'), v.regex(/^\d{3,6}$/, 'phone')), phone], 'phone');
const organisationId = v.pipe(v.string('type'), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'id'));

const card = {
  name: requiredText(60),
  committee: requiredText(60),
  phone: publicPhone,
  hours: requiredText(60),
  address: requiredText(120),
  /** Where people find the number without trusting a paper that somebody handed them. */
  published: v.optional(requiredText(120)),
  /** The centre one level up, to which a case can be raised. */
  parent: v.optional(organisationId),
};
const knownPlace = v.pipe(place, v.check(isKnown, 'place'));

/** One that has no place is sent no new case by it: a department takes what is given to it. */
const organisation = v.object({ id: organisationId, ...card, place: v.optional(knownPlace) });

const centreFile = v.object({
  ...card,
  place: knownPlace,
  organisations: v.optional(v.array(organisation, 'list'), []),
});

/**
 * The own centre and the organisations beside and above it, as the file describes them; the own one first.
 * @throws StartFailure that names the field and what it has to be.
 */
export function readCentreFile(file: string): CentreCard[] {
  const result = v.safeParse(centreFile, readJson(file));
  if (!result.success) {
    const field = v.getDotPath(result.issues[0]) ?? 'the whole';
    const wanted = WANTED[field.split('.').at(-1) ?? ''] ?? 'is missing or empty';
    throw new StartFailure(`CENTRE_FILE: ${field} in ${file} ${wanted}.`);
  }
  const { organisations, ...own } = result.output;
  const others = organisations.map(({ id, ...rest }) => cardOf(id, rest));
  const cards = [cardOf(OWN_CENTRE, own), ...others];
  const wrong = wrongId(cards) ?? wrongParent(cards);
  if (wrong) throw new StartFailure(`CENTRE_FILE: ${wrong.at} in ${file} ${wrong.why}.`);
  return cards;
}

const WANTED: Readonly<Record<string, string>> = {
  id: 'has to be small letters, digits and hyphens, such as county-centre',
  parent: 'has to be the id of an organisation of the list, or centre for your own',
  phone: 'has to be a telephone number, such as 0816-5550123',
  place: 'has to be the 12-digit code of a division, such as 510705102000',
  organisations: 'has to be a list of objects with id, name, committee, phone, hours and address',
  'the whole': 'has to be an object with name, committee, phone, hours, address and place',
};

type Described = Omit<v.InferOutput<typeof organisation>, 'id'>;

function cardOf(id: string, { parent, published, place: covered, ...rest }: Described): CentreCard {
  return {
    centreId: id as CentreId,
    ...rest,
    ...(published === undefined ? {} : { published }),
    ...(covered === undefined ? {} : { place: covered }),
    ...(parent === undefined ? {} : { parent: parent as CentreId }),
  };
}

interface Wrong {
  readonly at: string;
  readonly why: string;
}

function wrongId(cards: readonly CentreCard[]): Wrong | undefined {
  const ids = cards.map(({ centreId }) => centreId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice < 0) return undefined;
  const why = ids[twice] === OWN_CENTRE ? 'is the id of your own centre' : 'is taken by another one';
  return { at: `organisations.${twice - 1}.id`, why: `("${ids[twice]}") ${why}; choose another one` };
}

/** A case that is raised goes up from parent to parent, so each has to be there and none may come round again. */
function wrongParent(cards: readonly CentreCard[]): Wrong | undefined {
  const parents = new Map(cards.map(({ centreId, parent }) => [centreId, parent]));
  for (const [index, { centreId, parent }] of cards.entries()) {
    const at = index === 0 ? 'parent' : `organisations.${index - 1}.parent`;
    if (parent !== undefined && !parents.has(parent))
      return { at, why: `("${parent}") is no organisation of the list` };
    const seen = new Set<CentreId>([centreId]);
    for (let up = parent; up !== undefined; up = parents.get(up)) {
      if (seen.has(up)) return { at, why: `("${parent}") leads round in a circle` };
      seen.add(up);
    }
  }
  return undefined;
}

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
