import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import classes from './index.module.scss';

export type Knot = { readonly label: string; readonly state: 'done' | 'current' | 'todo' };

type ThreadProps = {
  knots: readonly Knot[];
  /** The whole thread in one sentence, for who cannot see it. */
  label: string;
};

/** The line with five knots: how far the case has come. */
export function Thread({ knots, label }: ThreadProps) {
  return (
    <View className={classes.thread} {...semantics({ role: 'img', label })}>
      {knots.map((knot, at) => (
        <View key={knot.label} className={classNames(classes.knot, classes[knot.state])}>
          <View className={classNames(classes.line, at === 0 && classes.first)} />
          <View className={classes.bead}>
            {knot.state === 'done' ? <Icon name="check" size={15} className={classes.tick} /> : null}
          </View>
          <View className={classes.label}>{knot.label}</View>
        </View>
      ))}
    </View>
  );
}
