import type { PartyId } from '../../ids';
import type { CaseState } from '../state';
import { liveTerms } from '../terms/standing';
import type { Performed } from './shape';

/** One thing that is to be done by one day: a clause, or one instalment of it. */
export interface Part {
  readonly termId: string;
  readonly part: number;
  readonly debtor: PartyId;
  readonly creditor: PartyId | null;
  /** In fen. */
  readonly amount: number | null;
  /** `YYYY-MM-DD` in China. */
  readonly due: string | null;
  readonly done?: Performed;
  readonly received?: boolean;
}

/** The performance calendar of an agreement in force, in the order of its clauses. */
export function parts(state: CaseState): Part[] {
  if (state.agreement?.inForceAt === undefined) return [];
  return liveTerms(state).flatMap(({ termId, debtor, creditor, amount, due, instalments }) => {
    const days = instalments.length > 0 ? instalments : [{ amount, due }];
    return days.map((one, part): Part => {
      const known = state.performance?.[`${termId}.${part}`];
      return { termId, part, debtor, creditor, amount: one.amount, due: one.due, ...known };
    });
  });
}

export function findPart(state: CaseState, termId: string, part: number): Part | undefined {
  return parts(state).find((one) => one.termId === termId && one.part === part);
}
