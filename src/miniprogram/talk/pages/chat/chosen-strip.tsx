import { Image, View } from '@tarojs/components';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import type { Chosen } from '@/miniprogram/talk/chosen';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { sizeWords } from '@/miniprogram/wording/size';
import classes from './chosen-strip.module.scss';
import { VoiceBar } from './voice-message';

type ChosenStripProps = { chosen: readonly Chosen[]; onDrop: (id: string) => void };

/** What was chosen and is not sent yet, over the input. */
export function ChosenStrip({ chosen, onDrop }: ChosenStripProps) {
  const t = useTalkTexts();
  if (chosen.length === 0) return null;
  return (
    <View className={classes.place}>
      <View className={classes.title} {...semantics({ role: 'status', live: 'polite' })}>
        {t.writing.chosen(chosen.length)}
      </View>
      <View className={classes.list}>
        {chosen.map((one, at) => (
          <One key={one.id} chosen={one} name={nameOf(t, one, at + 1)} onDrop={() => onDrop(one.id)} />
        ))}
      </View>
    </View>
  );
}

function One({
  chosen: { id, file, seconds },
  name,
  onDrop,
}: {
  chosen: Chosen;
  name: string;
  onDrop: () => void;
}) {
  const { writing: words } = useTalkTexts();
  return (
    <View className={file.kind === 'photo' ? classes.photo : classes.file}>
      {file.kind === 'photo' ? (
        <Image
          className={classes.image as string}
          src={file.path}
          mode="aspectFill"
          nativeProps={{ alt: name }}
        />
      ) : seconds !== undefined ? (
        <VoiceBar fileId={id} src={file.path} seconds={seconds} />
      ) : (
        <View className={classes.name}>
          <Icon name="doc" size={22} />
          <View>{name}</View>
        </View>
      )}
      <Tap className={classes.drop} label={words.remove(name)} onTap={onDrop}>
        <View className={classes.cross}>
          <Icon name="close" size={14} />
        </View>
      </Tap>
    </View>
  );
}

function nameOf({ writing }: TalkTexts, { file, seconds }: Chosen, number: number): string {
  if (seconds !== undefined) return writing.voice(seconds);
  return file.kind === 'photo' ? writing.photo(number) : `${file.name} · ${sizeWords(file.size)}`;
}
