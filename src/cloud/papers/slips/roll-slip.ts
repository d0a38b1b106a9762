import type { Sheet } from '../setting/sheet';
import type { Words } from '../setting/tokens';
import { codePicture } from './code-picture';
import { type Area, drawPieces, gap, heightOf, type Piece, rule, sized, text } from './column';
import { keyToFoldIn } from './key-part';
import type { Slip } from './slip';
import { ALWAYS, humanWords, ON_A_SLIP } from './words';

const MILLIMETRE = 72 / 25.4;
/** Receipt printers have 8 dots to the millimetre. */
const DOT = MILLIMETRE / 8;
const ENDS = 3 * MILLIMETRE;
/** Of the roll's width: what is left at the sides are four white modules each, of a code of 33 rows or more. */
const QR_SHARE = 0.8;

/** A roll, in points: what of its width is printable, and the size of its running text. */
export interface RollSize {
  readonly width: number;
  readonly area: Area;
  readonly print: number;
}

const roll = (width: number, printable: number, print: number): RollSize => ({
  width: width * MILLIMETRE,
  area: { x: ((width - printable) / 2) * MILLIMETRE, width: printable * MILLIMETRE },
  print,
});

export const ROLL_58 = roll(58, 48, 11.5);
export const ROLL_80 = roll(80, 72, 13);

/** One page, as long as what stands on it. */
export function drawRollSlip(sheet: Sheet, slip: Slip, size: RollSize): void {
  const { width, area, print } = size;
  const pieces = [
    ...rollPieces(sheet, slip, size),
    ...(slip.keyPart ? keyToFoldIn(sheet, area, slip.keyPart, print) : []),
  ];
  sheet.doc.addPage({ size: [width, heightOf(pieces) + 2 * ENDS], margin: 0 });
  drawPieces(sheet, pieces, ENDS);
}

function rollPieces(sheet: Sheet, slip: Slip, { width, area, print }: RollSize): Piece[] {
  const plain = sized(print, false, 1.4);
  const [first, second] = halves(slip.code);
  // Nine signs of a bold face are some five times as wide as they are high.
  const digits = sized(area.width / 5.3, true, 1.15);
  const led = (lead: string, words: string | readonly Words[]) => [
    text(sheet, area, lead, { ...plain, bold: true }),
    text(sheet, area, words, plain),
    gap(print * 0.4),
  ];
  return [
    text(sheet, area, ON_A_SLIP.title, sized(print * 2, true, 1.25), 'centre'),
    text(sheet, area, slip.centre.name, plain, 'centre'),
    text(sheet, area, slip.day, plain, 'centre'),
    rule(area, 1.5, 4, 8),
    codePicture(sheet, area, slip, { size: QR_SHARE * width, dot: DOT }),
    gap(8),
    text(sheet, area, ON_A_SLIP.scan, plain, 'centre'),
    text(sheet, area, first, digits, 'centre'),
    text(sheet, area, second, digits, 'centre'),
    rule(area, 0.8, 4, 4),
    text(sheet, area, ON_A_SLIP.nextLead, { ...plain, bold: true }),
    text(sheet, area, slip.next, sized(print * 1.15, true, 1.35)),
    text(sheet, area, ON_A_SLIP.mayChange, plain),
    gap(print * 0.4),
    ...led(ALWAYS.humanLead, humanWords(slip.centre)),
    rule(area, 0.8, 2, 4),
    ...ON_A_SLIP.what.map((sentence) => text(sheet, area, sentence, plain)),
    gap(print * 0.4),
    ...led(ALWAYS.genuineLead, ALWAYS.genuine),
    ...led(ALWAYS.neverLead, ALWAYS.never),
  ];
}

/** Two lines of two groups each. */
function halves(code: string): [string, string] {
  const groups = code.split(' ');
  return [groups.slice(0, 2).join(' '), groups.slice(2).join(' ')];
}
