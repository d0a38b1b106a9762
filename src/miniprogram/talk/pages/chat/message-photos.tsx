import { Image, View } from '@tarojs/components';
import type { EntryFile } from '@/domain/case/entry';
import { photoLink } from '@/miniprogram/components/entry-photos';
import { Tap } from '@/miniprogram/components/tap';
import { previewPhotos } from '@/miniprogram/platform/preview-photo';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';

/** Photos within a message; each has its room before it has loaded, so that nothing jumps. */
export function MessagePhotos({ files }: { files: readonly EntryFile[] }) {
  const { chat } = useTalkTexts();
  const links = files.map(({ url }) => photoLink(url));
  return (
    <View className={classes.photos}>
      {files.map(({ fileId }, at) => (
        <Tap key={fileId} label={chat.photo(at + 1)} onTap={() => previewPhotos(links, at)}>
          <Image
            className={classes.photo as string}
            src={links[at] ?? ''}
            mode="aspectFill"
            lazyLoad
            nativeProps={{ alt: '' }}
          />
        </Tap>
      ))}
    </View>
  );
}
