import type { PersonId } from '../../ids';
import { findParty } from '../chapter';
import { mayJoin } from '../may-join';
import type { FirstCase, Same } from './shape';

/** Somebody who stood for a party of the second case, and the party of the first that they stand for from now on. */
export interface Joining extends Same {
  readonly personId: PersonId;
}

/**
 * Who comes with a linked case: each party's own account, where nobody stands for that party in the first case yet.
 * `opposing`: somebody would sit on both sides of the table.
 */
export function joining(first: FirstCase, same: readonly Same[]): readonly Joining[] | 'opposing' {
  const found: Joining[] = [];
  for (const pair of same) {
    const personId = first.holders[pair.partyId];
    if (personId === undefined || findParty(first.state, pair.is)?.joined) continue;
    const already = [
      ...(first.actsFor[personId] ?? []),
      ...found.filter((one) => one.personId === personId).map(({ is }) => is),
    ];
    const why = mayJoin(first.state, { partyId: pair.is }, already, personId, first.roles[personId]);
    // That nobody comes to it now is told apart, by what it waits for.
    if (why !== null && why !== 'not_now') return 'opposing';
    found.push({ ...pair, personId });
  }
  return found;
}
