import { now } from '@/miniprogram/platform/clock';
import { useParams } from '@/miniprogram/platform/navigation';
import { type OpenedCase, useOpenCase } from '@/miniprogram/stores/use-open-case';
import { meetingsOf, type Phase, type ShownMeeting } from '@/miniprogram/wording/meeting';

export interface OneMeeting {
  readonly caseId: string;
  readonly opened: OpenedCase;
  /** In ms, when the page was last drawn. */
  readonly time: number;
  readonly meeting?: ShownMeeting;
}

/**
 * The meeting that the page's address names. Without a name, the one that this person owes something about, or the
 * newest in the first of these phases that there is one in.
 */
export function useMeeting(phases: readonly Phase[]): OneMeeting {
  const { caseId = '', meetingId } = useParams();
  const opened = useOpenCase(caseId);
  const time = now();
  const { view, steps } = opened;
  const all = view ? meetingsOf(view, steps, time) : [];
  const owed = (view?.turns ?? []).filter(({ who }) => who.you).map(({ about }) => about);
  const fitting = phases.flatMap((phase) => all.filter((one) => one.phase === phase));
  const meeting =
    meetingId === undefined
      ? (fitting.find((one) => owed.includes(one.meetingId)) ?? fitting[0])
      : all.find((one) => one.meetingId === meetingId);
  return { caseId, opened, time, ...(meeting ? { meeting } : {}) };
}
