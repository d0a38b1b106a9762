import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './message.module.scss';

/** A message that the mediator folded: whoever wants to reads it all the same. */
export function Folded({ children }: { children: ReactNode }) {
  const { reading: words } = useTalkTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <View className={classes.folded}>{words.folded}</View>
      {open ? <View>{children}</View> : null}
      <Tap className={classes.show} expanded={open} onTap={() => setOpen(!open)}>
        {open ? words.hideAgain : words.show}
      </Tap>
    </>
  );
}
