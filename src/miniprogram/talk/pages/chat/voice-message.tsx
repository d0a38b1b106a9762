import { View } from '@tarojs/components';
import type { EntryFile } from '@/domain/case/entry';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { useFileLink } from '@/miniprogram/talk/file-links';
import { useIsHeard } from '@/miniprogram/talk/heard';
import { choosesEar, nextRate, tapSound, turnAloud, usePlayer } from '@/miniprogram/talk/playing';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './voice-message.module.scss';

type VoiceMessageProps = {
  file: EntryFile;
  seconds: number;
  /** What it says, as a transcription service heard it. */
  written: string | undefined;
  /** The reader's own: nobody has to be told that it waits to be heard. */
  own?: boolean | undefined;
};

/** What somebody said aloud, with its words where a service wrote them down. */
export function VoiceMessage({ file, seconds, written, own }: VoiceMessageProps) {
  const { writing } = useTalkTexts();
  const link = useFileLink(file);
  const isHeard = useIsHeard(file.fileId);
  return (
    <>
      <VoiceBar
        fileId={file.fileId}
        src={link}
        seconds={seconds}
        mark={own || isHeard ? undefined : writing.sound.unheard}
      />
      {written ? (
        <View className={classes.written}>
          {written}
          <View className={classes.by}>{writing.sound.written}</View>
        </View>
      ) : null}
    </>
  );
}

type VoiceBarProps = { fileId: string; src: string; seconds: number; mark?: string | undefined };

/** A sound to tap: how long it is, how far it has come. */
export function VoiceBar({ fileId, src, seconds, mark }: VoiceBarProps) {
  const { sound: words, record } = useTalkTexts().writing;
  const playing = usePlayer(({ now }) => (now?.fileId === fileId ? now : undefined));
  const isGoing = playing?.state === 'playing';
  const done = playing ? Math.min(100, (playing.seconds / Math.max(1, seconds)) * 100) : 0;
  const label = isGoing ? words.pause(seconds) : seconds > 0 ? words.play(seconds) : words.playFile;
  return (
    <>
      <Tap
        className={classes.sound}
        label={mark ? `${label} ${mark}` : label}
        onTap={() => tapSound(fileId, src)}
      >
        <Icon name={isGoing ? 'pause' : 'play'} size={22} />
        <View className={classes.way} style={{ width: `${64 + seconds * 1.4}px` }}>
          <View className={classes.done} style={{ width: `${done}%` }} />
        </View>
        <View className={classNames(classes.seconds, mark && classes.unheard)}>
          {seconds > 0 ? record.seconds(seconds) : words.file}
        </View>
      </Tap>
      {playing && playing.state !== 'failed' ? <Ways /> : null}
      {playing?.state === 'failed' ? (
        <View className={classes.failed} {...semantics({ role: 'alert' })}>
          {words.failed}
        </View>
      ) : null}
    </>
  );
}

/** While it plays: how fast, and out of which end of the phone. */
function Ways() {
  const { sound: words } = useTalkTexts().writing;
  const rate = usePlayer((player) => player.rate);
  const aloud = usePlayer((player) => player.aloud);
  return (
    <View className={classes.ways}>
      <Tap className={classes.turn} label={words.speedLabel(String(rate))} onTap={nextRate}>
        <View className={classes.pill}>{words.speed(String(rate))}</View>
      </Tap>
      {choosesEar ? (
        <Tap className={classes.turn} label={aloud ? words.aloudLabel : words.earLabel} onTap={turnAloud}>
          <View className={classes.pill}>{aloud ? words.aloud : words.ear}</View>
        </Tap>
      ) : null}
    </View>
  );
}
