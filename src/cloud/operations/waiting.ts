import type { WaitingCase } from '@/domain/case/view';
import { viewerOf } from '@/domain/case/viewer';
import type { House } from '../house';
import type { CaseForPerson } from '../store/case-reading';
import { codeOfKey } from '../store/keys';
import { contactOf } from './turned-away';

/** Of these cases the ones in which this person used a key and the centre has yet to make sure who they are. */
export async function waitingOf(house: House, loaded: readonly CaseForPerson[]): Promise<WaitingCase[]> {
  const waits = loaded.filter(({ case: { state }, person }) => {
    const viewer = viewerOf(state, person);
    return viewer.as === 'stranger' && viewer.unconfirmed === true;
  });
  const waiting = await Promise.all(waits.map((one) => waitingCase(house, one)));
  // By nothing that would tell of the cases, such as which of them is older.
  return waiting.sort((a, b) => a.code.localeCompare(b.code));
}

async function waitingCase(
  house: House,
  { case: { caseId, state }, person }: CaseForPerson,
): Promise<WaitingCase> {
  const { centre: name, phone } = await contactOf(house, state);
  // A key of a linked case led here: its bearer knows that code, and is not told the other one.
  const typed = await codeOfKey(house.db, caseId, person.personId);
  return { caseId, code: typed ?? state.code, centre: { name, phone } };
}
