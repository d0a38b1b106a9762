import { BODY, STYLES, type Style } from '../setting/geometry';
import { breakLines } from '../setting/lines';
import type { Align, Sheet } from '../setting/sheet';
import { keepTogether, type Strip } from '../setting/strip';
import type { Words } from '../setting/tokens';

export interface Set {
  readonly style: Style;
  readonly align?: Align;
  /** Points before the first line and before the others. */
  readonly first?: number;
  readonly rest?: number;
}

/** Running text over the whole width; neither its first nor its last line stands alone on a page. */
export function textStrips(words: readonly Words[], set: Set, sheet: Sheet): Strip[] {
  const { style, align = 'left', first = 0, rest = 0 } = set;
  const lines = breakLines(words, { size: style.size, width: BODY.width, first, rest }, sheet.fonts);
  const strips = lines.map((line) => ({
    height: style.leading,
    draw: (on: Sheet, { top }: { top: number }) =>
      on.line(line, style, { x: BODY.left, top, width: BODY.width, align }),
  }));
  return keepTogether(strips, 3 * style.leading);
}

/** Two characters, the indent of Chinese paragraphs. */
export const INDENT = 2 * STYLES.body.size;
