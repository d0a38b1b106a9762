import { View } from '@tarojs/components';
import { semantics } from '@/miniprogram/components/semantics';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import classes from './parts.module.scss';

/** What is read out before a talk begins (People's Mediation Law arts. 3, 4, 23, 24, 26). */
export function RightsList() {
  const { rights } = useMeetTexts().meet;
  return (
    <View className={classes.rights} {...semantics({ role: 'list' })}>
      {Object.entries(rights).map(([key, sentence], at) => (
        <View key={key} className={classes.right} {...semantics({ role: 'listitem' })}>
          <View className={classes.number}>{`${at + 1}.`}</View>
          <View className={classes.sentence}>{sentence}</View>
        </View>
      ))}
    </View>
  );
}
