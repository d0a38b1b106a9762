import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import classes from './index.module.scss';

type PromiseCardProps = {
  /** Whose turn it is: 现在轮到 调解员 周敏. */
  turn: string;
  what: string;
  /** 最晚 / by. */
  duePrefix?: string | undefined;
  due?: string | undefined;
  basis?: string | undefined;
  /** How late it is; turns the card cinnabar. */
  overdue?: string | undefined;
  /** Nobody owes anything any more. */
  ended?: boolean | undefined;
  children?: ReactNode;
};

/** Whose turn, what, by when, on what basis: the first thing read on every case. */
export function PromiseCard(props: PromiseCardProps) {
  const { turn, what, duePrefix, due, basis, overdue, ended, children } = props;
  const mood = overdue ? 'late' : ended ? 'ended' : 'running';
  return (
    <View className={classNames(classes.card, classes[mood])}>
      <Icon name={icons[mood]} size={22} className={classes.icon} />
      <View className={classes.words}>
        <View className={classes.turn}>{turn}</View>
        <View className={classes.what}>{what}</View>
        {overdue ? <View className={classes.overdue}>{overdue}</View> : null}
        {due || basis ? (
          <View className={classes.due}>
            {due && duePrefix ? `${duePrefix} ` : ''}
            {due ? <View className={classes.date}>{due}</View> : null}
            {due && basis ? ' · ' : ''}
            {basis}
          </View>
        ) : null}
        {children}
      </View>
    </View>
  );
}

const icons: Record<'late' | 'ended' | 'running', IconName> = {
  late: 'warning',
  ended: 'check',
  running: 'clock',
};
