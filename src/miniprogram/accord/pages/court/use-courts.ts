import type { CaseView } from '@/domain/case/view';
import { useProcedure } from '@/miniprogram/stores/procedure-store';

/**
 * The courts that serve the place of a case, and whether it is for the court that asked for the mediation. Where they
 * are not known the name is typed.
 */
export function useCourts({ place, track = 'people' }: Pick<CaseView, 'place' | 'track'>) {
  const procedure = useProcedure();
  const rules = procedure?.tracks.find((one) => one.track === track)?.confirmation;
  return {
    names: (procedure?.courts ?? []).filter((one) => place.startsWith(one.place)).map(({ name }) => name),
    isInviting: rules?.court === 'inviting',
  };
}
