import { Button } from '@/miniprogram/components/button';
import { TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField } from '@/miniprogram/components/told';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { Sign } from './use-sign';

/** Nobody has to sign; the reason stands in the place of the name. */
export function RefuseSheet({ page }: { page: Sign }) {
  const { sign } = useMeetTexts().meet;
  return (
    <Sheet
      open={page.refusing}
      title={sign.refuseTitle}
      onClose={() => page.setRefusing(false)}
      actions={
        <Button
          loading={page.busy}
          disabled={page.reason.trim() === '' || page.telling.missing !== undefined}
          reason={page.reason.trim() === '' ? undefined : page.telling.missing}
          onTap={page.refuse}
        >
          {sign.refuseSend}
        </Button>
      }
    >
      <Notice tone="neutral">{sign.refuseNote}</Notice>
      <TextArea
        label={sign.refuseReason}
        value=""
        rows={3}
        maxLength={1000}
        placeholder={sign.refuseExample}
        error={page.problem}
        onInput={page.setReason}
      />
      <ToldField telling={page.telling} />
    </Sheet>
  );
}
