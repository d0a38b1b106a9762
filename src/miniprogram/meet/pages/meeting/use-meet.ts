import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseView } from '@/domain/case/view';
import { showToast } from '@/miniprogram/components/toast';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { OneMeeting } from '@/miniprogram/meet/use-meeting';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords } from '@/miniprogram/wording/error';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import { useFixing } from './use-fixing';
import { useOwnTimes } from './use-own-times';

type Sheet = 'companion' | 'cancel' | 'markFor';

export function useMeet({ caseId, opened, time }: OneMeeting, meeting: ShownMeeting, view: CaseView) {
  const t = useMeetTexts();
  const { may } = opened;
  const [sheet, openSheet] = useState<Sheet | undefined>(undefined);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  /** Sends a command about this meeting and says that it was done. */
  const run = async (command: CaseCommandInput, done: string): Promise<boolean> => {
    if (!(await intent.run(command))) return false;
    openSheet(undefined);
    showToast(done);
    return true;
  };
  const you = meeting.invited.find((party) => party.you);
  const open = meeting.phase !== 'cancelled' && !meeting.record;
  const own = useOwnTimes(meeting, you, run);
  const fixing = useFixing(meeting, time, may.includes('fixMeeting'), run);
  const isStaff = view.you.role !== 'party';
  return {
    caseId,
    opened,
    view,
    may,
    time,
    meeting,
    isStaff,
    you,
    own: own && may.includes('markTimes') ? own : undefined,
    fixing: isStaff ? fixing : undefined,
    mayMarkFor: isStaff && meeting.phase === 'choosing' && may.includes('markTimes'),
    mayBring: open && may.includes('announceCompanion') && (isStaff || you !== undefined),
    mayCancel: open && may.includes('cancelMeeting'),
    /** A name of theirs is still asked for under the record. */
    signs: meeting.waitingFor.some((who) => who === (isStaff ? 'mediator' : you?.partyId)),
    waitForRecord: meeting.phase === 'held' && !may.includes('writeRecord'),
    sheet,
    openSheet,
    closeSheet: () => openSheet(undefined),
    run,
    busy: intent.busy,
    error: intent.error,
    problem: sheet === undefined && intent.error ? errorWords(t, intent.error) : undefined,
    sheetProblem: sheet !== undefined && intent.error ? errorWords(t, intent.error) : undefined,
  };
}

export type Meet = ReturnType<typeof useMeet>;
