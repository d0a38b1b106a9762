import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { classNames } from '../class-names';
import { Tap } from '../tap';
import type { Tone } from '../tone';
import classes from './index.module.scss';

type CardProps = PropsWithChildren<{
  /** A stripe at the left that says how urgent it is; the words inside say it too. */
  edge?: Tone | undefined;
  tone?: 'card' | 'mist' | 'soft' | undefined;
  padding?: 'normal' | 'none' | undefined;
  onTap?: (() => void) | undefined;
  label?: string | undefined;
  className?: string | undefined;
}>;

export function Card({
  edge,
  tone = 'card',
  padding = 'normal',
  onTap,
  label,
  className,
  children,
}: CardProps) {
  const names = classNames(
    classes.card,
    classes[tone],
    padding === 'normal' && classes.padded,
    edge && classes.edged,
    edge && classes[`edge-${edge}`],
    className,
  );
  return onTap ? (
    <Tap className={names} label={label} onTap={onTap}>
      {children}
    </Tap>
  ) : (
    <View className={names}>{children}</View>
  );
}
