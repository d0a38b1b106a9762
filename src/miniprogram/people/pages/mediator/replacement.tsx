import { View } from '@tarojs/components';
import { Notice } from '@/miniprogram/components/notice';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import type { MediatorPage } from './use-mediator';

/** Somebody asked for another mediator: by when the centre answers, and for its clerks why. */
export function Replacement({ page }: { page: MediatorPage }) {
  const { mediator } = usePeopleTexts().people;
  const { replacement, answerBy } = page;
  if (!replacement) return null;
  return (
    <>
      <Notice tone="amber" icon="clock" title={mediator.asked}>
        {answerBy ? mediator.askedNote(answerBy) : mediator.askedPlain}
      </Notice>
      {replacement.reason ? (
        <View className={classes.quote}>
          <View className={classes.note}>{mediator.reasonOf(replacement.who)}</View>
          <View className={classes.quoted}>{replacement.reason}</View>
        </View>
      ) : null}
    </>
  );
}
