import { Image, View } from '@tarojs/components';
import type { Entry, EntryFile } from '@/domain/case/entry';
import { classNames } from '@/miniprogram/components/class-names';
import { Tap } from '@/miniprogram/components/tap';
import { useFileLink } from '@/miniprogram/talk/file-links';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';
import type { Item } from './items';

type ItemCardProps = {
  item: Item;
  /** The message itself; none while it is on its way. */
  message: Entry | 'missing' | undefined;
  onSee: () => void;
};

/** One piece of evidence; a tap leads to its message. */
export function ItemCard({ item, message, onSee }: ItemCardProps) {
  const { evidence: words } = useTalkTexts();
  const keeper = words.of(item.isOwn ? words.you : (item.keeper ?? words.staffName));
  const said = message && message !== 'missing' ? message : undefined;
  const speaker = said && words.saidBy(said.by.you ? words.you : said.by.name);
  return (
    <Tap className={classNames(classes.card, classes[`of-${item.column}`])} onTap={onSee}>
      <View className={classes.name}>{item.name}</View>
      {message === 'missing' ? <View className={classes.note}>{words.messageMissing}</View> : null}
      {said ? <Said message={said} /> : null}
      <View className={classes.note}>{speaker ? `${speaker} · ${keeper}` : keeper}</View>
    </Tap>
  );
}

function Said({ message }: { message: Entry }) {
  const t = useTalkTexts();
  const { text, files = [] } = message;
  const photo = files.find(({ kind }) => kind === 'photo');
  const sums = files.flatMap(({ sum }) => (sum === undefined ? [] : [groups(sum)]));
  return (
    <>
      {photo ? <Thumb file={photo} /> : null}
      {text ? <View className={classes.text}>{text}</View> : null}
      {files.length > 0 ? <View className={classes.note}>{filesWords(t, message).join(' · ')}</View> : null}
      {sums.length > 0 ? (
        <View className={classes.sum}>{t.evidence.fingerprint(sums.join(' · '))}</View>
      ) : null}
    </>
  );
}

function Thumb({ file }: { file: EntryFile }) {
  const link = useFileLink(file);
  return (
    <Image
      className={classes.thumb as string}
      src={link}
      mode="aspectFill"
      lazyLoad
      nativeProps={{ alt: '' }}
    />
  );
}

function filesWords({ evidence: words }: TalkTexts, { files = [], detail }: Entry): string[] {
  const photos = files.filter(({ kind }) => kind === 'photo').length;
  const others = files.filter(({ kind }) => kind !== 'photo');
  return [
    ...(photos > 0 ? [words.photo(photos)] : []),
    ...others.map(({ kind }) =>
      kind === 'pdf' ? words.pdf : detail?.voice ? words.voice(Number(detail.voice)) : words.audio,
    ),
  ];
}

/** 3fa9 c21b: enough to compare by eye. */
function groups(sum: string): string {
  return `${sum.slice(0, 4)}\u00a0${sum.slice(4, 8)}`;
}
