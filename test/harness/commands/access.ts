import { type Around, about, type Maker, reason } from './around';

type Access = 'doubtClaim' | 'confirmClaim' | 'undoClaim';

/** Who is who: of parties themselves and of whoever acts for them. */
export const accessMakers: { readonly [T in Access]: Maker<T> } = {
  doubtClaim: (here) => claims(here).map((one) => ({ ...one, reason })),
  confirmClaim: (here) =>
    waiting(here).flatMap((one) => [
      { ...one, how: 'window' as const },
      {
        ...one,
        how: 'callback' as const,
        scope: ['read', 'talk', 'answer'] as const,
        until: here.later(240),
      },
      { ...one, how: 'callback' as const, scope: ['read', 'sign'] as const },
    ]),
  undoClaim: (here) => claims(here).map((one) => ({ ...one, reason })),
};

function claims(here: Around) {
  return [...about(here), ...here.actors];
}

/** Those that wait first, so that chance confirms what somebody owes. */
function waiting(here: Around) {
  const isWaiting = ({ partyId, actorId }: { partyId: string; actorId?: string }) =>
    here.state?.turns.some(
      ({ about: name }) => name === (actorId === undefined ? partyId : `${partyId}.${actorId}`),
    );
  return claims(here).sort((a, b) => Number(isWaiting(b) ?? false) - Number(isWaiting(a) ?? false));
}
