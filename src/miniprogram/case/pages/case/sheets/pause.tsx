import { useState } from 'react';
import { Button } from '@/miniprogram/components/button';
import { TextArea } from '@/miniprogram/components/field';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';
import type { ShownCase } from '../use-case';

/** The mediator asks everybody for a break, and says why. */
export function PauseSheet({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { actions, done, pause } = t.caseFile;
  const [reason, setReason] = useState('');
  const intent = useIntent(
    (commandId, text: string) => doCommand(page.caseId, { type: 'pauseRoom', reason: text }, commandId),
    ['pauseRoom'],
  );
  const send = async () => {
    if (!(await intent.run(reason))) return;
    page.closeSheet();
    showToast(done.pauseRoom);
  };
  return (
    <Sheet
      open={page.sheet === 'pauseRoom'}
      title={actions.meeting.pauseRoom}
      onClose={page.closeSheet}
      actions={
        <Button loading={intent.busy} disabled={reason.trim() === ''} onTap={() => void send()}>
          {actions.meeting.pauseRoom}
        </Button>
      }
    >
      <TextArea
        label={pause.reason}
        value=""
        rows={3}
        maxLength={1000}
        placeholder={pause.placeholder}
        error={
          fieldErrors(t, intent.error)['command.reason'] ?? (intent.error && errorWords(t, intent.error))
        }
        onInput={setReason}
      />
    </Sheet>
  );
}
