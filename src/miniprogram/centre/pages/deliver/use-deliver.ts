import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { DELIVERY_WAYS, type DeliveryWay } from '@/domain/case/event';
import { isAsked, takesPart } from '@/domain/case/party';
import type { PartyId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { useTold } from '@/miniprogram/components/told';
import { now } from '@/miniprogram/platform/clock';
import { useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { whenWords } from '@/miniprogram/wording/when';

export type Said = 'consent' | 'answerLater' | 'refuse';

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
    said: (['consent', 'answerLater', 'refuse'] as const).filter(
      (way) => opened.may.includes(way) && party !== undefined && party.answer !== settled[way],
    ),
    delivery,
    answer,
    problem: failed && errorWords(t, failed),
  };
}

export type Deliver = ReturnType<typeof useDeliver>;

const settled = { consent: 'consented', answerLater: 'later', refuse: 'refused' } as const;

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

/** What the party answered, how it said so, and that it was read back. */
function useAnswer(caseId: string, partyId: PartyId | undefined) {
  const { deliver } = useStaffTexts().centre;
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const [reason, setReason] = useState('');
  const telling = useTold(true);
  const intent = useIntent(
    (commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId),
    ['consent', 'answerLater', 'refuse'],
  );
  const needsReason = said === 'refuse' && reason.trim() === '';
  const send = async () => {
    if (!partyId || !said) return;
    const why = said === 'refuse' ? { reason } : {};
    if (!(await intent.run({ type: said, partyId, ...why, ...telling.beside } as CaseCommandInput))) return;
    setSaid(undefined);
    telling.again();
    showToast(deliver.answered);
  };
  return {
    said,
    setSaid: (next: Said | undefined) => {
      setSaid(next);
      telling.again();
    },
    reason,
    setReason,
    telling,
    ready: said !== undefined && !needsReason && telling.missing === undefined,
    missing: said === undefined || needsReason ? undefined : telling.missing,
    busy: intent.busy,
    error: intent.error,
    send: () => void send(),
  };
}
