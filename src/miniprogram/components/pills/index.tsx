import { ScrollView, View } from '@tarojs/components';
import { useId } from 'react';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

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
  const chosen = items.findIndex(({ key }) => key === value);
  const into = follow && chosen >= 0 ? { scrollIntoView: `${row}-${chosen}` } : {};
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
