import { View } from '@tarojs/components';
import classes from './index.module.scss';

type FactsProps = { items: readonly { label: string; value: string }[] };

export function Facts({ items }: FactsProps) {
  return (
    <View className={classes.facts}>
      {items.map(({ label, value }) => (
        <View key={label} className={classes.fact}>
          <View className={classes.label}>{label}</View>
          <View className={classes.value}>{value}</View>
        </View>
      ))}
    </View>
  );
}
