import { View } from '@tarojs/components';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import type { Marks } from './marks';
import classes from './message.module.scss';
import type { MessageActs } from './message-acts';

/** Under a message, for those who help: danger, a wish that it be folded, who has read so far. */
export function MessageMarks({ marks, acts }: { marks: Marks; acts: MessageActs }) {
  const { reading: words } = useTalkTexts();
  const { danger, asked, readers } = marks;
  const { settle } = acts;
  return (
    <>
      {danger ? (
        <View className={classes.danger}>
          <Icon name="warning" size={16} />
          <View>{words.danger.mark}</View>
          {settle ? (
            <Tap className={classes.act} onTap={() => settle(danger)}>
              {words.danger.settle}
            </Tap>
          ) : null}
        </View>
      ) : null}
      {asked ? <View className={classes.asked}>{words.hideAsked(asked)}</View> : null}
      {readers ? <View className={classes.readers}>{words.read(readers)}</View> : null}
    </>
  );
}
