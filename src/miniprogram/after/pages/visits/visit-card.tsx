import { View } from '@tarojs/components';
import type { Settled } from '@/domain/case/afterwards/shape';
import type { CaseView } from '@/domain/case/view';
import { useAfterTexts } from '@/miniprogram/after/texts';
import type { ShownVisit } from '@/miniprogram/after/visits';
import { whoName } from '@/miniprogram/after/words';
import { Card } from '@/miniprogram/components/card';
import { semantics } from '@/miniprogram/components/semantics';
import { Tag } from '@/miniprogram/components/tag';
import type { Tone } from '@/miniprogram/components/tone';
import { now } from '@/miniprogram/platform/clock';
import { whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';

const tones: Readonly<Record<Settled, Tone>> = { settled: 'jade', not: 'cinnabar', unsure: 'amber' };

/** What a visit found, and what everybody said after it. */
export function VisitCard({ visit, view }: { visit: ShownVisit; view: CaseView }) {
  const t = useAfterTexts();
  const { visits } = t.after;
  return (
    <Card>
      <View className={classes.head}>
        <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
          {visits.number(visit.number)}
        </View>
        <Tag tone={visit.performed === 'done' ? 'jade' : 'amber'}>{visits.performed[visit.performed]}</Tag>
      </View>
      <View className={classes.note}>
        {`${whenWords(t, visit.at, now())}\u00a0· ${visits.how[visit.how]}`}
      </View>
      <View className={classes.words}>{visit.text}</View>
      {visit.risk ? (
        <View className={classes.risk}>
          <View className={classes.note}>{visits.risk}</View>
          <View className={classes.words}>{visit.risk}</View>
        </View>
      ) : null}
      <View className={classes.answers}>
        {visit.answers.map(({ who, answer, text }) => (
          <View key={who} className={classes.answer}>
            <View className={classes.head}>
              <View>{whoName(t, view, who)}</View>
              <Tag tone={answer ? tones[answer] : 'neutral'}>
                {answer ? visits.answer[answer] : visits.unanswered}
              </Tag>
            </View>
            {text ? <View className={classes.said}>{text}</View> : null}
          </View>
        ))}
      </View>
    </Card>
  );
}
