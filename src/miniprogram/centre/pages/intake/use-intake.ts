import { useEffect, useState } from 'react';
import type { Answer } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { CommandType } from '@/domain/case/command';
import type { CaseId, PersonId } from '@/domain/ids';
import type { Kind } from '@/domain/kinds/kinds';
import type { Track } from '@/domain/procedure/tracks';
import { call } from '@/miniprogram/client/call';
import { showToast } from '@/miniprogram/components/toast';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useProcedure } from '@/miniprogram/stores/procedure-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { currentTexts } from '@/miniprogram/texts';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';

type Way = 'accept' | 'askSupplement' | 'decline' | 'assign';
const ways: readonly Way[] = ['accept', 'askSupplement', 'decline', 'assign'];

export function useIntake() {
  const t = useStaffTexts();
  const { intake } = t.centre;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const open = ways.filter((way) => (opened.may as readonly CommandType[]).includes(way));
  const [chosen, choose] = useState<Way | undefined>(undefined);
  const way = chosen && open.includes(chosen) ? chosen : open[0];
  const form = useForm();
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const said = {
    accept: intake.acceptedToast,
    askSupplement: intake.supplementToast,
    decline: intake.declinedToast,
    assign: intake.assignedToast,
  };
  const send = async (command: CaseCommandInput) => {
    if (!(await intent.run(command))) return;
    showToast(said[command.type as Way]);
    // After accepting, the same page goes on with the mediator.
    if (command.type === 'accept') choose('assign');
    else goBack();
  };
  return {
    opened,
    open,
    way,
    choose: (next: string) => choose(next as Way),
    form,
    procedure: useProcedure(),
    mediators: useMediators(caseId, open.includes('assign')),
    busy: intent.busy,
    problem: intent.error && !intent.error.fields ? errorWords(t, intent.error) : undefined,
    fields: fieldErrors(t, intent.error),
    send: (command: CaseCommandInput) => void send(command),
  };
}

export type Intake = ReturnType<typeof useIntake>;

function useForm() {
  const [kind, setKind] = useState<Kind | undefined>(undefined);
  const [track, setTrack] = useState<Track>('people');
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  const [office, setOffice] = useState<string | undefined>(undefined);
  const [mediatorId, setMediatorId] = useState<PersonId | undefined>(undefined);
  return {
    kind,
    setKind,
    track,
    setTrack,
    what,
    setWhat,
    reason,
    setReason,
    office,
    setOffice,
    mediatorId,
    setMediatorId,
  };
}

function useMediators(caseId: string, wanted: boolean): Answer<'centre.mediators'>['mediators'] | undefined {
  const [mediators, setMediators] = useState<Answer<'centre.mediators'>['mediators'] | undefined>(undefined);
  useEffect(() => {
    if (!wanted) return;
    void call('centre.mediators', { caseId: caseId as CaseId }).then((answer) => {
      if (answer.ok) return setMediators(answer.data.mediators);
      showToast(errorWords(currentTexts(), answer.error), 'cinnabar');
    });
  }, [caseId, wanted]);
  return mediators;
}
