import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { DELIVERY_WAYS, type DeliveryWay } from '@/domain/case/event';
import { isAsked, takesPart } from '@/domain/case/party';
import type { PartyId } from '@/domain/ids';
import type { Called } from '@/miniprogram/client/called';
import { showToast } from '@/miniprogram/components/toast';
import { now } from '@/miniprogram/platform/clock';
import { useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { whenWords } from '@/miniprogram/wording/when';

export type Heard = 'call' | 'visit' | 'window';
export type Said = 'consent' | 'refuse';

export function useDeliver() {
  const t = useStaffTexts();
  const { deliver } = t.centre;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const others = (opened.view?.parties ?? []).filter((party) => isAsked(party) && takesPart(party));
  const [chosen, choose] = useState<PartyId | undefined>(undefined);
  const party =
    others.find(({ partyId }) => partyId === chosen) ??
    others.find(({ answer, deliveredAt }) => !deliveredAt || answer === 'none') ??
    others[0];
  const delivery = useDelivery(caseId, party?.partyId);
  const answer = useAnswer(caseId, party?.partyId);
  const failed = delivery.error ?? answer.error;
  return {
    opened,
    others,
    party,
    choose,
    where: (deliveredAt: string | undefined) =>
      deliveredAt ? deliver.deliveredAt(whenWords(t, deliveredAt, now())) : deliver.notYet,
    mayDeliver: opened.may.includes('deliver') && party !== undefined,
    said: (['consent', 'refuse'] as const).filter(
      (way) => opened.may.includes(way) && party !== undefined && party.answer !== settled[way],
    ),
    delivery,
    answer,
    problem: failed && errorWords(t, failed),
  };
}

export type Deliver = ReturnType<typeof useDeliver>;

const settled = { consent: 'consented', refuse: 'refused' } as const;

function useDelivery(caseId: string, partyId: PartyId | undefined) {
  const { centre } = useStaffTexts();
  const [how, setHow] = useState<DeliveryWay | undefined>(undefined);
  const intent = useIntent(
    (commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId),
    ['deliver'],
  );
  const send = async () => {
    if (!partyId || !how) return;
    if (!(await intent.run({ type: 'deliver', partyId, how }))) return;
    setHow(undefined);
    showToast(centre.deliver.delivered);
  };
  return {
    ways: DELIVERY_WAYS,
    how,
    setHow,
    busy: intent.busy,
    error: intent.error,
    send: () => void send(),
  };
}

/** First how it was said and read back is logged, then the answer itself: one intent, two commands. */
function useAnswer(caseId: string, partyId: PartyId | undefined) {
  const t = useStaffTexts();
  const { deliver } = t.centre;
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const [heard, setHeard] = useState<Heard | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [readBack, setReadBack] = useState(false);
  const intent = useIntent(
    (commandId, commands: readonly [CaseCommandInput, CaseCommandInput]) =>
      recordBoth(caseId, commandId, commands),
    ['log', 'consent', 'answerLater', 'refuse'],
  );
  const ready = said && heard && readBack && (said === 'consent' || reason.trim() !== '');
  const send = async () => {
    if (!partyId || !said || !heard) return;
    const text = deliver.answerBy(deliver.ways[heard]);
    const log: CaseCommandInput = {
      type: 'log',
      partyId,
      how: heard === 'window' ? deliver.ways.window : heard,
      result: said === 'consent' ? 'willing' : 'unwilling',
      text,
    };
    const answer: CaseCommandInput =
      said === 'consent' ? { type: 'consent', partyId } : { type: 'refuse', partyId, reason };
    if (!(await intent.run([log, answer]))) return;
    setSaid(undefined);
    setReadBack(false);
    showToast(deliver.answered);
  };
  return {
    said,
    setSaid,
    heard,
    setHeard,
    reason,
    setReason,
    readBack,
    setReadBack,
    ready: Boolean(ready),
    busy: intent.busy,
    error: intent.error,
    send: () => void send(),
  };
}

async function recordBoth(
  caseId: string,
  commandId: string,
  [log, answer]: readonly [CaseCommandInput, CaseCommandInput],
): Promise<Called<unknown>> {
  const logged = await doCommand(caseId, log, `${commandId}-how`);
  const goes = logged.ok || logged.error.code === 'outbox.waiting';
  return goes ? doCommand(caseId, answer, commandId) : logged;
}
