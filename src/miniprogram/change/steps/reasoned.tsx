import type { ReactNode } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type ReasonedProps = StepProps & {
  type: 'raise' | 'fail' | 'reopen' | 'closeWrong';
  words: {
    readonly title: string;
    readonly reason: string;
    readonly placeholder?: string;
    readonly send: string;
    readonly done: string;
  };
  note: string;
  /** Who reads the reason. */
  seenBy: string;
  danger?: boolean;
  children?: ReactNode;
};

/** A step that asks for nothing but its reason. */
export function ReasonedStep({ caseId, opened, type, words, note, seenBy, danger, children }: ReasonedProps) {
  const { draft, edit, clear } = useFormDraft(caseId, type, { reason: '' });
  const form = useCaseForm(caseId, clear);
  const { change } = useChangeTexts();
  const command: CaseCommandInput = { type, reason: draft.reason };
  return (
    <StepFrame
      opened={opened}
      by={type}
      title={words.title}
      note={note}
      problem={form.problem}
      send={words.send}
      danger={danger ?? false}
      busy={form.busy}
      missing={draft.reason.trim() === '' ? change.missing.reason : undefined}
      onSend={() => form.send(command, words.done)}
    >
      {children}
      <WordsField
        label={words.reason}
        help={seenBy}
        value={draft.reason}
        {...(words.placeholder ? { placeholder: words.placeholder } : {})}
        error={form.fields['command.reason']}
        onInput={(reason) => edit({ reason })}
      />
    </StepFrame>
  );
}
