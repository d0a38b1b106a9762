import type { Photo, Photos } from '../paper';
import { BODY, STYLES } from '../setting/geometry';
import type { Line } from '../setting/lines';
import type { Sheet } from '../setting/sheet';
import type { Strip } from '../setting/strip';
import { drawPicture, type Opened, openPicture, proportionOf } from './picture-box';

const GAP = 16;
const HIGHEST = { 1: 320, 2: 240 } as const;
const ROOM = 6;

interface OpenPhoto {
  readonly opened: Opened;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** A photo and what stands under it are never torn apart. */
export function photosStrips({ across, items }: Photos, sheet: Sheet): Strip[] {
  const width = (BODY.width - GAP * (across - 1)) / across;
  const strips: Strip[] = [];
  for (let at = 0; at < items.length; at += across) {
    const row = items.slice(at, at + across).map((photo) => open(photo, width, HIGHEST[across], sheet));
    strips.push(photoRow(row, width));
  }
  return strips;
}

function open(photo: Photo, width: number, highest: number, sheet: Sheet): OpenPhoto {
  const opened = openPicture(sheet, photo.bytes);
  const lines = wordsOf(photo).flatMap((text) => sheet.lines(text, STYLES.small, width));
  return { opened, height: Math.min(highest, width * proportionOf(opened)), lines };
}

function wordsOf({ caption, place, time }: Photo): string[] {
  return [caption, place && `地点：${place}`, time && `时间：${time}`].filter((text) => text !== undefined);
}

function photoRow(row: readonly OpenPhoto[], width: number): Strip {
  const pictures = Math.max(...row.map(({ height }) => height));
  const words = Math.max(...row.map(({ lines }) => lines.length)) * STYLES.small.leading;
  return {
    height: pictures + words + 2 * ROOM,
    draw(sheet, { top }) {
      row.forEach(({ opened, lines }, index) => {
        const x = BODY.left + index * (width + GAP);
        drawPicture(sheet, opened, { x, top, width, height: pictures });
        lines.forEach((line, at) => {
          const y = top + pictures + ROOM + at * STYLES.small.leading;
          sheet.line(line, STYLES.small, { x, top: y, width, align: 'centre' });
        });
      });
    },
  };
}
