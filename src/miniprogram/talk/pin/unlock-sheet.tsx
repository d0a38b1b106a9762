import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/miniprogram/components/button';
import { Sheet } from '@/miniprogram/components/sheet';
import { Tap } from '@/miniprogram/components/tap';
import { unlock } from '@/miniprogram/stores/lock-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { Forgotten } from './forgotten';
import { PIN_LENGTH, PinPad } from './pin-pad';
import classes from './pin-sheet.module.scss';

type UnlockSheetProps = { open: boolean; onClose: () => void };

/** Asks for the PIN; the case itself tells when the door is open. */
export function UnlockSheet({ open, onClose }: UnlockSheetProps) {
  return open ? <Asking onClose={onClose} /> : null;
}

function Asking({ onClose }: Omit<UnlockSheetProps, 'open'>) {
  const t = useTalkTexts();
  const { sharedPhone: words } = t;
  const [pin, type] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [forgot, setForgot] = useState(false);
  const enter = async () => {
    setBusy(true);
    const answer = await unlock(pin);
    setBusy(false);
    if (answer.ok || answer.error.code === 'pin.none') return onClose();
    type('');
    setProblem(errorWords(t, answer.error));
  };
  const change = (next: string) => {
    setProblem(undefined);
    type(next);
  };
  return (
    <Sheet
      open
      title={words.door.sheet}
      onClose={onClose}
      actions={
        forgot ? (
          <Button kind="secondary" onTap={() => setForgot(false)}>
            {words.door.sheet}
          </Button>
        ) : (
          <Button disabled={pin.length < PIN_LENGTH.least} loading={busy} onTap={() => void enter()}>
            {words.door.enter}
          </Button>
        )
      }
    >
      {forgot ? (
        <Forgotten />
      ) : (
        <View className={classes.steps}>
          <PinPad value={pin} onChange={change} problem={problem} />
          <View className={classes.note}>{words.door.lasts}</View>
          <Tap className={classes.forgot} onTap={() => setForgot(true)}>
            {words.lock.forgot}
          </Tap>
        </View>
      )}
    </Sheet>
  );
}
