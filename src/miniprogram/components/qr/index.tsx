import { Image, View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import { phoneLabel } from '../semantics';
import classes from './index.module.scss';

type QrProps = { text: string; size?: number | undefined; label: string };

/** Always dark on white, in the dark version too: many scanners fail on the inverse. */
export function Qr({ text, size = 176, label }: QrProps) {
  const picture = useMemo(() => pictureOf(text), [text]);
  return (
    <View className={classes.frame}>
      <Image
        className={classes.picture}
        style={{ height: `${size}px`, width: `${size}px` }}
        src={picture}
        nativeProps={{ alt: label }}
        {...phoneLabel(label)}
      />
    </View>
  );
}

function pictureOf(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createDataURL(6, 0);
}
