import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { Tap } from '../tap';
import type { Tone } from '../tone';
import classes from './index.module.scss';

type NoticeProps = {
  tone: Tone;
  icon?: IconName | undefined;
  title?: string | undefined;
  children?: ReactNode;
  /** Makes the whole notice a row to tap, with a chevron. */
  onTap?: (() => void) | undefined;
  label?: string | undefined;
};

export function Notice({ tone, icon, title, children, onTap, label }: NoticeProps) {
  const words = (
    <>
      {icon ? <Icon name={icon} size={22} /> : null}
      <View className={classes.words}>
        {title ? <View className={classes.title}>{title}</View> : null}
        {children ? <View className={classes.text}>{children}</View> : null}
      </View>
      {onTap ? <Icon name="chevron-right" size={20} /> : null}
    </>
  );
  const names = classNames(classes.notice, classes[tone], Boolean(onTap) && classes.row);
  return onTap ? (
    <Tap className={names} label={label} onTap={onTap}>
      {words}
    </Tap>
  ) : (
    <View className={names}>{words}</View>
  );
}
