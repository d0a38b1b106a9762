import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/miniprogram/components/button';
import { TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { ShownCase } from '../use-case';

/** Whoever asked may stop asking; first they read what that means. */
export function WithdrawSheet({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { actions, withdraw } = t.caseFile;
  const [reason, setReason] = useState('');
  const telling = useTold(page.view.you.role !== 'party');
  const intent = useIntent(
    (commandId, text: string) =>
      doCommand(
        page.caseId,
        { type: 'withdraw', ...(text.trim() ? { reason: text } : {}), ...telling.beside },
        commandId,
      ),
    ['withdraw'],
  );
  const send = async () => {
    if (!(await intent.run(reason))) return;
    page.closeSheet();
    showToast(withdraw.done);
  };
  return (
    <Sheet
      open={page.sheet === 'withdraw'}
      title={actions.change.withdraw}
      onClose={page.closeSheet}
      actions={
        <Button
          kind="danger"
          loading={intent.busy}
          disabled={Boolean(telling.missing)}
          reason={telling.missing}
          onTap={() => void send()}
        >
          {withdraw.send}
        </Button>
      }
    >
      <Notice tone="neutral">
        <Text>{withdraw.note}</Text>
      </Notice>
      <TextArea
        label={withdraw.reason}
        value=""
        rows={3}
        maxLength={1000}
        error={intent.error && errorWords(t, intent.error)}
        onInput={setReason}
      />
      <ToldField telling={telling} />
    </Sheet>
  );
}
