import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { Tap } from '../tap';
import type { Tone } from '../tone';
import classes from './index.module.scss';

type RowProps = {
  icon?: IconName | undefined;
  iconTone?: Tone | undefined;
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  onTap?: (() => void) | undefined;
  /** Shown by itself when the row can be tapped. */
  chevron?: boolean | undefined;
  label?: string | undefined;
};

export function Row({ icon, iconTone = 'jade', title, note, aside, onTap, chevron = true, label }: RowProps) {
  const names = classNames(classes.row, !note && classes.single);
  const content = (
    <>
      {icon ? (
        <View className={classNames(classes.icon, classes[iconTone])}>
          <Icon name={icon} size={22} />
        </View>
      ) : null}
      <View className={classes.words}>
        <View className={classes.title}>{title}</View>
        {note ? <View className={classes.note}>{note}</View> : null}
      </View>
      {aside ? <View className={classes.aside}>{aside}</View> : null}
      {onTap && chevron ? <Icon name="chevron-right" size={20} className={classes.chevron} /> : null}
    </>
  );
  return onTap ? (
    <Tap className={names} label={label} onTap={onTap}>
      {content}
    </Tap>
  ) : (
    <View className={names}>{content}</View>
  );
}

/** A card of rows. */
export function Rows({ children }: PropsWithChildren) {
  return <View className={classes.rows}>{children}</View>;
}
