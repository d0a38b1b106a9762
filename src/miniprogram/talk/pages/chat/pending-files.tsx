import { Image, View } from '@tarojs/components';
import { classNames } from '@/miniprogram/components/class-names';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { showToast } from '@/miniprogram/components/toast';
import { dropFile } from '@/miniprogram/stores/outbox-file';
import type { OutboxFile, OutboxMessage } from '@/miniprogram/stores/outbox-item';
import { useKeptPath } from '@/miniprogram/stores/use-kept-path';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { sizeWords } from '@/miniprogram/wording/size';
import classes from './pending-files.module.scss';
import { VoiceBar } from './voice-message';

/** What goes with a message that is on its way: each with how far it is and a way to leave it out. */
export function PendingFiles({ message }: { message: OutboxMessage }) {
  if (message.files.length === 0) return null;
  return (
    <View className={classes.files}>
      {message.files.map((file, at) => (
        <PendingFile key={file.ref} message={message} file={file} number={at + 1} />
      ))}
    </View>
  );
}

type PendingFileProps = { message: OutboxMessage; file: OutboxFile; number: number };

function PendingFile({ message, file, number }: PendingFileProps) {
  const t = useTalkTexts();
  const { writing: words } = t;
  const path = useKeptPath(file.ref);
  const name = nameOf(t, file, message, number);
  const drop = () => {
    if (!dropFile(message.id, file.ref)) showToast(words.stopLate);
  };
  return (
    <View className={classNames(classes.file, file.kind === 'photo' && classes.photoFile)}>
      {file.kind === 'photo' ? (
        <Image
          className={classes.photo as string}
          src={path ?? ''}
          mode="aspectFill"
          nativeProps={{ alt: name }}
        />
      ) : message.voice === undefined ? (
        <View className={classes.name}>{name}</View>
      ) : (
        <VoiceBar fileId={file.ref} src={path ?? ''} seconds={message.voice} />
      )}
      <View className={classes.state}>
        <View>{stateWords(t, file, message)}</View>
        {file.fileId === undefined ? (
          <Tap className={classes.drop} label={words.remove(name)} onTap={drop}>
            <Icon name="close" size={16} />
          </Tap>
        ) : null}
      </View>
      <View className={classes.bar}>
        <View className={classes.done} style={{ width: `${file.progress}%` }} />
      </View>
    </View>
  );
}

function stateWords(
  { writing }: TalkTexts,
  { fileId, progress }: OutboxFile,
  { state }: OutboxMessage,
): string {
  if (fileId !== undefined) return writing.arrived;
  return state === 'sending' && progress > 0 ? writing.progress(progress) : writing.waits;
}

function nameOf({ writing }: TalkTexts, file: OutboxFile, { voice }: OutboxMessage, number: number): string {
  if (voice !== undefined) return writing.voice(voice);
  return file.kind === 'photo' ? writing.photo(number) : `${file.name} · ${sizeWords(file.bytes)}`;
}
