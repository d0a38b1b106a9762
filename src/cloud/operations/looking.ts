import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { dutyOf, lookedBy } from '@/domain/case/looks/duty';
import type { Look, LookNames, LookReason } from '@/domain/case/looks/shape';
import { tellLooks } from '@/domain/case/looks/tell';
import type { CasePeople } from '@/domain/case/view';
import type { CaseId, PersonId } from '@/domain/ids';
import { inChina } from '@/domain/procedure/calendar';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { type CaseForPerson, loadForPerson } from '../store/case-reading';
import type { Database } from '../store/database';
import { keepFirstLook, keepLook, keepLookAt, looksOf, namesOf } from '../store/looks';
import { type Reader, readerOf } from './presenting';
import { turnedAway } from './turned-away';

type Reason = NonNullable<ParsedInput<'case.view'>['reason']>;
type Place = Pick<House, 'db' | 'now'>;

/**
 * Somebody who holds nothing but the code asked how far the case is, or tried a key that does not fit. By the code of a
 * case that goes on in another one both are looked at.
 */
export async function noteCodeLook(
  house: Place,
  cases: readonly CaseId[],
  caller: Caller,
  kind: 'code' | 'wrong_key' = 'code',
): Promise<void> {
  const from = caller.channel === 'wechat' ? 'wechat' : 'web';
  await keepLookAt(house.db, cases, { kind, by: { as: 'code', from }, ...momentOf(house) });
}

/**
 * Somebody opened the case, or one of its papers.
 * @returns whether the looker is to be asked why: nothing is owed by them, and no reason was given today.
 */
export async function noteLook(
  house: Place,
  { case: { caseId, state }, person }: CaseForPerson,
  reader: Reader,
  kind: 'view' | 'papers',
  given?: Reason,
): Promise<boolean> {
  const by = lookedBy(state, reader, person);
  const duty = dutyOf(state, reader, by);
  // Papers are opened for what led to the case that day.
  const isAsked = reader.as === 'clerk' && duty === null && kind === 'view';
  const reason: LookReason | undefined = duty ?? (isAsked ? (given?.why ?? 'none') : undefined);
  const note = isAsked && given?.why === 'other' ? given.note : undefined;
  const reasons = await keepLook(house.db, { caseId, kind, by, reason, note, ...momentOf(house) });
  return isAsked && reasons.includes('none');
}

/**
 * Staff were given something of a case whose page they did not open that day: by a page left open overnight, by a step
 * taken from their list, or by asking past the page. That is a look, too; the page itself keeps its own count.
 */
export async function noteGiven(
  house: Place,
  { case: { caseId, state }, person }: CaseForPerson,
  reader: Reader,
): Promise<void> {
  if (reader.as === 'party') return;
  const by = lookedBy(state, reader, person);
  const reason = dutyOf(state, reader, by) ?? 'none';
  await keepFirstLook(house.db, { caseId, kind: 'view', by, reason, ...momentOf(house) });
}

/** The whole file was written out by a command of the server. */
export async function noteExport(db: Database, caseId: CaseId, now: string): Promise<void> {
  await keepLook(db, { caseId, kind: 'export', by: { as: 'system' }, day: dayOf(now), at: now });
}

/** Somebody came in with a personal key. */
export async function noteJoining(
  house: Place,
  caseId: CaseId,
  who: {
    readonly partyId: Extract<Reader, { as: 'party' }>['partyId'];
    readonly actorId?: string;
    readonly personId: PersonId;
  },
): Promise<void> {
  await keepLook(house.db, { caseId, kind: 'joined', by: { as: 'party', ...who }, ...momentOf(house) });
}

function momentOf(house: Place): { readonly day: string; readonly at: string } {
  const at = house.now();
  return { day: dayOf(at), at };
}

function dayOf(at: string): string {
  return inChina(at).format('YYYY-MM-DD');
}

/** `case.looks`: who has looked at the case, as far as the caller may know it. */
export async function looks(
  input: ParsedInput<'case.looks'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.looks'>>> {
  const loaded = await loadForPerson(house.db, input.caseId, caller.personId as PersonId);
  if (!loaded) return no('case.not_found');
  const reader = readerOf(loaded);
  if (!reader) return turnedAway(house, loaded);
  const found = await looksOf(house.db, input.caseId, input.before);
  const names = await namesFor(house, loaded.case.people, found.looks);
  const last = found.looks.at(-1);
  return yes({
    looks: tellLooks(loaded.case.state, reader, found.looks, names),
    ...(found.more && last ? { before: last.day } : {}),
  });
}

async function namesFor(house: House, people: CasePeople, looks: readonly Look[]): Promise<LookNames> {
  const staff = looks.flatMap(({ by }) =>
    by.as === 'mediator' || by.as === 'expert' || by.as === 'clerk' ? [by.personId] : [],
  );
  const [names, centres] = await Promise.all([namesOf(house.db, [...new Set(staff)]), house.centres()]);
  return {
    people: names,
    actors: Object.fromEntries(
      Object.entries(people.parties).map(([partyId, party]) => [partyId, party.actors ?? {}]),
    ),
    centres: Object.fromEntries(centres.map(({ card }) => [card.centreId, card.name])),
  };
}
