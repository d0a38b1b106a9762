import type { Style } from '../setting/geometry';
import type { Sheet } from '../setting/sheet';

const ROOM = 4;

export const uprightHeight = (text: string, { leading }: Style): number =>
  [...text].length * leading + 2 * ROOM;

/** Characters below each other in the middle of a column; closer and smaller where a page end leaves little room. */
export function upright(
  sheet: Sheet,
  text: string,
  style: Style,
  column: { x: number; width: number; from: number; to: number },
): void {
  const height = column.to - column.from;
  const scale = Math.min(1, height / uprightHeight(text, style));
  const scaled = { size: style.size * scale, leading: style.leading * scale };
  const characters = [...text];
  const top = column.from + (height - characters.length * scaled.leading) / 2;
  characters.forEach((character, index) => {
    const [line] = sheet.lines(character, scaled, column.width);
    const place = {
      x: column.x,
      top: top + index * scaled.leading,
      width: column.width,
      align: 'centre' as const,
    };
    if (line) sheet.line(line, scaled, place);
  });
}
