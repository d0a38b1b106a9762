import { ScrollView, View } from '@tarojs/components';
import { useEffect, useId, useState } from 'react';
import { after } from '@/miniprogram/platform/clock';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

const settlingMs = 350;

type Pill = { key: string; label: string; icon?: IconName | undefined; count?: number | undefined };

type PillsProps = {
  label: string;
  value: string;
  onSelect: (key: string) => void;
  items: readonly Pill[];
  /** ink: filters of a list · jade: rooms of a talk · indigo: a room that nobody else reads. */
  kind?: 'ink' | 'jade' | 'indigo' | undefined;
  /** Brings the chosen one into view where there are more than fit; for a row above what scrolls. */
  follow?: boolean | undefined;
};

export function Pills({ label, value, onSelect, items, kind = 'ink', follow }: PillsProps) {
  const row = `pills${useId().replace(/\W/g, '')}`;
  const into = useFollowing(follow ? `${row}-${items.findIndex(({ key }) => key === value)}` : undefined);
  return (
    <ScrollView className={classes.scroll} scrollX enhanced showScrollbar={false} {...into}>
      <View className={classes.pills} {...semantics({ role: 'tablist', label })}>
        {items.map(({ key, label: name, icon, count = 0 }, at) => (
          <Tap
            key={key}
            id={follow ? `${row}-${at}` : undefined}
            role="tab"
            selected={key === value}
            className={classes.touch}
            onTap={() => onSelect(key)}
          >
            <View className={classNames(classes.pill, key === value && classes[kind])}>
              {icon ? <Icon name={icon} size={16} /> : null}
              <View>{name}</View>
              {count > 0 ? <View className={classes.count}>{String(count)}</View> : null}
            </View>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}

/** A browser's scroll view moves only when it is told after it has been laid out. */
function useFollowing(id: string | undefined): { readonly scrollIntoView?: string } {
  const [into, setInto] = useState<string | undefined>(undefined);
  useEffect(() => (id === undefined ? undefined : after(settlingMs, () => setInto(id))), [id]);
  return into === undefined ? {} : { scrollIntoView: into };
}
