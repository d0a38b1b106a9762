import { BODY_HEIGHT, type Style } from '../setting/geometry';
import type { Line } from '../setting/lines';
import type { Align, Sheet } from '../setting/sheet';
import { keepTogether, type Place, type Strip } from '../setting/strip';

export interface RuledCell {
  /** Points from the left of the page. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly align: Align;
}

/** Room between the rules and the text, at the sides and above and below. */
export const SIDE = 5;
const ABOVE = 5;

/** Rows and small tables up to this height stay whole. */
export const WHOLE = 0.35 * BODY_HEIGHT;

/** A row of a ruled table; a high one can go on over page ends, line by line. */
export function ruledRow(cells: readonly RuledCell[], leastHeight = 0): Strip[] {
  const height = Math.max(leastHeight, rowHeight(cells));
  if (height <= WHOLE) {
    return [
      {
        height,
        draw(sheet, place) {
          drawRules(sheet, cells, place, { height, opens: true, closes: true });
          for (const cell of cells) drawLines(sheet, cell, place.top + (height - textHeight(cell)) / 2);
        },
      },
    ];
  }
  return tornRow(cells, height);
}

export const rowHeight = (cells: readonly RuledCell[]): number =>
  Math.max(...cells.map(textHeight)) + 2 * ABOVE;

const textHeight = ({ lines, style }: RuledCell): number => lines.length * style.leading;

function tornRow(cells: readonly RuledCell[], wanted: number): Strip[] {
  const leading = Math.max(...cells.map(({ style }) => style.leading));
  const count = Math.max(
    ...cells.map(({ lines }) => lines.length),
    Math.ceil((wanted - 2 * ABOVE) / leading),
  );
  const strips = Array.from({ length: count }, (_, index): Strip => {
    const opens = index === 0;
    const closes = index === count - 1;
    const height = leading + (opens ? ABOVE : 0) + (closes ? ABOVE : 0);
    return {
      height,
      draw(sheet, place) {
        drawRules(sheet, cells, place, { height, opens, closes });
        const top = place.top + (opens ? ABOVE : 0);
        for (const cell of cells)
          drawLines(sheet, { ...cell, lines: cell.lines.slice(index, index + 1) }, top);
      },
    };
  });
  return keepTogether(strips, 3 * leading);
}

function drawLines(sheet: Sheet, { x, width, lines, style, align }: RuledCell, top: number): void {
  lines.forEach((line, index) => {
    const place = { x: x + SIDE, top: top + index * style.leading, width: width - 2 * SIDE, align };
    sheet.line(line, style, place);
  });
}

function drawRules(
  sheet: Sheet,
  cells: readonly RuledCell[],
  { top, first, last }: Place,
  row: { height: number; opens: boolean; closes: boolean },
): void {
  const bottom = top + row.height;
  const left = Math.min(...cells.map(({ x }) => x));
  const right = Math.max(...cells.map(({ x, width }) => x + width));
  if (row.opens || first) sheet.rule([left, top], [right, top]);
  if (row.closes || last) sheet.rule([left, bottom], [right, bottom]);
  for (const { x } of cells) sheet.rule([x, top], [x, bottom]);
  sheet.rule([right, top], [right, bottom]);
}
