import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { soundsLikeDanger } from '@/domain/risk/words';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { after } from '@/miniprogram/platform/clock';
import { openPage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './danger-offer.module.scss';

const pauseMs = 600;

/**
 * Listens to what somebody writes, on their phone alone, after each pause in the typing. Once heard it stays until they
 * put it away, also when the words are sent: whoever wrote them is in the same danger as before.
 */
export function useDangerOffer(isFor: boolean, draft: string) {
  const [offered, offer] = useState(() => isFor && soundsLikeDanger(draft));
  const closed = useRef(false);
  const waiting = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => waiting.current?.(), []);
  return {
    offered,
    hear: (text: string) => {
      waiting.current?.();
      if (!isFor || closed.current) return;
      waiting.current = after(pauseMs, () => soundsLikeDanger(text) && offer(true));
    },
    close: () => {
      closed.current = true;
      offer(false);
    },
  };
}

/** Calm, and in nobody's way. */
export function DangerOffer({ onClose }: { onClose: () => void }) {
  const { danger: words } = useTalkTexts().writing;
  return (
    <View className={classes.card} {...semantics({ role: 'status', live: 'polite' })}>
      <View className={classes.title}>
        <Icon name="shield-check" size={20} />
        <View>{words.title}</View>
      </View>
      <View className={classes.text}>{words.text}</View>
      <View className={classes.ways}>
        <Tap className={classes.call} onTap={() => callPhone('110')}>
          <Icon name="phone" size={20} />
          <View>{words.call}</View>
        </Tap>
        <Tap className={classes.way} onTap={() => openPage('pages/danger/index')}>
          {words.help}
        </Tap>
        <Tap className={classes.close} onTap={onClose}>
          {words.close}
        </Tap>
      </View>
    </View>
  );
}
