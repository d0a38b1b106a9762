import { View } from '@tarojs/components';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './speaking.module.scss';
import type { Speaking, useSpeaking } from './use-speaking';

type SpeakingProps = { speaking: ReturnType<typeof useSpeaking> };

/** In the place of the input: the bar to hold or to tap, and while it records how long and how loud. */
export function SpeakingBar({ speaking }: SpeakingProps) {
  const { record: words } = useTalkTexts().writing;
  if (speaking.phase !== 'idle' && speaking.mode === 'tap')
    return (
      <View className={classes.ends}>
        <Tap className={classes.cancel} onTap={speaking.drop}>
          {words.cancel}
        </Tap>
        <Tap className={classes.finish} onTap={speaking.stop}>
          <Icon name="send" size={20} />
          <View>{words.send}</View>
        </Tap>
      </View>
    );
  const isHeld = speaking.phase !== 'idle';
  return (
    <View className={classes.place} {...speaking.touch}>
      <Tap
        className={classNames(classes.bar, isHeld && classes.held, speaking.dropping && classes.dropping)}
        onTap={speaking.tap}
      >
        <Icon name="mic" size={20} />
        <View>{isHeld ? (speaking.dropping ? words.letGo : words.holding) : words.hold}</View>
      </Tap>
    </View>
  );
}

/** Over the bar while it records. */
export function SpeakingNow({ speaking }: SpeakingProps) {
  const { record: words } = useTalkTexts().writing;
  if (speaking.phase === 'idle') return null;
  return (
    <View className={classNames(classes.now, speaking.dropping && classes.nowDropping)}>
      <Level speaking={speaking} />
      <View className={classes.seconds}>{words.seconds(speaking.seconds)}</View>
      <View className={classes.words} {...semantics({ role: 'status', live: 'polite' })}>
        {wordsOf(speaking)}
      </View>
    </View>
  );

  function wordsOf({ phase, mode, dropping, left }: Speaking & { left: number }): string {
    if (phase === 'asking') return words.asking;
    if (dropping) return words.letGo;
    if (left <= 10) return words.left(left);
    return mode === 'tap' ? words.going : words.holding;
  }
}

const shares = [0.5, 0.8, 1, 0.7, 0.45];

/** Five strokes that rise with the voice; on a phone that does not tell how loud it is they only breathe. */
function Level({ speaking: { level, phase } }: SpeakingProps) {
  const isKnown = level > 0;
  return (
    <View
      className={classNames(classes.level, phase === 'going' && !isKnown && classes.breathing)}
      {...semantics({ hidden: true })}
    >
      {shares.map((share) => (
        <View
          key={share}
          className={classes.stroke}
          style={{ height: `${Math.round(6 + Math.min(1, level * 2.2) * 22 * share)}px` }}
        />
      ))}
    </View>
  );
}
