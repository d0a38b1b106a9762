import type { PersonId } from '../ids';
import { type Procedure, routesFor } from '../procedure/procedure';
import { careChapter } from './care/rules';
import type { By, CaseEvent } from './event';
import { evolve } from './evolve';
import { type CaseState, isEnded, type Stage } from './state';
import { openView, turnsAfter } from './turns';
import { writer } from './writer';

/** Nobody's id stands in the stream that anyone with the code may read. */
export const SYSTEM: By = { role: 'system', personId: '' as PersonId };

/**
 * Adds to a command's events whose turn it is afterwards, what the bare code shows where it changes, and at an end
 * without agreement the ways that remain open (People's Mediation Law art. 26).
 */
export function withTurns(
  before: CaseState | null,
  drafts: CaseEvent[],
  procedure: Procedure,
  now: string,
): CaseEvent[] {
  const [first] = drafts;
  if (!first || drafts.every(({ type }) => type === 'message.said' || type in careChapter.evolve))
    return drafts;
  const after = drafts.reduce<CaseState | null>(evolve, before) as CaseState;
  const turns = turnsAfter(after, procedure, now);
  const turned =
    JSON.stringify(turns) === JSON.stringify(after.turns)
      ? drafts
      : [{ ...first, turns }, ...drafts.slice(1)];
  const told = [...turned, ...routes(before, after, procedure, now)];
  const shown = openView({ ...after, turns });
  const known = after.shown;
  if (known && known.stage === shown.stage && known.due === shown.due && known.task === shown.task)
    return told;
  return [...told, writer(SYSTEM, now)('stage.shown', shown)];
}

/** Settled, or going on in another case. */
const WITHOUT_ROUTES: readonly Stage[] = ['closed', 'linked'];

function routes(before: CaseState | null, after: CaseState, procedure: Procedure, now: string): CaseEvent[] {
  const isEnd =
    isEnded(after.stage) && !WITHOUT_ROUTES.includes(after.stage) && before && !isEnded(before.stage);
  return isEnd ? [writer(SYSTEM, now)('routes.told', { routes: routesFor(procedure, after.kind) })] : [];
}
