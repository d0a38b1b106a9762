import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { useOtherTexts } from '@/miniprogram/other/texts';
import type { useJoin } from './use-join';

/** The key was taken, and the PIN that its person has forgotten is still there: why, and what to do. */
export function PinStays({ page: { pinStays, goOn, call } }: { page: ReturnType<typeof useJoin> }) {
  const { join } = useOtherTexts().lookup;
  return (
    <Sheet
      open={pinStays !== undefined}
      title={join.pin.title}
      onClose={goOn}
      actions={<Button onTap={goOn}>{join.pin.go}</Button>}
    >
      {pinStays ? (
        <Notice tone="amber" icon="key">
          {join.pin[pinStays]}
        </Notice>
      ) : null}
      {call ? (
        <Button kind="secondary" icon="phone" onTap={call}>
          {join.call}
        </Button>
      ) : null}
    </Sheet>
  );
}
