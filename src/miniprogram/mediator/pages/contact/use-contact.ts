import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { CONTACT_RESULTS, type ContactResult, type ContactWay } from '@/domain/case/event';
import type { PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords } from '@/miniprogram/wording/error';

/** Two taps: whom, and what came of it. Everything else is already filled in as it mostly is. */
export function useContact() {
  const t = useStaffTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const parties = opened.view?.parties ?? [];
  const [chosen, choose] = useState<PartyId | undefined>(undefined);
  const [how, setHow] = useState<ContactWay>('call');
  const [note, setNote] = useState('');
  const party = parties.find(({ partyId }) => partyId === chosen);
  const phone = party?.safePhone ?? party?.phone;
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const save = async (result: ContactResult) => {
    if (!party) return;
    const text = note.trim();
    const saved = await intent.run({
      type: 'log',
      how,
      partyId: party.partyId,
      result,
      ...(text ? { text } : {}),
    });
    if (!saved) return;
    showToast(t.mediator.contact.saved);
    goBack();
  };
  return {
    opened,
    parties,
    party,
    choose,
    how,
    setHow,
    setNote,
    results: party ? resultsFor(party, opened.view?.hold === true) : [],
    call: phone && party ? { name: party.name, act: () => callPhone(phone) } : undefined,
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    save: (result: ContactResult) => void save(result),
  };
}

/** The results that make sense with this party now. */
function resultsFor(party: PartyView, hold: boolean): readonly ContactResult[] {
  const applicant = party.side === 'applicant';
  return CONTACT_RESULTS.filter((result) => {
    if (result === 'may_proceed') return applicant && hold;
    if (result === 'confirmed') return applicant && party.confirmed === false;
    if (result === 'willing' || result === 'hesitant' || result === 'unwilling') return !applicant;
    return true;
  });
}
