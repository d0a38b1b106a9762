import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { Notice } from '@/miniprogram/components/notice';
import { now } from '@/miniprogram/platform/clock';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { lastStep } from '@/miniprogram/wording/last-step';
import { whenWords } from '@/miniprogram/wording/when';
import { endOfDay } from '../days';
import { DayField, WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type Draft = { text: string; until: string | undefined };

/** Whoever was urged says what they will do, and by when. */
export function PromiseStep({ caseId, opened }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.promise;
  const { draft, edit, clear } = useFormDraft<Draft>(caseId, 'promise', { text: '', until: undefined });
  const form = useCaseForm(caseId, clear);
  const { text, until } = draft;
  const asked = lastStep(opened.steps, ({ type }) => type === 'turn.urged');
  return (
    <StepFrame
      opened={opened}
      by="promise"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={text.trim() === '' ? t.change.missing.text : until ? undefined : t.change.missing.day}
      onSend={() => until && form.send({ type: 'promise', text, until: endOfDay(until) }, words.done)}
    >
      {asked ? (
        <Notice tone="amber" icon="bell">
          {words.asked(asked.by.name, whenWords(t, asked.at, now()))}
        </Notice>
      ) : null}
      <WordsField
        label={words.text}
        help={t.change.seenByAll}
        value={text}
        placeholder={words.placeholder}
        error={form.fields['command.text']}
        onInput={(next) => edit({ text: next })}
      />
      <DayField
        label={words.until}
        from={0}
        value={until}
        error={form.fields['command.until']}
        onChange={(day) => edit({ until: day })}
      />
    </StepFrame>
  );
}
