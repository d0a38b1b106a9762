import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

type ChoiceItem<Key extends string> = {
  key: Key;
  title: string;
  note?: string | undefined;
  aside?: string | undefined;
  disabled?: boolean | undefined;
};

type ChoiceListProps<Key extends string> = {
  label: string;
  mode: 'one' | 'many';
  value: readonly Key[];
  /** All that are chosen now; with mode `one` there is exactly one. */
  onChange: (next: Key[]) => void;
  items: readonly ChoiceItem<Key>[];
  error?: string | undefined;
};

export function ChoiceList<Key extends string>(props: ChoiceListProps<Key>) {
  const { label, mode, value, onChange, items, error } = props;
  const choose = (key: Key) => {
    if (mode === 'one') return onChange([key]);
    onChange(value.includes(key) ? value.filter((other) => other !== key) : [...value, key]);
  };
  return (
    <View className={classes.place}>
      <View className={classes.list} {...semantics({ role: mode === 'one' ? 'radiogroup' : 'group', label })}>
        {items.map(({ key, title, note, aside, disabled }) => (
          <Tap
            key={key}
            role={mode === 'one' ? 'radio' : 'checkbox'}
            checked={value.includes(key)}
            disabled={disabled}
            className={classNames(
              classes.row,
              value.includes(key) && classes.chosen,
              disabled && classes.disabled,
            )}
            onTap={() => choose(key)}
          >
            <View className={classNames(classes.mark, mode === 'one' && classes.round)}>
              <View className={classes.tick}>
                <Icon name="check" size={15} />
              </View>
            </View>
            <View className={classes.words}>
              <View className={classes.title}>{title}</View>
              {note ? <View className={classes.note}>{note}</View> : null}
            </View>
            {aside ? <View className={classes.aside}>{aside}</View> : null}
          </Tap>
        ))}
      </View>
      {error ? (
        <View className={classes.error} {...semantics({ role: 'alert' })}>
          <Icon name="warning" size={18} />
          <View>{error}</View>
        </View>
      ) : null}
    </View>
  );
}

type SwitchRowProps = {
  title: string;
  note?: string | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
};

export function SwitchRow({ title, note, on, onChange }: SwitchRowProps) {
  return (
    <Tap role="switch" checked={on} className={classes.switchRow} onTap={() => onChange(!on)}>
      <View className={classes.words}>
        <View className={classes.title}>{title}</View>
        {note ? <View className={classes.note}>{note}</View> : null}
      </View>
      <View className={classNames(classes.track, on && classes.on)}>
        <View className={classes.thumb} />
      </View>
    </Tap>
  );
}
