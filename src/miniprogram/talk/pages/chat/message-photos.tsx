import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { EntryFile } from '@/domain/case/entry';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { showToast } from '@/miniprogram/components/toast';
import { previewPhotos } from '@/miniprogram/platform/preview-photo';
import { freshLink, useFileLinks } from '@/miniprogram/talk/file-links';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';

/** Photos within a message; each has its room before it has loaded, so that nothing jumps. */
export function MessagePhotos({ files }: { files: readonly EntryFile[] }) {
  const links = useFileLinks(files);
  return (
    <View className={classes.photos}>
      {files.map(({ fileId }, at) => (
        <Photo
          key={fileId}
          fileId={fileId}
          link={links[at] ?? ''}
          number={at + 1}
          onOpen={() => previewPhotos(links, at)}
        />
      ))}
    </View>
  );
}

type PhotoProps = { fileId: string; link: string; number: number; onOpen: () => void };

function Photo({ fileId, link, number, onOpen }: PhotoProps) {
  const { chat, writing } = useTalkTexts();
  const [broken, setBroken] = useState<string | undefined>(undefined);
  // Its link ran out, or there is no signal: a fresh link is asked for by itself, and again whenever it is tapped.
  const lost = () => {
    setBroken(link);
    void freshLink(fileId);
  };
  const again = async () => {
    const fresh = await freshLink(fileId);
    if (fresh === undefined || fresh === broken) showToast(writing.photoOffline, 'cinnabar');
    setBroken(undefined);
  };
  if (broken === link)
    return (
      <Tap className={classes.lost} onTap={() => void again()}>
        <Icon name="refresh" size={22} />
        <View>{writing.photoGone}</View>
      </Tap>
    );
  return (
    <Tap label={chat.photo(number)} onTap={onOpen}>
      <Image
        className={classes.photo as string}
        src={link}
        mode="aspectFill"
        lazyLoad
        nativeProps={{ alt: '' }}
        onError={lost}
      />
    </Tap>
  );
}
