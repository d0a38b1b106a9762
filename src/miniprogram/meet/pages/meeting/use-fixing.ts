import { useState } from 'react';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import type { Run } from './use-own-times';

/** For staff: which time to fix, with who can come to each. */
export function useFixing(meeting: ShownMeeting, now: number, mayFix: boolean, run: Run) {
  const { fixed } = useMeetTexts().meet.meeting;
  const [time, choose] = useState<string | undefined>(undefined);
  if (meeting.phase !== 'choosing') return undefined;
  const { meetingId, invited, marks } = meeting;
  const times = meeting.times.map((one, at) => ({
    time: one,
    over: Date.parse(one) <= now,
    can: invited.filter(({ partyId }) => marks[partyId]?.includes(at)).length,
  }));
  return {
    times,
    all: invited.length,
    allOver: times.every(({ over }) => over),
    mayFix,
    time,
    choose,
    send: () => void (time && run({ type: 'fixMeeting', meetingId, time }, fixed)),
  };
}
