import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/miniprogram/components/button';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { setPin } from '@/miniprogram/stores/lock-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { Forgotten } from '@/miniprogram/talk/pin/forgotten';
import { PIN_LENGTH, PinPad } from '@/miniprogram/talk/pin/pin-pad';

import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import classes from '../../pin/pin-sheet.module.scss';
import { beginSteps, goOn, isLast, type Wish } from './pin-steps';

type PinChangeProps = { wish: Wish; onClose: () => void };

/** Sets, changes or removes the PIN, one question after the other. */
export function PinChangeSheet({ wish, onClose }: PinChangeProps) {
  const t = useTalkTexts();
  const { sharedPhone: words } = t;
  const [now, go] = useState(() => beginSteps(wish));
  const saving = useIntent((commandId, pin: string | null, old?: string) =>
    setPin({ commandId, pin, ...(old === undefined ? {} : { old }) }),
  );
  const next = async () => {
    const then = goOn(now);
    if ('step' in then) return go(then);
    // Nothing of a refused one is kept: it begins anew.
    if ((await saving.run(then.pin, then.old)) === undefined) return go(beginSteps(wish));
    showToast(words.done[wish]);
    onClose();
  };
  const type = (typed: string) => {
    saving.clear();
    const { differs: _told, ...rest } = now;
    go({ ...rest, typed });
  };
  const save = wish === 'remove' ? words.steps.removeNow : words.steps.save;
  const refusal = saving.error && errorWords(t, saving.error);
  return (
    <Sheet
      open
      title={words.lock[wish]}
      onClose={onClose}
      actions={
        <Button
          disabled={now.typed.length < PIN_LENGTH.least}
          loading={saving.busy}
          onTap={() => void next()}
        >
          {isLast(now) ? save : words.steps.next}
        </Button>
      }
    >
      <View className={classes.steps}>
        <View className={classes.question}>{words.steps[now.step]}</View>
        <PinPad value={now.typed} onChange={type} problem={now.differs ? words.steps.differs : refusal} />
        {now.step === 'fresh' ? <View className={classes.note}>{words.steps.note}</View> : null}
        {saving.error?.code === 'pin.locked' ? <Forgotten /> : null}
      </View>
    </Sheet>
  );
}
