import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { Icon, type IconName } from '@/miniprogram/components/icon';
import { Rows } from '@/miniprogram/components/rows';
import { Tap } from '@/miniprogram/components/tap';
import classes from './index.module.scss';

type FoldProps = PropsWithChildren<{ icon: IconName; title: string; note: string }>;

/** One line that says what is in it; the rest opens at a tap. */
export function Fold({ icon, title, note, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <Rows>
      <Tap className={classes.fold} expanded={open} onTap={() => setOpen(!open)}>
        <View className={classes.foldIcon}>
          <Icon name={icon} size={22} />
        </View>
        <View className={classes.words}>
          <View className={classes.name}>{title}</View>
          {open ? null : <View className={classes.note}>{note}</View>}
        </View>
        <Icon name="chevron-down" size={20} className={open ? classes.opened : classes.closed} />
      </Tap>
      {open ? children : null}
    </Rows>
  );
}
