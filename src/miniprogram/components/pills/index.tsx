import { ScrollView, View } from '@tarojs/components';
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
};

export function Pills({ label, value, onSelect, items, kind = 'ink' }: PillsProps) {
  return (
    <ScrollView className={classes.scroll} scrollX enhanced showScrollbar={false}>
      <View className={classes.pills} {...semantics({ role: 'tablist', label })}>
        {items.map(({ key, label: name, icon, count = 0 }) => (
          <Tap
            key={key}
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
