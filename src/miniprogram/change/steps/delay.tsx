import type { LateView } from '@/domain/case/view';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList } from '@/miniprogram/components/choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { now } from '@/miniprogram/platform/clock';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { dayWords } from '@/miniprogram/wording/when';
import { endOfDay } from '../days';
import { DayField, WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type Draft = { which: string | undefined; text: string; until: string | undefined };

/** Whoever is late tells every side why, and the new day if there is one. */
export function DelayStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.explainDelay;
  const { draft, edit, clear } = useFormDraft<Draft>(caseId, 'delay', {
    which: undefined,
    text: '',
    until: undefined,
  });
  const form = useCaseForm(caseId, clear);
  const owed = view.late.filter(({ you, explained }) => you && !explained);
  const late = owed.find((one) => keyOf(one) === draft.which) ?? owed[0];
  const { text, until } = draft;
  const send = () => {
    if (!late) return;
    const about = late.about === undefined ? {} : { about: late.about };
    const day = until ? { until: endOfDay(until) } : {};
    form.send({ type: 'explainDelay', task: late.what, ...about, text, ...day }, words.done);
  };
  return (
    <StepFrame
      opened={opened}
      by="explainDelay"
      title={words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={text.trim() === '' ? t.change.missing.reason : undefined}
      onSend={send}
    >
      <SectionTitle>{words.which}</SectionTitle>
      <ChoiceList
        label={words.which}
        mode="one"
        value={late ? [keyOf(late)] : []}
        onChange={([which]) => edit({ which })}
        items={owed.map((one) => ({
          key: keyOf(one),
          title: t.procedure.yourTasks[one.what],
          note: words.due(dayWords(t, one.due, now())),
        }))}
      />
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
        optional
        from={0}
        value={until}
        error={form.fields['command.until']}
        onChange={(day) => edit({ until: day })}
      />
    </StepFrame>
  );
}

function keyOf({ what, about = '' }: LateView): string {
  return `${what} ${about}`;
}
