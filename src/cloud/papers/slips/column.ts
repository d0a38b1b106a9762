import type { Style } from '../setting/geometry';
import { breakLines } from '../setting/lines';
import type { Align, Sheet } from '../setting/sheet';
import type { Words } from '../setting/tokens';

/** What a slip is built of: things of a known height, one under the other. All lengths are points. */
export interface Piece {
  readonly height: number;
  draw(sheet: Sheet, top: number): void;
}

/** From the left edge of the page. */
export interface Area {
  readonly x: number;
  readonly width: number;
}

export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height }) => sum + height, 0);

/** Draws the pieces from `top` on. */
export function drawPieces(sheet: Sheet, pieces: readonly Piece[], top: number): void {
  let y = top;
  for (const piece of pieces) {
    piece.draw(sheet, y);
    y += piece.height;
  }
}

export const gap = (height: number): Piece => ({ height, draw() {} });

/** Running text; a part of it may be bold. */
export function text(
  sheet: Sheet,
  area: Area,
  words: string | readonly Words[],
  style: Style,
  align: Align = 'left',
): Piece {
  const parts = typeof words === 'string' ? [{ text: words, bold: style.bold ?? false }] : words;
  const lines = breakLines(parts, { size: style.size, width: area.width }, sheet.fonts);
  return {
    height: lines.length * style.leading,
    draw(on, top) {
      lines.forEach((line, index) => {
        on.line(line, style, { ...area, top: top + index * style.leading, align });
      });
    },
  };
}

/** A line across the area, `above` and `below` it white. */
export function rule(area: Area, thickness: number, above: number, below: number): Piece {
  return {
    height: above + thickness + below,
    draw: (sheet, top) => {
      const y = top + above + thickness / 2;
      sheet.rule([area.x, y], [area.x + area.width, y], thickness);
    },
  };
}

/** Two columns that begin at the same height. */
export function beside(left: readonly Piece[], right: readonly Piece[]): Piece {
  const height = Math.max(heightOf(left), heightOf(right));
  return {
    height,
    draw(sheet, top) {
      drawPieces(sheet, left, top);
      drawPieces(sheet, right, top + (height - heightOf(right)) / 2);
    },
  };
}

/** A style of this size whose lines stand half a letter apart, or as given. */
export const sized = (size: number, bold = false, leading = 1.45): Style => ({
  size,
  leading: size * leading,
  bold,
});

/** What the print may shrink to, so that the longest names and addresses have room. */
const SMALLEST = 0.6;
const STEP = 0.02;

/** The pieces in the largest print, at most 1, in which they are no higher than the room. */
export function largestThatFits(room: number, pieces: (scale: number) => Piece[]): Piece[] {
  for (let scale = 1; scale > SMALLEST; scale -= STEP) {
    const made = pieces(scale);
    if (heightOf(made) <= room) return made;
  }
  throw new Error('a slip has more text than its paper has room for');
}
