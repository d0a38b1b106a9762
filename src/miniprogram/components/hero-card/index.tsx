import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import { KnotMark } from '../knot';
import { Tap } from '../tap';
import classes from './index.module.scss';

type HeroCardProps = {
  title: string;
  note: string;
  action: { label: string; icon: IconName; onTap: () => void };
};

/** The one big thing to do, with the loop of the thread behind it. */
export function HeroCard({ title, note, action }: HeroCardProps) {
  return (
    <View className={classes.hero}>
      <View className={classes.loop}>
        <KnotMark size={154} />
      </View>
      <View className={classes.title}>{title}</View>
      <View className={classes.note}>{note}</View>
      <Tap className={classes.action} onTap={action.onTap}>
        <Icon name={action.icon} size={22} />
        <View>{action.label}</View>
      </Tap>
    </View>
  );
}
