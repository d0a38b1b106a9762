import { encode } from 'uqr';
import type { Sheet } from './setting/sheet';

/** ISO/IEC 18004: how much of the code may be spoiled, from L, some 7 %, to H, some 30 % of its codewords. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

export interface QrPlace {
  readonly x: number;
  readonly top: number;
  /** Points, of the modules alone: four modules of white have to stay around them. */
  readonly size: number;
  readonly level: QrLevel;
}

/** Draws a link as a QR, black, in one filling, so that no hair of white stands between its modules. */
export function drawQr(sheet: Sheet, link: string, { x, top, size, level }: QrPlace): void {
  const rows = encode(link, { ecc: level, border: 0, boostEcc: true }).data;
  const module = size / rows.length;
  rows.forEach((row, down) => {
    for (const { from, length } of darkStretches(row)) {
      sheet.doc.rect(x + from * module, top + down * module, length * module, module);
    }
  });
  sheet.doc.fill();
}

function darkStretches(row: readonly boolean[]): { from: number; length: number }[] {
  const stretches: { from: number; length: number }[] = [];
  row.forEach((dark, index) => {
    const last = stretches.at(-1);
    if (dark && last && last.from + last.length === index) last.length += 1;
    else if (dark) stretches.push({ from: index, length: 1 });
  });
  return stretches;
}
