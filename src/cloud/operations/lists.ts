import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { readableStreams } from '@/domain/case/stream';
import type { CaseCard } from '@/domain/case/view';
import { viewCard } from '@/domain/case/viewing';
import type { CaseId, PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { currentAlarm } from '../limits/alarm';
import { type CaseForPerson, listForPerson, loadForPerson, loadOpenByCode } from '../store/case-reading';
import { photosOfCases } from '../store/files';
import { findPerson, mediatorsOf } from '../store/people';
import { type Reader, readerOf, readingOf } from './presenting';
import { turnedAway } from './turned-away';
import { waitingOf } from './waiting';

/** With a code: whoever does not take part where it leads gets the same empty list, joined to another case or not. */
export async function mine(
  { code }: ParsedInput<'case.mine'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.mine'>>> {
  const named = code === undefined ? undefined : await loadOpenByCode(house.db, code);
  if (named === null) return no('code.not_found');
  const { personId, unlocked } = caller;
  const loaded = await listForPerson(house.db, 'mine', personId as PersonId, house.now(), { unlocked });
  const asked = loaded.filter(({ case: { caseId } }) => !named || caseId === named.state.caseId);
  const cards = await cardsOf(house, asked, 'party');
  const cases = cards.sort(byChange);
  // A code is answered alike to whoever waits where it leads and to anybody else.
  const waiting = named ? [] : await waitingOf(house, loaded);
  return yes(waiting.length > 0 ? { cases, waiting } : { cases });
}

export async function inbox(
  _input: ParsedInput<'centre.inbox'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.inbox'>>> {
  const person = await findPerson(house.db, caller.personId as PersonId);
  const centres = person?.roles.filter((held) => held.role === 'clerk').map((held) => held.centreId) ?? [];
  if (!person || centres.length === 0) return no('role.needed', { role: 'clerk' });
  const loaded = await listForPerson(house.db, 'centre', person.personId, house.now(), { centres });
  const alarm = await currentAlarm(house);
  return yes({ cases: byDue(await cardsOf(house, loaded, 'clerk')), ...(alarm && { alarm }) });
}

export async function queue(
  _input: ParsedInput<'desk.queue'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'desk.queue'>>> {
  const person = await findPerson(house.db, caller.personId as PersonId);
  if (!person?.roles.some((held) => held.role === 'mediator')) return no('role.needed', { role: 'mediator' });
  const loaded = await listForPerson(house.db, 'desk', person.personId, house.now());
  return yes({ cases: byDue(await cardsOf(house, loaded, 'mediator')) });
}

export async function mediators(
  input: ParsedInput<'centre.mediators'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.mediators'>>> {
  const loaded = await loadForPerson(house.db, input.caseId, caller.personId as PersonId);
  if (!loaded) return no('case.not_found');
  // Clerks appoint from the list, parties choose from it (art. 19).
  const reader = readerOf(loaded);
  if (reader?.as !== 'clerk' && reader?.as !== 'party') return turnedAway(house, loaded);
  const { centreId } = loaded.case.state;
  const everywhere = input.everywhere === true && reader.as === 'clerk';
  const [list, centres] = await Promise.all([
    mediatorsOf(house.db, centreId, input.caseId, everywhere),
    house.centres(),
  ]);
  const choices = list
    .filter((one) => !one.isParty)
    .map(({ isParty: _, centreId: whose, ...card }) => {
      const other = centres.find((one) => one.card.centreId === whose && whose !== centreId);
      return other ? { ...card, organisation: other.card.name } : card;
    });
  return yes({ mediators: choices });
}

/** Where a case can be given to, or named as whose it is. */
export async function organisations(
  input: ParsedInput<'centre.organisations'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.organisations'>>> {
  const loaded = await loadForPerson(house.db, input.caseId, caller.personId as PersonId);
  if (!loaded) return no('case.not_found');
  if (readerOf(loaded)?.as !== 'clerk') return turnedAway(house, loaded);
  const others = (await house.centres()).filter(({ card }) => card.centreId !== loaded.case.state.centreId);
  return yes({ organisations: others.map(({ card: { centreId, name } }) => ({ centreId, name })) });
}

/** Whom to call, before anybody has filed anything. */
export async function contact(
  _input: ParsedInput<'centre.contact'>,
  _caller: Caller,
  house: House,
): Promise<Result<Answer<'centre.contact'>>> {
  const [centre] = await house.centres();
  if (!centre) throw new Error('no centre is set up');
  return yes({ ...centre.card, place: centre.place });
}

async function cardsOf(
  house: House,
  loaded: readonly CaseForPerson[],
  role: 'party' | 'mediator' | 'clerk',
): Promise<CaseCard[]> {
  const own = loaded.flatMap((one) => {
    const reader = readerOf(one);
    return reader && (reader.as === 'expert' ? 'mediator' : reader.as) === role ? [{ one, reader }] : [];
  });
  const photos = role === 'party' ? new Map<CaseId, number>() : await countPhotos(house, own);
  return Promise.all(
    own.map(async ({ one, reader }) =>
      viewCard(one.case.state, await readingOf(house, one, reader), photos.get(one.case.caseId) ?? 0),
    ),
  );
}

function countPhotos(house: House, own: readonly { readonly one: CaseForPerson; readonly reader: Reader }[]) {
  const readable = own.map(({ one: { case: found }, reader }) => ({
    caseId: found.caseId,
    streams: readableStreams(found.state, reader),
  }));
  return photosOfCases(house.db, readable);
}

/** What is owed soonest stands first; what nobody owes comes last. */
function byDue(cards: CaseCard[]): CaseCard[] {
  return cards.sort((a, b) => (a.next?.due ?? '9').localeCompare(b.next?.due ?? '9') || byChange(a, b));
}

/** Newest change first, by what this reader may see of it: the order in the tables would tell of what they may not. */
function byChange(a: CaseCard, b: CaseCard): number {
  return b.changedAt.localeCompare(a.changedAt) || a.caseId.localeCompare(b.caseId);
}
