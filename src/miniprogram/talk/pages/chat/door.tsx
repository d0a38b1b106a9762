import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/miniprogram/components/button';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { UnlockSheet } from '@/miniprogram/talk/pin/unlock-sheet';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './door.module.scss';

/** Before the private talks of somebody with a PIN: the same whether there are any or not. */
export function Door() {
  const { sharedPhone: words } = useTalkTexts();
  const [asking, ask] = useState(false);
  return (
    <View className={classes.door}>
      <View className={classes.lock}>
        <Icon name="lock" size={44} />
      </View>
      <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
        {words.door.title}
      </View>
      <View className={classes.note}>{words.door.note}</View>
      <View className={classes.note}>{words.door.kept}</View>
      <View className={classes.open}>
        <Button icon="key" onTap={() => ask(true)}>
          {words.door.open}
        </Button>
      </View>
      <UnlockSheet open={asking} onClose={() => ask(false)} />
    </View>
  );
}
