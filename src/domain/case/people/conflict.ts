import type { Party } from '../party';
import type { ActingAs } from './shape';

/**
 * Whether somebody who is a party of the case may not act for another one: a guardian against whose child they stand
 * (Civil Code art. 35: only in the ward's interest), or whoever is on the opposing side.
 */
export function actsAgainst(
  as: ActingAs,
  own: Pick<Party, 'partyId' | 'side'>,
  other: Pick<Party, 'partyId' | 'side'> | undefined,
): boolean {
  if (!other || other.partyId === own.partyId) return false;
  return as === 'guardian' || other.side !== own.side;
}
