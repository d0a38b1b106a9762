import { type Acting, type Viewer, viewerOf } from '@/domain/case/viewer';
import { type Given, party, person } from './given';
import { inviting } from './stages';

export const p2 = { partyId: party('p2') } as const;
export const NEPHEW = person('nephew');
export const ACTING = { name: '王小军', as: 'helper' } as const;

/** As whom somebody who was ever tied to these parties meets the case, whatever became of the tie. */
export function met({ state }: Given, personId: string, partyId = 'p2'): Viewer {
  return viewerOf(state, { personId: person(personId), actsFor: [party(partyId)], roles: [] });
}

export const by = (personId: string): Acting => ({ as: 'party', ...p2, personId: person(personId) });
export const joined = (personId: string, given = inviting()) => given.andJoined(by(personId));
export const claimed = (given = inviting()) => given.andJoined(by('nephew'), undefined, ACTING);
