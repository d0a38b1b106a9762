import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

type BubbleProps = {
  /** right: the reader's own words. */
  side: 'left' | 'right';
  author?: string | undefined;
  avatar: { name: string; tone: 'jade' | 'sky' | 'sand' };
  /** The same person goes on: no circle, no name. */
  goesOn?: boolean | undefined;
  /** jade: the mediator speaks · indigo: the mediator speaks to one person alone. */
  tone?: 'card' | 'jade' | 'indigo' | undefined;
  /** Under the words: what may be done with them. */
  mark?: BubbleMark | undefined;
  status?: string | undefined;
  statusTone?: 'quiet' | 'amber' | 'cinnabar' | undefined;
  onRetry?: (() => void) | undefined;
  retryLabel?: string | undefined;
  /** A line around the words: somebody has to look at them. */
  edge?: 'cinnabar' | undefined;
  /** What stands about the message. */
  below?: ReactNode;
  /** What can be done with it: a long press, or the three dots beside it. */
  menu?: { label: string; onTap: () => void } | undefined;
  children: ReactNode;
};

export interface BubbleMark {
  readonly text: string;
  readonly tone: 'jade' | 'indigo';
  /** What a tap does, in words. */
  readonly label?: string | undefined;
  readonly onTap?: (() => void) | undefined;
}

/** One message. It is made of few nodes: each of them travels to the screen with every message that arrives. */
export function Bubble(props: BubbleProps) {
  const { side, author, avatar, goesOn, tone = 'card', status, statusTone = 'quiet' } = props;
  const { onRetry, retryLabel, mark, edge, below, menu, children } = props;
  const waiting = statusTone !== 'quiet';
  return (
    <View className={classNames(classes.turn, classes[side], goesOn && classes.on)}>
      {goesOn ? null : (
        <View className={classNames(classes.face, classes[avatar.tone])}>
          {Array.from(avatar.name.trim())[0] ?? ''}
        </View>
      )}
      <View className={classes.said}>
        {author && !goesOn ? (
          <View className={classNames(classes.by, classes[`by-${tone}`])}>{author}</View>
        ) : null}
        <View
          className={classNames(
            classes.bubble,
            classes[`of-${tone}`],
            waiting && classes.waiting,
            edge && classes[`edge-${edge}`],
          )}
          {...(menu ? { onLongPress: menu.onTap } : {})}
        >
          {children}
        </View>
        {menu ? <Dots menu={menu} /> : null}
        {mark ? <Mark mark={mark} /> : null}
        {status ? (
          <View className={classNames(classes.status, waiting && classes[statusTone])}>
            {waiting ? <Icon name={statusTone === 'amber' ? 'clock' : 'warning'} size={15} /> : null}
            {status}
          </View>
        ) : null}
        {onRetry && retryLabel ? (
          <Tap className={classes.retry} onTap={onRetry}>
            <Icon name="refresh" size={16} />
            <View>{retryLabel}</View>
          </Tap>
        ) : null}
        {below}
      </View>
    </View>
  );
}

function Mark({ mark: { text, tone, label, onTap } }: { mark: BubbleMark }) {
  const names = classNames(classes.mark, classes[`mark-${tone}`]);
  if (!onTap) return <View className={names}>{text}</View>;
  return (
    <Tap className={names} label={label} onTap={onTap}>
      <View>{text}</View>
      <Icon name="edit" size={14} />
    </Tap>
  );
}

/** One bare node: it travels with every message. Only on the web does it take a keyboard. */
function Dots({ menu: { label, onTap } }: { menu: { label: string; onTap: () => void } }) {
  if (process.env.TARO_ENV !== 'weapp') return <Tap className={classes.dots} label={label} onTap={onTap} />;
  return <View className={classes.dots} onClick={onTap} {...semantics({ role: 'button', label })} />;
}

/** A line in the middle of the talk: a date, who came in. */
export function TalkLine({ children }: { children: string }) {
  return <View className={classes.line}>{children}</View>;
}
