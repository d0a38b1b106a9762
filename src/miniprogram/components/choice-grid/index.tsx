import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

type ChoiceGridProps<Key extends string> = {
  label: string;
  value: Key | undefined;
  onSelect: (key: Key) => void;
  items: readonly { key: Key; icon: IconName; title: string; note?: string | undefined }[];
};

/** A question whose answers are cards, two in a row. */
export function ChoiceGrid<Key extends string>({ label, value, onSelect, items }: ChoiceGridProps<Key>) {
  return (
    <View className={classes.grid} {...semantics({ role: 'radiogroup', label })}>
      {items.map(({ key, icon, title, note }) => (
        <Tap
          key={key}
          role="radio"
          checked={key === value}
          className={classNames(classes.card, key === value && classes.chosen)}
          onTap={() => onSelect(key)}
        >
          <Icon name={icon} size={26} className={classes.icon} />
          <View className={classes.tick}>
            <Icon name="check" size={15} />
          </View>
          <View className={classes.title}>{title}</View>
          {note ? <View className={classes.note}>{note}</View> : null}
        </Tap>
      ))}
    </View>
  );
}
