import { View } from '@tarojs/components';
import { Bubble } from '@/miniprogram/components/bubble';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import type { HeldBack } from './held-back';
import classes from './message.module.scss';
import type { MessageActs } from './message-acts';
import { MessageBody } from './message-body';

type HeldBackProps = { held: HeldBack; acts: MessageActs };

/** A message that is not in the room: for its writer what becomes of it, for the mediator what to do with it. */
export function HeldBackMessage({ held, acts }: HeldBackProps) {
  return acts.sendBack ? <ToReview held={held} acts={acts} /> : <Own held={held} acts={acts} />;
}

function Own({ held, acts }: HeldBackProps) {
  const { held: words } = useTalkTexts().reading;
  const { entry, state, reason } = held;
  const { rewrite } = acts;
  return (
    <Bubble
      side="right"
      avatar={{ name: entry.by.name, tone: 'sand' }}
      status={state === 'held' ? words.own : words.returned}
      statusTone={state === 'held' ? 'amber' : 'cinnabar'}
      below={
        state === 'held' ? (
          <View className={classes.ownNote}>{words.ownNote}</View>
        ) : (
          <>
            {reason ? <View className={classes.ownNote}>{words.why(reason)}</View> : null}
            {rewrite ? (
              <Tap className={classes.act} onTap={() => rewrite(held)}>
                {words.change}
              </Tap>
            ) : null}
          </>
        )
      }
    >
      <MessageBody entry={entry} onLink={acts.link} />
    </Bubble>
  );
}

function ToReview({ held, acts }: HeldBackProps) {
  const { held: words } = useTalkTexts().reading;
  const { entry } = held;
  return (
    <View className={classes.review}>
      <View className={classes.reviewTitle}>
        <Icon name="clock" size={18} />
        <View>{words.title(entry.by.name)}</View>
      </View>
      <View className={classes.words}>
        <MessageBody entry={entry} onLink={acts.link} />
      </View>
      <View className={classes.note}>{words.note}</View>
      <View className={classes.acts}>
        <Tap className={classes.act} onTap={() => acts.sendBack?.(held)}>
          {words.back}
        </Tap>
        {acts.release ? (
          <Tap className={classes.main} onTap={() => acts.release?.(held)}>
            {words.release}
          </Tap>
        ) : null}
      </View>
    </View>
  );
}
