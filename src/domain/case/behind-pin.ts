import type { CaseId, PersonId } from '../ids';
import { helperOf, isOutside } from './assist/standing';
import { findParty } from './chapter';
import { type Party, takesPart } from './party';
import { type CaseState, isEnded } from './state';
import type { Viewer } from './viewer';

/** A case that an account is tied to, and as whom it meets it. */
export interface OwnCase {
  readonly state: CaseState;
  readonly viewer: Viewer;
}

/**
 * The cases whose private talks a PIN guards on one account. Each takes a new key of its own before a forgotten PIN is
 * gone: a key proves who somebody is to one case, and on a shared phone another case may be another person's. By
 * nothing that is said in private: what a key comes to must not tell of it.
 */
export function behindPin(own: readonly OwnCase[]): CaseId[] {
  return own.filter((one) => isGuarded(one) && !goesOn(one, own)).map(({ state }) => state.caseId);
}

/** Whether there can be a private talk of this account's, or there can be one yet. */
function isGuarded({ state, viewer }: OwnCase): boolean {
  if (viewer.as === 'stranger') return viewer.unconfirmed === true && isDoubted(state, viewer.personId);
  if (viewer.as !== 'party' || isOutside(state, viewer) || helperOf(state, viewer)) return false;
  return canHaveTalked(state, findParty(state, viewer.partyId));
}

/** Once the centre is sure of them after all they read on; a call that makes it doubt must not take the PIN away first. */
function isDoubted(state: CaseState, personId: PersonId): boolean {
  return state.parties.some((party) => {
    const isHolder = party.doubted && party.holders?.includes(personId);
    const isActor = party.actors?.some(
      (one) => one.doubted && !one.ended && one.as !== 'helper' && one.personId === personId,
    );
    return (isHolder || isActor) && canHaveTalked(state, party);
  });
}

function canHaveTalked({ appointments = 0, stage }: CaseState, party: Party | undefined): boolean {
  return appointments > 0 || (party !== undefined && takesPart(party) && !isEnded(stage));
}

/** No key is given to a linked case: one to the case in which the clerk found the same person serves for both. */
function goesOn({ state, viewer }: OwnCase, own: readonly OwnCase[]): boolean {
  if (state.stage !== 'linked' || viewer.as !== 'party') return false;
  const { into, same } = state.linked;
  const there = own.find((one) => one.state.caseId === into);
  const is = same.find(({ partyId }) => partyId === viewer.partyId)?.is;
  return there?.viewer.as === 'party' && there.viewer.partyId === is && isGuarded(there);
}
