import type { Schedule, ScheduleColumn } from '../paper';
import { BODY, STYLES, type Style } from '../setting/geometry';
import type { Align, Sheet } from '../setting/sheet';
import { gluedAtEnd, keepTogether, type Strip } from '../setting/strip';
import { type RuledCell, ruledRow, SIDE, WHOLE } from './ruled';
import { textStrips } from './text';

/** Throws when a row has another number of texts than there are columns. */
export function scheduleStrips({ caption, columns, rows }: Schedule, sheet: Sheet): Strip[] {
  const boxes = boxesOf(columns);
  const row = (texts: readonly string[], style: Style, align?: Align) => {
    if (texts.length !== boxes.length) {
      throw new Error(`a schedule of ${boxes.length} columns has a row of ${texts.length}`);
    }
    return ruledRow(
      boxes.map(
        (box, index): RuledCell => ({
          ...box,
          align: align ?? box.align,
          style,
          lines: sheet.lines(texts[index] ?? '', style, box.width - 2 * SIDE),
        }),
      ),
    );
  };
  const titles = columns.map(({ title }) => title);
  const [head, ...more] = row(titles, STYLES.tableHead, 'centre');
  if (!head || more.length > 0)
    throw new Error('the header row of a schedule is higher than a third of a page');
  const body = rows.flatMap((texts) => row(texts, STYLES.table)).map((strip) => ({ ...strip, head }));
  return [...captionStrips(caption, sheet), { ...head, glued: true }, ...keepTogether(body, WHOLE)];
}

function captionStrips(caption: string | undefined, sheet: Sheet): Strip[] {
  if (!caption) return [];
  const set = { style: STYLES.tableHead, align: 'centre' } as const;
  return gluedAtEnd(textStrips([{ text: caption, bold: true }], set, sheet));
}

function boxesOf(columns: readonly ScheduleColumn[]): { x: number; width: number; align: Align }[] {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  let x: number = BODY.left;
  return columns.map(({ share = 1, align = 'left' }) => {
    const width = (BODY.width * share) / shares;
    const box = { x, width, align };
    x += width;
    return box;
  });
}
