import type { Photo, Photos } from '../paper';
import { BODY, STYLES } from '../setting/geometry';
import type { Line } from '../setting/lines';
import type { Picture, Sheet } from '../setting/sheet';
import type { Strip } from '../setting/strip';

const GAP = 16;
const HIGHEST = { 1: 320, 2: 240 } as const;
const ROOM = 6;

interface OpenPhoto {
  readonly picture: Picture;
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
  const picture = sheet.openPicture(photo.bytes);
  const lines = wordsOf(photo).flatMap((text) => sheet.lines(text, STYLES.small, width));
  return { picture, height: Math.min(highest, width * proportion(picture)), lines };
}

/** Height by width, as it will be seen. */
function proportion({ width, height, orientation = 1 }: Picture): number {
  return orientation > 4 ? width / height : height / width;
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
      row.forEach(({ picture, lines }, index) => {
        const x = BODY.left + index * (width + GAP);
        sheet.picture(picture, { x, top, width, height: pictures });
        lines.forEach((line, at) => {
          const y = top + pictures + ROOM + at * STYLES.small.leading;
          sheet.line(line, STYLES.small, { x, top: y, width, align: 'centre' });
        });
      });
    },
  };
}
