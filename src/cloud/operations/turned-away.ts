import type { ServerErrorCode } from '@/contract/errors';
import type { CaseState } from '@/domain/case/state';
import { viewerOf } from '@/domain/case/viewer';
import { no } from '../answer';
import type { House } from '../house';
import type { CaseForPerson } from '../store/case-reading';
import { hadPlace } from '../store/people';

type No = ReturnType<typeof no>;

/**
 * Why a case is not this person's: who used a key and waits, and whose access has ended, are told so and whom to call,
 * and nothing of the case.
 */
export async function turnedAway(
  house: House,
  { case: { caseId, state }, person }: CaseForPerson,
  otherwise: ServerErrorCode = 'case.not_yours',
): Promise<No> {
  const viewer = viewerOf(state, person);
  if (viewer.as !== 'stranger') return no(otherwise);
  if (viewer.unconfirmed) return no('claim.unconfirmed', await contactOf(house, state));
  const isOver = await hadPlace(house.db, caseId, person.personId);
  return isOver ? no('access.ended', await contactOf(house, state)) : no(otherwise);
}

/** Whom people of a case call: its centre. */
export async function contactOf(
  house: House,
  { centreId }: Pick<CaseState, 'centreId'>,
): Promise<{ centre: string; phone: string }> {
  const centre = (await house.centres()).find(({ card }) => card.centreId === centreId)?.card;
  return { centre: centre?.name ?? '', phone: centre?.phone ?? '' };
}
