import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { Button } from '../button';
import { TextArea } from '../field';
import { Notice } from '../notice';
import { Sheet } from '../sheet';

interface ReasonWords {
  readonly title: string;
  /** What follows from it, and who reads the reason. */
  readonly note: string;
  readonly send: string;
  /** The question for the reason; without it none is asked. */
  readonly reason?: string | undefined;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
}

type ReasonSheetProps = {
  open: boolean;
  words: ReasonWords;
  /** It may be sent without one. */
  optional?: boolean | undefined;
  danger?: boolean | undefined;
  busy: boolean;
  problem: string | undefined;
  onSend: (reason: string) => void;
  onClose: () => void;
};

/** A step that is explained before it is done: first what it means, then why, then the one button. */
export function ReasonSheet({ open, words, optional, danger, busy, problem, ...acts }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  const needed = words.reason !== undefined && !optional;
  return (
    <Sheet
      open={open}
      title={words.title}
      onClose={acts.onClose}
      actions={
        <Button
          kind={danger ? 'danger' : 'primary'}
          loading={busy}
          disabled={needed && reason.trim() === ''}
          onTap={() => acts.onSend(reason.trim())}
        >
          {words.send}
        </Button>
      }
    >
      <Notice tone="neutral" icon="flag">
        {words.note}
      </Notice>
      {words.reason === undefined ? null : (
        <TextArea
          label={words.reason}
          value={reason}
          rows={3}
          maxLength={LIMITS.reason}
          help={words.help}
          placeholder={words.placeholder}
          onInput={setReason}
        />
      )}
      {problem ? (
        <Notice tone="cinnabar" icon="warning">
          {problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
