import { useState } from 'react';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { now } from '@/miniprogram/platform/clock';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { dayWords } from '@/miniprogram/wording/when';
import { noonOf } from '../days';
import { DayField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

/** More time for the talks counts only when everybody in them agrees. */
export function ProposeExtensionStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.proposeExtension;
  const { draft, edit, clear } = useFormDraft<{ until: string | undefined }>(caseId, 'extension', {
    until: undefined,
  });
  const form = useCaseForm(caseId, clear);
  const { until } = draft;
  const talks = view.turns.find(({ what }) => what === 'lead_talks');
  return (
    <StepFrame
      opened={opened}
      by="proposeExtension"
      title={words.title}
      note={`${talks ? words.now(dayWords(t, talks.due, now())) : ''}${words.note}`}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={until ? undefined : t.change.missing.day}
      onSend={() => until && form.send({ type: 'proposeExtension', until }, words.done)}
    >
      <DayField
        label={words.until}
        value={until}
        error={form.fields['command.until']}
        onChange={(day) => edit({ until: day })}
      />
    </StepFrame>
  );
}

/** A party says yes for itself; staff record the yes of one that said it to them. */
export function AgreeExtensionStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.agreeExtension;
  const form = useCaseForm(caseId);
  const [chosen, choose] = useState<PartyId | undefined>(undefined);
  const isStaff = view.you.role !== 'party';
  const telling = useTold(isStaff);
  const until = view.extension?.until;
  const command = {
    type: 'agreeExtension',
    ...(chosen ? { partyId: chosen } : {}),
    ...telling.beside,
  } as const;
  return (
    <StepFrame
      opened={opened}
      by="agreeExtension"
      title={words.title}
      note={`${until ? words.proposed(dayWords(t, noonOf(until), now())) : ''}${isStaff ? words.noteStaff : words.note}`}
      problem={form.problem}
      send={isStaff ? words.sendStaff : words.send}
      busy={form.busy}
      missing={isStaff && !chosen ? t.change.missing.party : telling.missing}
      onSend={() => form.send(command, words.done)}
    >
      {isStaff ? (
        <>
          <SectionTitle>{t.change.whom}</SectionTitle>
          <PartyChoice label={t.change.whom} parties={notAgreed(view)} value={chosen} onChange={choose} />
          <ToldField telling={telling} />
        </>
      ) : null}
    </StepFrame>
  );
}

function notAgreed({ parties, extension }: CaseView) {
  return parties.filter(
    ({ partyId, answer, left, lost }) =>
      answer === 'consented' && !left && !lost && !extension?.agreed.includes(partyId),
  );
}
