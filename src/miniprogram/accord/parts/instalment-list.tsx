import { View } from '@tarojs/components';
import type { Instalment } from '@/domain/case/terms/shape';
import { useAccordTexts } from '../texts';
import { fullDay, yuanWords } from '../words';
import classes from './instalment-list.module.scss';

/** Each part of a sum with its day. */
export function InstalmentList({ instalments }: { instalments: readonly Instalment[] }) {
  const t = useAccordTexts();
  if (instalments.length === 0) return null;
  return (
    <View className={classes.list}>
      {instalments.map(({ due, amount }, at) => (
        <View key={due} className={classes.part}>
          <View className={classes.number}>{t.terms.part(at + 1)}</View>
          <View className={classes.day}>{fullDay(t, due)}</View>
          <View className={classes.amount}>{yuanWords(t, amount)}</View>
        </View>
      ))}
    </View>
  );
}
