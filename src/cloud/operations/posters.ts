import { randomInt } from 'node:crypto';
import type { Answer, Division, PosterCard, PosterShown } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { FilingSetting } from '@/domain/case/file-case';
import { posterLink, posterScene } from '@/domain/code/link';
import type { CentreId, PersonId } from '@/domain/ids';
import { newPosterId } from '@/domain/posters/poster';
import { inChina } from '@/domain/procedure/calendar';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { depthWithin, isKnown } from '../jurisdiction/divisions';
import { miniCodeFor } from '../papers/mini-code';
import { renderPoster } from '../papers/slips/poster';
import { findDone } from '../store/case-reading';
import { findPerson } from '../store/people';
import {
  type CountedPoster,
  endPoster,
  findPoster,
  makePoster,
  openPoster,
  posterOf,
  postersOf,
  type StoredPoster,
} from '../store/posters';
import { markFor } from './idempotence';
import { divisionsOn } from './place';

/** What stands largest on every poster. */
const TITLE = '有纠纷，来调解';

/** `poster.show`: what a poster fills into the filing form. Each call counts as one opening. */
export async function show(
  input: ParsedInput<'poster.show'>,
  _caller: Caller,
  house: House,
): Promise<Result<PosterShown>> {
  const poster = await openPoster(house.db, input.poster);
  if (!poster) return no('poster.unknown');
  return poster.endedAt === null ? yes(shown(house, poster)) : no('poster.ended');
}

/** `centre.posters`: those of the caller's centre, with what came of each. */
export async function list(
  _input: ParsedInput<'centre.posters'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.posters'>>> {
  const centres = await centresOf(house, caller);
  const first = (await house.centres()).find((one) => one.card.centreId === centres[0]);
  if (!first) return no('role.needed', { role: 'clerk' });
  const posters = await postersOf(house.db, centres);
  const centre = { name: first.card.name, place: first.place };
  return yes({ posters: posters.map((poster) => card(house, poster)), centre });
}

/** `centre.makePoster`: safe to repeat; the same command answers with the same poster. */
export async function make(
  input: ParsedInput<'centre.makePoster'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.makePoster'>>> {
  const [centreId] = await centresOf(house, caller);
  if (!centreId) return no('role.needed', { role: 'clerk' });
  if (!(await isServed(house, centreId, input.place)))
    return no('input.invalid', {}, { place: { code: 'place', params: {} } });
  if (!isWindowGiven(house, input))
    return no('input.invalid', {}, { window: { code: 'choice', params: {} } });
  const mark = markFor(caller.personId as PersonId, 'centre.makePoster', input);
  const fresh = {
    posterId: newPosterId((below) => randomInt(0, below)),
    centreId,
    kind: input.kind,
    name: input.name.trim(),
    place: input.place,
    windowId: input.window ?? null,
  };
  if (!(await makePoster(house.db, mark, fresh, house.now()))) {
    const done = await findDone(house.db, mark.doer, mark.commandId);
    if (done?.inputHash !== mark.inputHash) return no('command.id_reused');
  }
  const made = await posterOf(house.db, caller.personId as PersonId, input.commandId);
  return made ? yes({ poster: await counted(house, made) }) : no('command.id_reused');
}

/** `centre.endPoster`: it opens the form no more with its place; ending it again changes nothing. */
export async function end(
  input: ParsedInput<'centre.endPoster'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.endPoster'>>> {
  const found = await ownPoster(house, caller, input.poster);
  if (!found.ok) return found;
  await endPoster(house.db, input.poster, house.now());
  const ended = await findPoster(house.db, input.poster);
  return ended ? yes({ poster: await counted(house, ended) }) : no('poster.unknown');
}

/** `centre.posterPaper`: an A4 page to print and hang up. */
export async function paper(
  input: ParsedInput<'centre.posterPaper'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.posterPaper'>>> {
  const found = await ownPoster(house, caller, input.poster);
  if (!found.ok) return found;
  const poster = found.data;
  const { path, window } = shown(house, poster);
  const centre = (await house.centres()).find(({ card }) => card.centreId === poster.centreId)?.card;
  if (!centre) throw new Error('a poster names a centre that is not there');
  const at = window?.name ?? (poster.kind === 'grid' ? poster.name : undefined);
  const miniCode = await miniCodeFor(house, posterScene(poster.posterId));
  const pdf = await renderPoster({
    title: TITLE,
    place: path.map(({ name }) => name).join(''),
    ...(at === undefined ? {} : { window: at }),
    link: posterLink(house.publicUrl, poster.posterId),
    ...(miniCode && { miniCode }),
    phone: centre.phone,
    hours: centre.hours,
    address: centre.address,
    centre: centre.name,
    day: inChina(poster.madeAt).format('YYYY-MM-DD'),
  });
  return yes({ name: `海报-${poster.name}`, pdf: pdf.toString('base64') });
}

/** The poster from which somebody files, as the log keeps it; one that nobody knows is no reason to refuse. */
export async function posterFor(
  house: House,
  posterId: string | undefined,
): Promise<FilingSetting['poster']> {
  const poster = posterId === undefined ? null : await findPoster(house.db, posterId);
  if (!poster) return undefined;
  const { window } = shown(house, poster);
  const name = window && window.name !== poster.name ? `${poster.name} ${window.name}` : poster.name;
  return { id: poster.posterId, name, ...(poster.windowId === null ? {} : { window: poster.windowId }) };
}

async function ownPoster(house: House, caller: Caller, posterId: string): Promise<Result<StoredPoster>> {
  const centres = await centresOf(house, caller);
  if (centres.length === 0) return no('role.needed', { role: 'clerk' });
  const poster = await findPoster(house.db, posterId);
  return poster && centres.includes(poster.centreId) ? yes(poster) : no('poster.unknown');
}

/** The centres for which the caller receives cases. */
async function centresOf(house: House, caller: Caller): Promise<CentreId[]> {
  const person = await findPerson(house.db, caller.personId as PersonId);
  const held = person?.roles.filter(({ role }) => role === 'clerk') ?? [];
  return held.map(({ centreId }) => centreId).sort();
}

async function isServed(house: House, centreId: CentreId, place: string): Promise<boolean> {
  const served = (await house.centres()).find(({ card }) => card.centreId === centreId)?.place ?? '';
  return isKnown(place) && (served === '' || depthWithin(place, served) > 0);
}

/** A window is one that the procedure names, and a poster for a window names its own. */
function isWindowGiven({ procedure }: House, { kind, window }: ParsedInput<'centre.makePoster'>): boolean {
  if (window === undefined) return kind !== 'window';
  return procedure.windows.some(({ id }) => id === window);
}

async function counted(house: House, poster: StoredPoster): Promise<PosterCard> {
  const all = await postersOf(house.db, [poster.centreId]);
  return card(house, all.find(({ posterId }) => posterId === poster.posterId) ?? { ...poster, filed: 0 });
}

function card(house: House, poster: CountedPoster): PosterCard {
  const { madeAt, endedAt, opened, filed } = poster;
  return { ...shown(house, poster), madeAt, ...(endedAt === null ? {} : { endedAt }), opened, filed };
}

function shown(house: House, poster: StoredPoster): PosterShown {
  const window = house.procedure.windows.find(({ id }) => id === poster.windowId);
  const path: Division[] = divisionsOn(poster.place);
  const { posterId, kind, name } = poster;
  return { poster: posterId, kind, name, path, ...(window ? { window } : {}) };
}
