import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { PartyView } from '@/domain/case/view';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';

/** Stands among the times for "none of them". */
export const none = 'none';

export type Run = (command: CaseCommandInput, done: string) => Promise<boolean>;

/** Which times suit a party that looks itself. */
export function useOwnTimes(meeting: ShownMeeting, you: PartyView | undefined, run: Run) {
  const { told } = useMeetTexts().meet.meeting;
  const before = you && meeting.marks[you.partyId];
  const [changed, choose] = useState<readonly string[] | undefined>(undefined);
  const chosen = changed ?? keysOf(before);
  if (meeting.phase !== 'choosing' || !you) return undefined;
  return {
    chosen,
    choose,
    told: before !== undefined,
    send: () =>
      void run({ type: 'markTimes', meetingId: meeting.meetingId, suits: placesOf(chosen) }, told).then(
        (done) => done && choose(undefined),
      ),
  };
}

/** What was marked, as ticks. */
export function keysOf(marked: readonly number[] | undefined): readonly string[] {
  return marked?.length === 0 ? [none] : (marked ?? []).map(String);
}

/** The ticked times by their places; none for "none of them". */
export function placesOf(keys: readonly string[]): number[] {
  return keys.filter((key) => key !== none).map(Number);
}

/** A time and "none of them" cannot both be meant: the later tick counts. */
export function exclusive(before: readonly string[], next: readonly string[]): readonly string[] {
  const added = next.find((key) => !before.includes(key));
  if (added === none) return [none];
  return added === undefined ? next : next.filter((key) => key !== none);
}
