import type { Paper } from '../paper';
import { STYLES, type Style } from '../setting/geometry';
import type { Sheet } from '../setting/sheet';
import type { Strip } from '../setting/strip';
import { textStrips } from './text';

const ROOM_BELOW = 10;

/** Committee, title and number, in the middle of the first page. */
export function headStrips({ committee, title, number }: Paper, sheet: Sheet): Strip[] {
  const rows: [string | undefined, Style][] = [
    [committee, STYLES.committee],
    [title, STYLES.title],
    [number, STYLES.number],
  ];
  const strips = rows.flatMap(([text, style]) =>
    text ? textStrips([{ text, bold: style.bold ?? false }], { style, align: 'centre' }, sheet) : [],
  );
  const room: Strip = { height: ROOM_BELOW, draw() {} };
  return [...strips, room].map((strip) => ({ ...strip, glued: true }));
}
