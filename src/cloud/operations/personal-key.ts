import type { CaseId, PartyId } from '@/domain/ids';
import type { Seal } from '../identity/seal';

/** After so many wrong tries the keys of a case open nothing until the centre issues new ones. */
export const KEY_TRIES = 5;

/** Keys are stored as a keyed digest: six digits alone would be guessed from a stolen table in no time. */
export function keyHash(seal: Seal, caseId: CaseId, partyId: PartyId, key: string): string {
  return seal.digest('key', `${caseId}\n${partyId}\n${key}`);
}
