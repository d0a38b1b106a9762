import { drawQr, type QrLevel, qrModules } from '../qr';
import type { Sheet } from '../setting/sheet';
import type { Area, Piece } from './column';

/** Chosen by trying: see docs/decisions/017-paper-codes.md. */
const TOUGH: { readonly level: QrLevel; readonly version: number } = { level: 'H', version: 10 };
/** Where the code is small and stays at the window. */
const PLAIN: typeof TOUGH = { level: 'M', version: 1 };

/** What a link's picture may have beside it: WeChat's own round code for the same page, as a PNG or JPEG file. */
export interface CodePicture {
  readonly link: string;
  readonly miniCode?: Uint8Array;
}

export interface CodeSize {
  /** Points, at the most. */
  readonly size: number;
  /** Points of a printer's dot: each module is a whole number of them, so that all come out equally wide. */
  readonly dot?: number;
  /** Of few and large modules, which stand little damage. */
  readonly plain?: boolean;
}

const BETWEEN = 14;

/**
 * The QR of a link, in the middle of the area, and where it is given WeChat's own code beside it, both as wide as
 * `size` allows. A round code that is no picture is left out: the QR leads to the same page.
 */
export function codePicture(
  sheet: Sheet,
  area: Area,
  { link, miniCode }: CodePicture,
  { size, dot, plain = false }: CodeSize,
): Piece {
  const round = miniCode && sheet.openPicture(miniCode);
  const { level, version } = plain ? PLAIN : TOUGH;
  const modules = qrModules(link, level, version);
  const room = round ? Math.min(size, (area.width - BETWEEN) / 2) : size;
  const side = dot ? Math.floor(room / modules.length / dot) * dot * modules.length : room;
  const x = area.x + (area.width - (round ? 2 * side + BETWEEN : side)) / 2;
  return {
    height: side,
    draw(on, top) {
      drawQr(on, modules, { x, top, size: side });
      if (round) on.picture(round, { x: x + side + BETWEEN, top, width: side, height: side });
    },
  };
}
