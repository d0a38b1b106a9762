import { Image, View } from '@tarojs/components';
import type { OutboxFile } from '@/miniprogram/stores/outbox-item';
import { useKeptPath } from '@/miniprogram/stores/use-kept-path';
import classes from './index.module.scss';

/** What goes with a message that is on its way, from where the phone keeps it. */
export function PendingFiles({ files }: { files: readonly OutboxFile[] }) {
  if (files.length === 0) return null;
  return (
    <View className={classes.photos}>
      {files.map((file) => (
        <PendingFile key={file.ref} file={file} />
      ))}
    </View>
  );
}

function PendingFile({ file }: { file: OutboxFile }) {
  const path = useKeptPath(file.ref);
  if (file.kind !== 'photo') return <View>{file.name}</View>;
  return (
    <Image className={classes.photo as string} src={path ?? ''} mode="aspectFill" nativeProps={{ alt: '' }} />
  );
}
