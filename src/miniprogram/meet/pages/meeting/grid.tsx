import { ScrollView, View } from '@tarojs/components';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import { clockWords, inChina } from '@/miniprogram/wording/when';
import classes from './index.module.scss';

/** Every party against every time: at a glance, which time suits whom. */
export function Grid({ meeting }: { meeting: ShownMeeting }) {
  const t = useMeetTexts();
  const words = t.meet.meeting;
  const { when } = t.procedure;
  return (
    <ScrollView className={classes.scroll} scrollX {...semantics({ focusable: true })}>
      <View className={classes.grid} {...semantics({ role: 'table', label: words.grid })}>
        <View className={classes.line} {...semantics({ role: 'row' })}>
          <View className={classes.party} {...semantics({ role: 'columnheader' })}>
            {words.party}
          </View>
          {meeting.times.map((time) => {
            const { month, day } = inChina(time);
            return (
              <View key={time} className={classes.head} {...semantics({ role: 'columnheader' })}>
                <View>{when.day(month, day)}</View>
                <View>{clockWords(time)}</View>
              </View>
            );
          })}
        </View>
        {meeting.invited.map(({ partyId, name }) => (
          <View key={partyId} className={classes.line} {...semantics({ role: 'row' })}>
            <View className={classes.party} {...semantics({ role: 'rowheader' })}>
              {name}
            </View>
            {meeting.times.map((time, at) => (
              <View key={time} className={classes.cell} {...semantics({ role: 'cell' })}>
                <Answer suits={meeting.marks[partyId]?.includes(at)} />
              </View>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

function Answer({ suits }: { suits: boolean | undefined }) {
  const { meeting: words } = useMeetTexts().meet;
  if (suits === undefined) return <View className={classes.unsaid}>{words.unsaid}</View>;
  return suits ? (
    <View className={classes.suits}>
      <Icon name="check" size={20} label={words.suits} />
    </View>
  ) : (
    <View className={classes.unsuitable}>
      <Icon name="close" size={18} label={words.unsuitable} />
    </View>
  );
}
