import { laterOf } from '../../procedure/calendar';
import type { CaseState } from '../state';

/** From when a time runs that began at `from`: anew from the last rest, which stopped it. */
export function running({ resumedAt }: CaseState, from: string): string {
  return laterOf(from, resumedAt ?? from);
}
