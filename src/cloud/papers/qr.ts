import { encode } from 'uqr';
import type { Sheet } from './setting/sheet';

/** ISO/IEC 18004: how much of the code may be spoiled, from L, some 7 % of its codewords, to H, some 30 %. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/**
 * Rows of dark modules of a link, at least at this level, without the white that has to stay around them.
 *
 * @param version 1, of 21 rows, to 40, of 177: at least; a link that needs more gets more.
 */
export function qrModules(link: string, level: QrLevel, version = 1): boolean[][] {
  return encode(link, { ecc: level, minVersion: version, border: 0, boostEcc: true }).data;
}

/** Points, of the modules alone: four modules of white have to stay around them. */
export interface QrPlace {
  readonly x: number;
  readonly top: number;
  readonly size: number;
}

/** Draws the modules black, in one filling, so that no hair of white stands between them. */
export function drawQr(sheet: Sheet, modules: readonly boolean[][], { x, top, size }: QrPlace): void {
  const module = size / modules.length;
  modules.forEach((row, down) => {
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
