import type { Caller, House } from '../house';
import { hasStanding } from '../store/limits';

/** Whose budget a caller draws on, as a digest that leads back to nobody. */
export interface Budget {
  readonly of: 'account' | 'address';
  /** @param what keeps the budgets for different things apart. */
  digest(what: string): string;
}

/**
 * People whom WeChat, an invitation, or a centre's look at their case vouches for have a budget of their own, so that
 * a neighbour behind the same address never makes them wait. A guest's account that nobody has looked at yet draws on
 * its address: otherwise every filing would buy new guesses.
 *
 * @returns null for what the house does by itself.
 */
export async function budgetOf(house: House, { personId, address }: Caller): Promise<Budget | null> {
  if (personId !== null && (await hasStanding(house.db, personId))) return budget(house, 'account', personId);
  return address === null ? null : budget(house, 'address', address);
}

function budget({ seal }: House, of: Budget['of'], whose: string): Budget {
  return { of, digest: (what) => seal.digest('limit', `${what}\n${of}\n${whose}`) };
}
