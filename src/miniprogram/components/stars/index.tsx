import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Field } from '../field';
import { semantics } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

export type StarCount = 1 | 2 | 3 | 4 | 5;

const counts: readonly StarCount[] = [1, 2, 3, 4, 5];

type StarsProps = {
  label: string;
  value: StarCount | undefined;
  onChange: (stars: StarCount) => void;
  /** What each number of stars means, from the worst to the best. Said and shown: a star alone says nothing. */
  meanings: readonly [string, string, string, string, string];
  help?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
};

export function Stars({ label, value, onChange, meanings, ...field }: StarsProps) {
  return (
    <Field label={label} {...field}>
      <View className={classes.row} {...semantics({ role: 'radiogroup', label })}>
        {counts.map((count) => (
          <Tap
            key={count}
            role="radio"
            checked={value === count}
            label={meanings[count - 1]}
            className={classes.place}
            onTap={() => onChange(count)}
          >
            <View
              className={classNames(classes.star, value !== undefined && count <= value && classes.lit)}
            />
          </Tap>
        ))}
      </View>
      <View className={value ? classes.meaning : classes.none} {...semantics({ live: 'polite' })}>
        {value ? meanings[value - 1] : ''}
      </View>
    </Field>
  );
}
