import type { CaseId, PersonId } from '@/domain/ids';

export const NUDGE_CHANNEL = 'yima_case';

/** What one server tells the others of a change: ids and stream names, never content. */
export interface Nudge {
  readonly caseId: CaseId;
  readonly centres: readonly string[];
  readonly streams: readonly string[];
  /** Persons who are to be watched for this case from now on. */
  readonly persons: readonly PersonId[];
}

/** PostgreSQL takes less than 8,000 bytes in one NOTIFY, and refuses the whole append otherwise. */
const MOST_BYTES = 7_900;

/** The nudge as it goes over NOTIFY: in as many parts as its size asks for, each a whole nudge of its own. */
export function nudgeTexts(nudge: Nudge): string[] {
  const text = JSON.stringify(nudge);
  if (Buffer.byteLength(text) <= MOST_BYTES) return [text];
  const longest = (['streams', 'persons', 'centres'] as const).reduce((one, other) =>
    nudge[other].length > nudge[one].length ? other : one,
  );
  // One name alone is far shorter than a part may be.
  const half = Math.ceil(nudge[longest].length / 2);
  return [nudge[longest].slice(0, half), nudge[longest].slice(half)].flatMap((part) =>
    nudgeTexts({ ...nudge, [longest]: part }),
  );
}
