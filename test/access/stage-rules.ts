import type { Caller } from './callers';
import { MAY_READ, type Secret } from './secrets';
import { type EndingWord, presentIn, type Stage } from './stages';

/** What belongs to the joint room is not there before it. */
const OF_THE_TALKS: readonly Secret[] = ['joint', 'clause', 'evidence'];
/** Before anything is accepted nobody but the applicant and who helps has come. */
const AFTER_ACCEPTANCE: readonly Secret[] = [
  ...OF_THE_TALKS,
  'invited_name',
  'applicant_line',
  'other_line',
  'applicant_private',
  'other_private',
  'office',
  'field',
  'doubt',
];
const NOT_YET: Readonly<Partial<Record<Stage, readonly Secret[]>>> = {
  filed: AFTER_ACCEPTANCE,
  elsewhere: AFTER_ACCEPTANCE,
  invited: OF_THE_TALKS,
  silent: OF_THE_TALKS,
  refused: OF_THE_TALKS,
  unreachable: OF_THE_TALKS,
  wrong: OF_THE_TALKS,
};
/** Whom the centre takes for somebody else reads nothing, their own lines included. */
const SHUT_OUT: Readonly<Partial<Record<Stage, readonly Caller[]>>> = {
  doubted: ['other', 'locked'],
  erased: ['other', 'locked'],
};

/** An account's own name is all that they find, and no operation about a case tells it. */
const ONLY_THEMSELVES: readonly Caller[] = ['old_phone'];

/** Who may read each secret in each stage: an end takes nothing from anybody, and gives nothing to anybody. */
export function mayReadIn(stage: Stage, secret: Secret): readonly Caller[] {
  if (NOT_YET[stage]?.includes(secret)) return [];
  const none = [...ONLY_THEMSELVES, ...(SHUT_OUT[stage] ?? [])];
  return MAY_READ[secret].filter((caller) => presentIn(stage).includes(caller) && !none.includes(caller));
}

const APPLICANT: readonly Caller[] = ['applicant', 'helper'];
const OTHER: readonly Caller[] = ['other', 'locked'];
const STAFF: readonly Caller[] = ['mediator', 'clerk'];

/** Who may read why a dispute ended, or what was reported; in every other stage there is none of it. */
export const MAY_READ_OF_THE_END: Readonly<
  Partial<Record<Stage, Partial<Record<EndingWord, readonly Caller[]>>>>
> = {
  // Whoever asked is told who can help instead, and not that anything was reported.
  elsewhere: { reason: [...APPLICANT, 'clerk'], report: ['clerk'] },
  reported: { report: [...STAFF, 'expert'] },
  // The reason of the one who says no is for the staff: the applicant does not read it.
  refused: { reason: [...OTHER, ...STAFF] },
  // Nor does the other side read why the applicant no longer wants it.
  withdrawn: { reason: [...APPLICANT, ...STAFF] },
  wrong: { reason: [...APPLICANT, ...OTHER, 'invited', ...STAFF] },
  // For those who talked about it.
  failed: { reason: [...APPLICANT, ...OTHER, ...STAFF, 'expert'] },
  // That it goes on in another one concerns everybody in it.
  linked: { reason: [...APPLICANT, ...OTHER, 'invited', ...STAFF, 'expert'] },
  joined: { reason: [...APPLICANT, ...OTHER, 'invited', ...STAFF, 'expert'] },
};
