import { drawQr, type QrLevel } from '../qr';
import type { Sheet } from '../setting/sheet';
import type { Area, Piece } from './column';

/** Chosen by trying: see docs/decisions/017-paper-codes.md. */
export const SLIP_LEVEL: QrLevel = 'H';

/** What a link's picture may have beside it: WeChat's own round code for the same page, as a PNG or JPEG file. */
export interface CodePicture {
  readonly link: string;
  readonly miniCode?: Uint8Array;
}

const BETWEEN = 14;

/**
 * The QR of a link, in the middle of the area, and where it is given WeChat's own code beside it, both as wide as
 * `size` allows. A round code that is no picture is left out: the QR leads to the same page.
 */
export function codePicture(sheet: Sheet, area: Area, { link, miniCode }: CodePicture, size: number): Piece {
  const round = miniCode && sheet.openPicture(miniCode);
  const side = round ? Math.min(size, (area.width - BETWEEN) / 2) : size;
  const x = area.x + (area.width - (round ? 2 * side + BETWEEN : side)) / 2;
  return {
    height: side,
    draw(on, top) {
      drawQr(on, link, { x, top, size: side, level: SLIP_LEVEL });
      if (round) on.picture(round, { x: x + side + BETWEEN, top, width: side, height: side });
    },
  };
}
