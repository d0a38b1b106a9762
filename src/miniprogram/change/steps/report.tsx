import { ORGANS, type Organ } from '@/domain/case/exits/shape';
import { Card } from '@/miniprogram/components/card';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList, SwitchRow } from '@/miniprogram/components/choice';
import { Notice } from '@/miniprogram/components/notice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type Draft = { organ: Organ | undefined; urgent: boolean; text: string };

/** A possible matter for the police or another organ (people's mediation law, art. 25): for the staff alone. */
export function ReportStep({ caseId, opened }: StepProps) {
  const { change } = useChangeTexts();
  const words = change.report;
  const { draft, edit, clear } = useFormDraft<Draft>(caseId, 'report', {
    organ: undefined,
    urgent: false,
    text: '',
  });
  const form = useCaseForm(caseId, clear);
  const { organ, urgent, text } = draft;
  return (
    <StepFrame
      opened={opened}
      by="report"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={!organ ? change.missing.organ : text.trim() === '' ? change.missing.text : undefined}
      onSend={() => organ && form.send({ type: 'report', organ, urgent, text }, words.done)}
    >
      <Notice tone="cinnabar" icon="warning">
        {words.danger}
      </Notice>
      <SectionTitle>{words.organ}</SectionTitle>
      <ChoiceList
        label={words.organ}
        mode="one"
        value={organ ? [organ] : []}
        onChange={([next]) => edit({ organ: next })}
        items={ORGANS.map((key) => ({ key, title: words.organs[key] }))}
      />
      <Card>
        <SwitchRow
          title={words.urgent}
          note={words.urgentNote}
          on={urgent}
          onChange={(on) => edit({ urgent: on })}
        />
      </Card>
      <WordsField
        label={words.text}
        help={change.seenByStaff}
        maxLength={5000}
        value={text}
        error={form.fields['command.text']}
        onInput={(next) => edit({ text: next })}
      />
    </StepFrame>
  );
}
