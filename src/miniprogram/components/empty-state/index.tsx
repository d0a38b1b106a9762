import { View } from '@tarojs/components';
import { Button } from '../button';
import { LooseKnot } from '../knot';
import classes from './index.module.scss';

type EmptyStateProps = {
  title: string;
  note?: string | undefined;
  action?: { label: string; onTap: () => void } | undefined;
};

export function EmptyState({ title, note, action }: EmptyStateProps) {
  return (
    <View className={classes.empty}>
      <LooseKnot />
      <View className={classes.title}>{title}</View>
      {note ? <View className={classes.note}>{note}</View> : null}
      {action ? (
        <View className={classes.action}>
          <Button kind="secondary" onTap={action.onTap}>
            {action.label}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
