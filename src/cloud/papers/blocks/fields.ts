import type { Field, Fields } from '../paper';
import { BODY, STYLES } from '../setting/geometry';
import type { Sheet } from '../setting/sheet';
import type { Beside, Strip } from '../setting/strip';
import { type RuledCell, rowHeight, ruledRow, SIDE } from './ruled';
import { upright, uprightHeight } from './upright';

const GROUP_WIDTH = 26;
/** By how many pairs share a row; beside three, a mobile number has room in one line. */
const LABEL_WIDTH = { 1: 88, 2: 77, 3: 60, 4: 38 } as const;

export function fieldsStrips(fields: Fields, sheet: Sheet): Strip[] {
  const left = BODY.left + (fields.group ? GROUP_WIDTH : 0);
  const width = BODY.left + BODY.width - left;
  const rows = rowsOf(fields).map((row) => ({
    cells: cellsOf(row, fields.columns, { left, width }, sheet),
    least: Math.max(...row.map(({ field }) => (field.lines ?? 1) * STYLES.table.leading + 2 * SIDE)),
  }));
  if (!fields.group) return rows.flatMap(({ cells, least }) => ruledRow(cells, least));
  const beside = groupBeside(fields.group);
  const missing = uprightHeight(fields.group, STYLES.table) - heightOf(rows);
  return rows
    .flatMap(({ cells, least }, index) => {
      const last = index === rows.length - 1;
      return ruledRow(cells, last ? Math.max(least, rowHeight(cells) + missing) : least);
    })
    .map((strip) => ({ ...strip, beside }));
}

interface Spanned {
  readonly field: Field;
  readonly span: number;
}

/** Fills rows from left to right; the last cell of a row takes what is left of it. */
function rowsOf({ cells, columns }: Fields): Spanned[][] {
  const rows: Spanned[][] = [];
  let room = 0;
  for (const field of cells) {
    const span = Math.min(field.span ?? 1, columns);
    if (span > room) {
      stretch(rows.at(-1), room);
      rows.push([]);
      room = columns;
    }
    rows.at(-1)?.push({ field, span });
    room -= span;
  }
  stretch(rows.at(-1), room);
  return rows;
}

function stretch(row: Spanned[] | undefined, room: number): void {
  const last = row?.pop();
  if (last) row?.push({ ...last, span: last.span + room });
}

function cellsOf(
  row: readonly Spanned[],
  columns: Fields['columns'],
  table: { left: number; width: number },
  sheet: Sheet,
): RuledCell[] {
  const labelWidth = LABEL_WIDTH[columns];
  let x = table.left;
  return row.flatMap(({ field: { label, value }, span }) => {
    const width = (table.width * span) / columns;
    const own = label === undefined ? 0 : labelWidth;
    const cells: RuledCell[] = [
      ...(label === undefined ? [] : [cell(label, { x, width: own, align: 'centre' }, sheet)]),
      cell(value, { x: x + own, width: width - own, align: 'left' }, sheet),
    ];
    x += width;
    return cells;
  });
}

function cell(text: string, box: Pick<RuledCell, 'x' | 'width' | 'align'>, sheet: Sheet): RuledCell {
  const style = STYLES.table;
  return { ...box, style, lines: sheet.lines(text, style, box.width - 2 * SIDE) };
}

const heightOf = (rows: readonly { cells: readonly RuledCell[]; least: number }[]): number =>
  rows.reduce((sum, { cells, least }) => sum + Math.max(least, rowHeight(cells)), 0);

function groupBeside(text: string): Beside {
  return {
    draw(sheet, from, to) {
      const right = BODY.left + GROUP_WIDTH;
      sheet.rule([BODY.left, from], [right, from]);
      sheet.rule([BODY.left, to], [right, to]);
      sheet.rule([BODY.left, from], [BODY.left, to]);
      upright(sheet, text, STYLES.table, { x: BODY.left, width: GROUP_WIDTH, from, to });
    },
  };
}
