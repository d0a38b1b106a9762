import type { CaseState } from '../state';
import type { CaseView, Reading } from '../view';

/** The door from a linked case to the one that it goes on in, and for the clerk back to those that came into it. */
export function viewLinks(
  state: CaseState,
  { viewer, goesOnIn }: Reading,
): Pick<CaseView, 'linked' | 'absorbed'> {
  const isClerk = viewer.as === 'clerk' && !viewer.asked;
  return {
    ...(goesOnIn === undefined ? {} : { linked: { caseId: goesOnIn } }),
    ...(isClerk && state.absorbed ? { absorbed: state.absorbed } : {}),
  };
}
