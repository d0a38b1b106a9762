import { View } from '@tarojs/components';
import { useTexts } from '../../texts';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type SkeletonProps = {
  /** What will stand here. */
  shape?: 'case' | 'list' | 'chat' | 'lines' | undefined;
  count?: number | undefined;
};

export function Skeleton({ shape = 'list', count = 3 }: SkeletonProps) {
  const { shared } = useTexts();
  const rows = Array.from({ length: shape === 'case' ? 1 : count }, (_, at) => at);
  return (
    <View className={classes.place} {...semantics({ role: 'status', label: shared.loading })}>
      {rows.map((row) => (
        <View key={row} className={classNames(classes[shape], row % 2 === 1 && classes.other)}>
          {shape === 'case' ? <View className={classes.thread} /> : null}
          <View className={classNames(classes.bone, classes.short)} />
          <View className={classes.bone} />
          <View className={classNames(classes.bone, classes.middle)} />
        </View>
      ))}
    </View>
  );
}
