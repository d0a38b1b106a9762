import { useState } from 'react';
import { Button } from '@/miniprogram/components/button';
import { TextArea } from '@/miniprogram/components/field';
import { Sheet } from '@/miniprogram/components/sheet';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { fieldErrors } from '@/miniprogram/wording/error';
import type { Meet } from './use-meet';

/** The mediator takes a meeting back and says why. */
export function CancelSheet({ page }: { page: Meet }) {
  const t = useMeetTexts();
  const words = t.meet.meeting;
  const [reason, setReason] = useState('');
  const { meetingId } = page.meeting;
  return (
    <Sheet
      open={page.sheet === 'cancel'}
      title={words.cancel}
      onClose={page.closeSheet}
      actions={
        <Button
          kind="danger"
          loading={page.busy}
          disabled={reason.trim() === ''}
          onTap={() => void page.run({ type: 'cancelMeeting', meetingId, reason }, words.cancelled)}
        >
          {words.cancel}
        </Button>
      }
    >
      <TextArea
        label={words.cancelReason}
        value=""
        rows={3}
        maxLength={1000}
        placeholder={words.cancelExample}
        error={fieldErrors(t, page.error)['command.reason'] ?? page.sheetProblem}
        onInput={setReason}
      />
    </Sheet>
  );
}
