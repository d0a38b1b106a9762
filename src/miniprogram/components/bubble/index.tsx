import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Avatar } from '../avatar';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { Tap } from '../tap';
import classes from './index.module.scss';

type BubbleProps = {
  /** right: the reader's own words. */
  side: 'left' | 'right';
  author?: string | undefined;
  avatar?: { name: string; tone: 'jade' | 'sky' | 'sand' } | undefined;
  /** jade: the mediator speaks. */
  tone?: 'card' | 'jade' | undefined;
  status?: string | undefined;
  statusTone?: 'quiet' | 'amber' | 'cinnabar' | undefined;
  onRetry?: (() => void) | undefined;
  retryLabel?: string | undefined;
  children: ReactNode;
};

export function Bubble(props: BubbleProps) {
  const { side, author, avatar, tone = 'card', status, statusTone = 'quiet', onRetry, retryLabel } = props;
  const waiting = statusTone !== 'quiet';
  return (
    <View className={classNames(classes.turn, classes[side])}>
      {avatar ? <Avatar name={avatar.name} tone={avatar.tone} size={40} /> : <View className={classes.gap} />}
      <View className={classes.said}>
        {author ? <View className={classNames(classes.author, classes[`by-${tone}`])}>{author}</View> : null}
        <View className={classNames(classes.bubble, classes[tone], waiting && classes.waiting)}>
          {props.children}
        </View>
        {status ? (
          <View className={classNames(classes.status, classes[statusTone])}>
            {waiting ? <Icon name={statusTone === 'amber' ? 'clock' : 'warning'} size={15} /> : null}
            <View>{status}</View>
          </View>
        ) : null}
        {onRetry && retryLabel ? (
          <Tap className={classes.retry} onTap={onRetry}>
            <Icon name="refresh" size={16} />
            <View>{retryLabel}</View>
          </Tap>
        ) : null}
      </View>
      <View className={classes.far} />
    </View>
  );
}

/** A line in the middle of the talk: a date, who came in. */
export function TalkLine({ children }: { children: string }) {
  return <View className={classes.line}>{children}</View>;
}
