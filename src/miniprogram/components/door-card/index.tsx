import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon, type IconName } from '../icon';
import { Tap } from '../tap';
import classes from './index.module.scss';

type DoorCardProps = {
  icon: IconName;
  title: string;
  note?: string | undefined;
  tone?: 'card' | 'jade' | 'danger' | undefined;
  onTap: () => void;
};

/** A thing to do with a picture; in the elder version one of its big doors. */
export function DoorCard({ icon, title, note, tone = 'card', onTap }: DoorCardProps) {
  return (
    <Tap className={classNames(classes.door, classes[tone])} onTap={onTap}>
      <Icon name={icon} size={24} className={classes.icon} />
      <View className={classes.words}>
        <View className={classes.title}>{title}</View>
        {note ? <View className={classes.note}>{note}</View> : null}
      </View>
    </Tap>
  );
}
