import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type StepsProps = {
  count: number;
  /** From 1. */
  current: number;
  label: string;
};

export function Steps({ count, current, label }: StepsProps) {
  const steps = Array.from({ length: count }, (_, at) => at + 1);
  return (
    <View className={classes.steps} {...semantics({ role: 'img', label })}>
      {steps.map((step) => (
        <View key={step} className={classNames(classes.step, step <= current && classes.done)} />
      ))}
    </View>
  );
}
