import { findParty } from '@/domain/case/chapter';
import { keyProblem } from '@/domain/case/first/permits';
import type { Used } from '@/domain/case/join';
import { viewerOf } from '@/domain/case/viewer';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import type { StoredCase } from '../store/case-log';
import { loadById, loadForPerson } from '../store/case-reading';
import type { Database } from '../store/database';
import type { StoredKey } from '../store/keys';

/** The case and the party's place that a key opens. */
export interface Entrance {
  readonly at: StoredCase;
  readonly partyId: PartyId;
}

/**
 * Where a key lets in: of a linked case at the same party's place in the one that it goes on in.
 *
 * @returns null where that place is taken or nobody paired the two, and where the centre doubted who would come: then
 *   a key of the other case is needed.
 */
export async function entranceOf(
  db: Database,
  found: StoredCase,
  { partyId, actorId }: Pick<StoredKey, 'partyId' | 'actorId'>,
): Promise<Entrance | null> {
  const { state } = found;
  if (state.stage !== 'linked') return { at: found, partyId };
  const pair = state.linked.same.find((one) => one.partyId === partyId);
  if (!pair || actorId !== undefined || findParty(state, partyId)?.checkFirst) return null;
  const at = await loadById(db, state.linked.into);
  const place = at && findParty(at.state, pair.is);
  const isFree = at && place && !place.joined && keyProblem(at.state, place) === null;
  return isFree ? { at, partyId: pair.is } : null;
}

/** Whether whoever uses this key is taken for its person at once: it was not given to be checked first. */
export function isTrusted(
  { state }: Pick<StoredCase, 'state'>,
  { partyId, actorId }: Pick<Used, 'partyId' | 'actorId'>,
): boolean {
  const party = findParty(state, partyId);
  const place = actorId === undefined ? party : party?.actors?.find((one) => one.actorId === actorId);
  return place?.checkFirst !== true;
}

/** The case in which this person takes part now: where theirs goes on in another one, that one if they are in it. */
export async function whereTheyAre(db: Database, caseId: CaseId, personId: PersonId) {
  const loaded = await loadForPerson(db, caseId, personId);
  if (loaded?.case.state.stage !== 'linked') return loaded;
  const first = await loadForPerson(db, loaded.case.state.linked.into, personId);
  return first && viewerOf(first.case.state, first.person).as === 'party' ? first : loaded;
}
