import type { Answer } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { viewOpen } from '@/domain/case/viewing';
import { hasGone } from '@/domain/case/viewing-stage';
import type { DisputeCode } from '@/domain/code/dispute-code';
import type { SlipFormat } from '@/domain/code/slip';
import type { PersonId } from '@/domain/ids';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { miniCodeFor } from '../papers/mini-code';
import { keyPartOf, slipOf } from '../papers/slips/content';
import { type KeyPart, renderSlip, type Slip } from '../papers/slips/slip';
import type { StoredCase } from '../store/case-log';
import { loadForPerson, loadOpenByCode } from '../store/case-reading';
import { giveTryBack, takeTry } from '../store/keys';
import { noteLook } from './looking';
import { KEY_TRIES, keyHash } from './personal-key';
import { type Reader, readerOf } from './presenting';
import { turnedAway } from './turned-away';

/**
 * `case.slip`: the case on paper, made anew for everybody who asks and kept nowhere. It says what the bare code opens;
 * with the key of a party, which only staff who have just issued it know, it has a part to tear off.
 */
export async function slip(
  input: ParsedInput<'case.slip'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'case.slip'>>> {
  const loaded = await loadForPerson(house.db, input.caseId, caller.personId as PersonId);
  if (!loaded) return no('case.not_found');
  const reader = readerOf(loaded);
  if (!reader) return turnedAway(house, loaded);
  if (hasGone(loaded.case.state, reader)) return no('party.gone');
  const key = await keyOf(house, loaded.case, reader, input);
  if (!key.ok) return key;
  const code = loaded.case.state.code as DisputeCode;
  const open = await openSlip(house, code);
  const miniCode = await roundCodeOn(input.format, house, code);
  const reply = input.reply === true && input.format === 'a5';
  const paper = {
    ...open,
    ...(key.data && { keyPart: key.data }),
    ...(reply && { reply }),
    ...(miniCode && { miniCode }),
  };
  const [pdf] = await Promise.all([
    renderSlip(paper, input.format),
    noteLook(house, loaded, reader, 'papers'),
  ]);
  return yes({ name: '解纷码单子', pdf: pdf.toString('base64') });
}

/** WeChat's own code has dots too fine for the printer of a roll. */
export async function roundCodeOn(
  format: SlipFormat,
  house: Pick<House, 'miniCode'>,
  code: DisputeCode,
): Promise<Buffer | undefined> {
  return format === 'a5' || format === 'poster' ? miniCodeFor(house, code) : undefined;
}

type SlipPlace = Pick<House, 'db' | 'centres' | 'publicUrl' | 'now'>;

/** What stands on a code's slip for everybody. Throws where no case has this code. */
export async function openSlip(place: SlipPlace, code: DisputeCode): Promise<Slip> {
  const found = await loadOpenByCode(place.db, code);
  const centre = (await place.centres()).find(({ card }) => card.centreId === found?.state.centreId)?.card;
  if (!found || !centre) throw new Error('a slip was asked for of a code that opens nothing');
  const open = viewOpen(found.state, centre, found.together);
  return slipOf({ code, open, centre, publicUrl: place.publicUrl, now: place.now() });
}

/**
 * The part to tear off, where a key was sent. A key that does not fit costs a try like any other guess: this is no way
 * round the five that a case has.
 */
async function keyOf(
  house: House,
  { caseId, people }: StoredCase,
  reader: Reader,
  { key, partyId }: ParsedInput<'case.slip'>,
): Promise<Result<KeyPart | null>> {
  if (key === undefined) return yes(null);
  const isStaff = reader.as === 'mediator' || (reader.as === 'clerk' && !reader.asked);
  if (!isStaff) return no('role.needed', { role: 'clerk' });
  if (partyId === undefined) return no('case.party_required');
  const { keys } = await takeTry(house.db, caseId, KEY_TRIES);
  const hash = keyHash(house.seal, caseId, partyId, key);
  const found = keys.find((one) => one.partyId === partyId && one.keyHash === hash);
  if (!found) return no('slip.key');
  await giveTryBack(house.db, caseId);
  if (found.expiresAt < house.now()) return no('slip.key');
  const party = people.parties[partyId];
  const name = found.actorId === undefined ? party?.name : party?.actors?.[found.actorId];
  return yes(keyPartOf(key, name ?? '', found.expiresAt));
}
