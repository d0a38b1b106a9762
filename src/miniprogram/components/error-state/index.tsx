import { View } from '@tarojs/components';
import { Button } from '../button';
import { Icon, type IconName } from '../icon';
import { semantics } from '../semantics';
import classes from './index.module.scss';

export type Way = { label: string; icon?: IconName; onTap: () => void };

type ErrorStateProps = {
  /** What is the matter, in plain words. */
  title: string;
  /** What happens next, or what to do. */
  note?: string | undefined;
  retry?: Way | undefined;
  /** Another way on: a phone call, the way home. */
  second?: Way | undefined;
};

export function ErrorState({ title, note, retry, second }: ErrorStateProps) {
  return (
    <View className={classes.error} {...semantics({ role: 'alert' })}>
      <View className={classes.circle}>
        <Icon name="warning" size={30} />
      </View>
      <View className={classes.title}>{title}</View>
      {note ? <View className={classes.note}>{note}</View> : null}
      <View className={classes.ways}>
        {retry ? (
          <Button icon={retry.icon ?? 'refresh'} onTap={retry.onTap}>
            {retry.label}
          </Button>
        ) : null}
        {second ? (
          <Button kind="secondary" icon={second.icon} onTap={second.onTap}>
            {second.label}
          </Button>
        ) : null}
      </View>
    </View>
  );
}
