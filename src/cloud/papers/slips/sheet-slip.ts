import { PAGE } from '../setting/geometry';
import type { Sheet } from '../setting/sheet';
import type { Words } from '../setting/tokens';
import { codePicture } from './code-picture';
import {
  type Area,
  beside,
  drawPieces,
  gap,
  heightOf,
  largestThatFits,
  type Piece,
  rule,
  sized,
  text,
} from './column';
import { keyToTearOff } from './key-part';
import type { Slip } from './slip';
import { ALWAYS, humanWords, ON_A_SLIP } from './words';

/** A sheet and how much larger than on A5 everything on it is printed. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly print: number;
}

export const A5: SheetSize = { width: 419.53, height: PAGE.width, print: 1 };
export const A4: SheetSize = { width: PAGE.width, height: PAGE.height, print: Math.SQRT2 };

const MARGIN = 30;
/** At most 58 mm on A5, with its digits beside it. */
const QR_SIZE = 165;

export const areaOf = ({ width, print }: SheetSize): Area => ({
  x: MARGIN * print,
  width: width - 2 * MARGIN * print,
});

/** One page: what the bare code opens, and at its foot the part to tear off. */
export function drawSheetSlip(sheet: Sheet, slip: Slip, size: SheetSize): void {
  const { width, height, print } = size;
  sheet.doc.addPage({ size: [width, height], margin: 0 });
  const foot = footOf(sheet, slip, size);
  const room = height - 24 * print - foot.height;
  const pieces = largestThatFits(room, (scale) => slipPieces(sheet, slip, areaOf(size), print * scale));
  drawPieces(sheet, pieces, 24 * print);
  drawPieces(sheet, foot.pieces, height - foot.height);
}

/** What ends the sheet, as high as it is with the white below it: the part to tear off, or nothing but white. */
export function footOf(
  sheet: Sheet,
  { keyPart }: Slip,
  size: SheetSize,
): { pieces: Piece[]; height: number } {
  const { width, print } = size;
  if (!keyPart) return { pieces: [], height: 26 * print };
  const pieces = keyToTearOff(sheet, { x: 0, width }, areaOf(size), keyPart, print);
  return { pieces, height: heightOf(pieces) + 16 * print };
}

function slipPieces(sheet: Sheet, slip: Slip, area: Area, print: number): Piece[] {
  const at = (points: number, bold = false) => sized(points * print, bold, 1.4);
  const led = (lead: string, words: readonly Words[], points: number) =>
    text(sheet, area, [{ text: lead, bold: true }, ...words], at(points));
  return [
    ...head(sheet, slip, area, print),
    codeAndDigits(sheet, slip, area, print),
    gap(12 * print),
    led(ON_A_SLIP.nextLead, [{ text: slip.next, bold: true }, { text: ON_A_SLIP.mayChange }], 15.5),
    led(ALWAYS.humanLead, humanWords(slip.centre), 15.5),
    rule(area, 0.8 * print, 6 * print, 6 * print),
    ...ON_A_SLIP.what.map((sentence) => text(sheet, area, sentence, at(12.5))),
    gap(4 * print),
    led(ALWAYS.genuineLead, [{ text: ALWAYS.genuine }], 12.5),
    led(ALWAYS.neverLead, [{ text: ALWAYS.never }], 12.5),
    gap(4 * print),
    text(sheet, area, ON_A_SLIP.english, at(8)),
  ];
}

function head(sheet: Sheet, slip: Slip, area: Area, print: number): Piece[] {
  const half = (from: number): Area => ({ x: area.x + from * area.width, width: area.width * 0.5 });
  const left = [text(sheet, half(0), ON_A_SLIP.title, sized(27 * print, true, 1.2))];
  const right = [
    text(sheet, half(0.5), slip.centre.name, sized(12 * print, true, 1.3), 'right'),
    text(sheet, half(0.5), slip.day, sized(9.5 * print, false, 1.3), 'right'),
  ];
  return [beside(left, right), rule(area, 2.4 * print, 5 * print, 12 * print)];
}

/** The QR at the left; beside it the digits in fours, one under the other, as large as the QR is high. */
function codeAndDigits(sheet: Sheet, slip: Slip, area: Area, print: number): Piece {
  const size = QR_SIZE * print;
  const pictures = slip.miniCode ? area.width * 0.66 : size;
  const left: Area = { x: area.x, width: pictures };
  const right: Area = { x: area.x + pictures + 18 * print, width: area.width - pictures - 18 * print };
  const digits = sized((slip.miniCode ? 32 : 37) * print, true, 1.1);
  return beside(
    [codePicture(sheet, left, slip, { size })],
    [
      text(sheet, right, ON_A_SLIP.scan, sized(10.5 * print, false, 1.3), 'centre'),
      ...slip.code.split(' ').map((four) => text(sheet, right, four, digits, 'centre')),
    ],
  );
}
