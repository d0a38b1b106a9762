import type { CentreId } from '../../ids';
import type { CaseState } from '../state';
import type { Acting, Tied } from '../viewer';
import type { Duty, LookedBy } from './shape';

const RECEIVING: readonly CaseState['stage'][] = ['filed', 'supplementing', 'accepted'];

/** Who looks, as the log of looks keeps it. */
export function lookedBy(state: CaseState, viewer: Acting, { roles }: Pick<Tied, 'roles'>): LookedBy {
  const { personId } = viewer;
  if (viewer.as === 'party') {
    const { partyId, actorId } = viewer;
    return { as: 'party', partyId, personId, ...(actorId === undefined ? {} : { actorId }) };
  }
  if (viewer.as !== 'clerk') return { as: viewer.as, personId };
  const away = awayFrom(state, roles);
  return { as: 'clerk', personId, ...(away === undefined ? {} : { centreId: away }) };
}

/** The centre that leads a clerk here who is not of the case's own. */
function awayFrom(state: CaseState, roles: Tied['roles']): CentreId | undefined {
  const own = roles.filter(({ role }) => role === 'clerk').map(({ centreId }) => centreId);
  if (own.includes(state.centreId)) return undefined;
  const leading = [...(state.raisedTo ?? []), ...(state.transfer ? [state.transfer.to] : [])];
  return leading.find((centreId) => own.includes(centreId));
}

/**
 * What leads somebody of the staff to the case, told from how it stands; null for a clerk by whom nothing is owed, who
 * is asked why. A party needs no reason.
 */
export function dutyOf(state: CaseState, viewer: Acting, by: LookedBy): Duty | null {
  if (viewer.as === 'party') return null;
  if (viewer.as === 'expert') return 'helps';
  if (viewer.as === 'mediator') return state.mediator?.personId === viewer.personId ? 'mediates' : 'helps';
  if (viewer.asked) return 'asked';
  if (by.as === 'clerk' && by.centreId !== undefined) return 'raised';
  if (RECEIVING.includes(state.stage)) return 'receives';
  const isOwed = state.turns.some(
    ({ owner }) =>
      owner.role === 'clerk' && (owner.centreId === undefined || owner.centreId === state.centreId),
  );
  return isOwed ? 'owes' : null;
}
