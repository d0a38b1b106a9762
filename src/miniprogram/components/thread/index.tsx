import { View } from '@tarojs/components';
import { useSettings } from '@/miniprogram/stores/settings-store';
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

/** From here on five names do not stand beside one another on a narrow phone. */
const LARGE = 1.1;

/** The line with five knots: how far the case has come. In large letters one sentence says it instead of five names. */
export function Thread({ knots, label }: ThreadProps) {
  const isLarge = useSettings(({ elder, fontScale }) => elder || fontScale > LARGE);
  return (
    <View {...semantics({ role: 'img', label })}>
      <View className={classes.thread}>
        {knots.map((knot, at) => (
          <View key={knot.label} className={classNames(classes.knot, classes[knot.state])}>
            <View className={classNames(classes.line, at === 0 && classes.first)} />
            <View className={classes.bead}>
              {knot.state === 'done' ? <Icon name="check" size={15} className={classes.tick} /> : null}
            </View>
            {isLarge ? null : <View className={classes.label}>{knot.label}</View>}
          </View>
        ))}
      </View>
      {isLarge ? <View className={classes.sentence}>{label}</View> : null}
    </View>
  );
}
