import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import { qrModules } from '@/miniprogram/platform/qr-modules';
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
  const modules = qrModules(text);
  const path = modules.map((line, row) =>
    line.map((dark, at) => (dark ? `M${at} ${row}h1v1h-1z` : '')).join(''),
  );
  const size = modules.length;
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path fill='#1b2420' d='${path.join('')}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
