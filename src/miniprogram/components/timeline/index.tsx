import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import type { Tone } from '../tone';
import classes from './index.module.scss';

export type TimelineItem = {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly time: string;
  readonly tone?: Tone | undefined;
  readonly body?: ReactNode;
};

type TimelineProps = { items: readonly TimelineItem[]; label: string };

/** What happened, in the order given; the first stands out as the newest. */
export function Timeline({ items, label }: TimelineProps) {
  return (
    <View className={classes.timeline} {...semantics({ role: 'list', label })}>
      {items.map((item, at) => (
        <View
          key={item.id}
          className={classNames(classes.item, at === 0 && classes.newest, item.tone && classes[item.tone])}
          {...semantics({ role: 'listitem' })}
        >
          <View className={classes.rail}>
            <View className={classes.dot} />
            <View className={classes.line} />
          </View>
          <View className={classes.words}>
            <View className={classes.top}>
              <View className={classes.title}>{item.title}</View>
              <View className={classes.time}>{item.time}</View>
            </View>
            {item.note ? <View className={classes.note}>{item.note}</View> : null}
            {item.body ? <View className={classes.body}>{item.body}</View> : null}
          </View>
        </View>
      ))}
    </View>
  );
}
