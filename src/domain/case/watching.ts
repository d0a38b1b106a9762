import type { CentreId } from '../ids';
import { isSameTurn } from './promise/late';
import { type CaseState, isEnded } from './state';

/** The centres on whose lists a case stands: its own, those it was raised to, the one asked to take it. */
export function centresOf(state: CaseState): CentreId[] {
  return [
    ...new Set([state.centreId, ...(state.raisedTo ?? []), ...(state.transfer ? [state.transfer.to] : [])]),
  ];
}

/**
 * When time alone may change something: a step of the staff passes its date, or an authority runs out. In the past where an agreement in force is still to be printed.
 */
export function wakesAt(state: CaseState): string | null {
  if (isUnprinted(state)) return state.agreement?.inForceAt ?? null;
  if (isEnded(state.stage)) return null;
  const late = state.late ?? [];
  const turns = state.turns
    .filter((turn) => turn.owner.role !== 'party' && !late.some((one) => isSameTurn(one, turn)))
    .map((turn) => turn.due);
  const raises = state.top ? [] : late.map((one) => one.raiseAt);
  const actors = state.parties.flatMap(({ actors = [] }) =>
    actors.flatMap(({ until, ended }) => (until === null || ended ? [] : [until])),
  );
  return [...turns, ...raises, ...actors].sort()[0] ?? null;
}

/** An agreement in force whose paper has not been made yet. */
export function isUnprinted({ agreement }: CaseState): boolean {
  return agreement?.inForceAt !== undefined && agreement.printed === undefined;
}
