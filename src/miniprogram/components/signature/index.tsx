import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import { ink, penWidth } from '@/miniprogram/platform/drawing-paper';
import { extentOf, strokesOf } from '@/miniprogram/platform/strokes';
import { phoneLabel } from '../semantics';
import classes from './index.module.scss';

type SignatureProps = {
  /** SVG path data from the signature pad. */
  path: string;
  /** Whose it is. */
  label: string;
  /** In px; the height is two fifths of it. */
  width?: number | undefined;
};

/** Somebody's signature, on white paper like the printed one. */
export function Signature({ path, label, width = 160 }: SignatureProps) {
  const picture = useMemo(() => pictureOf(path), [path]);
  return (
    <View className={classes.paper}>
      <Image
        className={classes.picture as string}
        style={{ height: `${width * 0.4}px`, width: `${width}px` }}
        src={picture}
        mode="aspectFit"
        nativeProps={{ alt: label }}
        {...phoneLabel(label)}
      />
    </View>
  );
}

const margin = 14;
/** Small writing is shown larger, but not until it looks like a fat pen. */
const narrowest = 220;

/** WeChat draws no SVG of a page, but does as a picture. Data that no pad wrote shows as empty paper. */
function pictureOf(path: string): string {
  const strokes = strokesOf(path);
  const { left, top, right, bottom } = extentOf(strokes ?? []);
  const width = Math.max(right - left + margin * 2, (bottom - top + margin * 2) * 2.5, narrowest);
  const height = width * 0.4;
  const corner = `${(left + right - width) / 2} ${(top + bottom - height) / 2}`;
  const line = strokes
    ? `<path fill='none' stroke='${ink}' stroke-width='${penWidth}' stroke-linecap='round' stroke-linejoin='round' d='${path}'/>`
    : '';
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='${corner} ${width} ${height}'>${line}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
