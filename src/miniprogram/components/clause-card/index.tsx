import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../card';
import { Facts } from '../facts';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import { Tag } from '../tag';
import type { Tone } from '../tone';
import classes from './index.module.scss';

type ClauseCardProps = {
  /** 第 1 条 */
  number: string;
  /** Who does what for whom, in one sentence. */
  what: string;
  /** Who, how much, by when, how it is proven; in the order in which they are asked. */
  facts: readonly { label: string; value: string }[];
  tag?: { tone: Tone; text: string } | undefined;
  /** What is to be looked at before anybody agrees; sky: only to be known. */
  flags?: readonly { tone: 'amber' | 'cinnabar' | 'sky'; text: string }[] | undefined;
  /** A stripe at the left, for what is overdue or waits. */
  edge?: Tone | undefined;
  /** Between facts and actions: instalments, photos, who has agreed. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** One clause, from the talk about it to its keeping. */
export function ClauseCard({
  number,
  what,
  facts,
  tag,
  flags = [],
  edge,
  children,
  actions,
}: ClauseCardProps) {
  return (
    <View {...semantics({ role: 'group', label: number })}>
      <Card edge={edge}>
        <View className={classes.head}>
          <View className={classes.number}>{number}</View>
          {tag ? <Tag tone={tag.tone}>{tag.text}</Tag> : null}
        </View>
        <View className={classes.what} {...semantics({ role: 'heading', level: 3 })}>
          {what}
        </View>
        {facts.length > 0 ? <Facts items={facts} /> : null}
        {flags.length > 0 ? (
          <View className={classes.flags}>
            {flags.map(({ tone, text }) => (
              <View key={text} className={classes[tone]}>
                <Icon name={tone === 'sky' ? 'flag' : 'warning'} size={18} />
                <View className={classes.flag}>{text}</View>
              </View>
            ))}
          </View>
        ) : null}
        {children}
        {actions ? <View className={classes.actions}>{actions}</View> : null}
      </Card>
    </View>
  );
}
