import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

/** The sign of the product: a line that runs through a loop. */
export function KnotMark({ size = 120, className }: { size?: number; className?: string }) {
  return (
    <View
      className={classNames(classes.mark, className)}
      style={{ '--knot-size': `${size}px` } as Record<string, string>}
      {...semantics({ hidden: true })}
    />
  );
}

/** The same line with its loop drawn open, for pages that have nothing to show. */
export function LooseKnot() {
  return (
    <View className={classes.loose} {...semantics({ hidden: true })}>
      <View className={classes.line} />
      <View className={classes.start} />
      <View className={classes.end} />
    </View>
  );
}
