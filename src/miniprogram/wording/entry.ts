import type { Entry } from '@/domain/case/entry';
import type { EventType } from '@/domain/case/event';
import type { CaseView } from '@/domain/case/view';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { accessWordings } from './entries/access';
import { afterwardsWordings } from './entries/afterwards';
import { agreementWordings } from './entries/agreement';
import { assistWordings } from './entries/assist';
import { careWordings } from './entries/care';
import { changeWordings } from './entries/change';
import { firstWordings } from './entries/first';
import { meetingWordings } from './entries/meeting';
import { peopleWordings } from './entries/people';
import { promiseWordings } from './entries/promise';
import { handler, tell, type Wording, type Wordings } from './entries/telling';

export interface EntryWords {
  /** Empty for what is no step of the timeline. */
  readonly title: string;
  /** Who handled it, and what belongs to the step in a few words. */
  readonly note?: string;
  /** What somebody wrote, as typed. */
  readonly text?: string;
}

const wordings: Wordings<EventType> = {
  ...firstWordings,
  ...promiseWordings,
  ...peopleWordings,
  ...meetingWordings,
  ...agreementWordings,
  ...afterwardsWordings,
  ...changeWordings,
  ...careWordings,
  ...accessWordings,
  ...assistWordings,
};

/** One step of the timeline in words. */
export function entryWords(
  t: CaseTexts,
  entry: Entry,
  view: Pick<CaseView, 'parties'>,
  now: number,
): EntryWords {
  // A server newer than this app may tell of steps that it does not know yet.
  const wording = wordings[entry.type] as Wording<EventType> | undefined;
  if (!wording) return { title: '' };
  const told = tell(t, entry, view, now);
  const misused = entry.by.misused ? t.caseFile.events.access.misused : '';
  const notes = [handler(told), misused, ...(wording.notes?.(told) ?? [])].filter((note) => note !== '');
  return {
    title: wording.title(told),
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
    ...(entry.text && entry.type !== 'case.filed' ? { text: entry.text } : {}),
  };
}
