import { REST_REASONS, type RestReason } from '@/domain/case/rest/shape';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList } from '@/miniprogram/components/choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { DayField, WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type Draft = { reason: RestReason | undefined; text: string; recheck: string | undefined };

/** While a case rests no clock runs but that of looking again. */
export function SuspendStep({ caseId, opened }: StepProps) {
  const { change } = useChangeTexts();
  const words = change.suspend;
  const { draft, edit, clear } = useFormDraft<Draft>(caseId, 'suspend', {
    reason: undefined,
    text: '',
    recheck: undefined,
  });
  const form = useCaseForm(caseId, clear);
  const { reason, text, recheck } = draft;
  const missing = !reason
    ? change.missing.why
    : text.trim() === ''
      ? change.missing.text
      : recheck
        ? undefined
        : change.missing.day;
  return (
    <StepFrame
      opened={opened}
      by="suspend"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={missing}
      onSend={() => reason && recheck && form.send({ type: 'suspend', reason, text, recheck }, words.done)}
    >
      <SectionTitle>{words.reason}</SectionTitle>
      <ChoiceList
        label={words.reason}
        mode="one"
        value={reason ? [reason] : []}
        onChange={([next]) => edit({ reason: next })}
        items={REST_REASONS.map((key) => ({ key, title: words.reasons[key] }))}
      />
      <WordsField
        label={words.text}
        help={change.seenByAll}
        value={text}
        placeholder={words.placeholder}
        error={form.fields['command.text']}
        onInput={(next) => edit({ text: next })}
      />
      <DayField
        label={words.recheck}
        value={recheck}
        error={form.fields['command.recheck']}
        onChange={(day) => edit({ recheck: day })}
      />
    </StepFrame>
  );
}

/** Every date is counted anew. */
export function ResumeStep({ caseId, opened }: StepProps) {
  const words = useChangeTexts().change.resume;
  const form = useCaseForm(caseId);
  return (
    <StepFrame
      opened={opened}
      by="resume"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      onSend={() => form.send({ type: 'resume' }, words.done)}
    />
  );
}
