import { paperFonts } from '../fonts/fonts';
import { collect } from '../setting/collect';
import { PAGE } from '../setting/geometry';
import { Sheet } from '../setting/sheet';
import type { Words } from '../setting/tokens';
import { codePicture } from './code-picture';
import {
  type Area,
  drawPieces,
  gap,
  heightOf,
  largestThatFits,
  type Piece,
  rule,
  sized,
  text,
} from './column';
import type { PosterPaper } from './poster';
import { ALWAYS, humanWords } from './words';

const AREA: Area = { x: 48, width: PAGE.width - 96 };
const ROOM = { top: 44, bottom: 40 };
const WHAT = [
  '邻里、家里、土地、欠款、赔偿这些事谈不拢，可以请调解员来帮着谈。',
  '扫这个码就能申请，地点已经替您填好；不会用手机，请工作人员替您填。',
  ALWAYS.voluntary,
];

/** See `renderPoster`, which loads this when the first poster is set. */
export async function setPoster(poster: PosterPaper): Promise<Buffer> {
  const sheet = new Sheet(paperFonts(), {
    title: poster.title,
    author: poster.centre,
    date: new Date(`${poster.day}T00:00:00.000Z`),
  });
  const bytes = collect(sheet);
  sheet.doc.addPage();
  const high = PAGE.height - ROOM.top - ROOM.bottom;
  const pieces = largestThatFits(high, (scale) => posterPieces(sheet, poster, scale));
  drawPieces(sheet, pieces, ROOM.top + (high - heightOf(pieces)) / 2);
  sheet.doc.end();
  return bytes;
}

function posterPieces(sheet: Sheet, poster: PosterPaper, scale: number): Piece[] {
  const at = (size: number, bold = false) => sized(size * scale, bold);
  const led = (lead: string, words: readonly Words[], size = 17) =>
    text(sheet, AREA, [{ text: lead, bold: true }, ...words], at(size));
  return [
    text(sheet, AREA, poster.title, at(50, true), 'centre'),
    text(sheet, AREA, poster.place, at(24, true), 'centre'),
    ...(poster.window === undefined ? [] : [text(sheet, AREA, poster.window, at(24, true), 'centre')]),
    rule(AREA, 3, 10 * scale, 16 * scale),
    codePicture(sheet, AREA, poster, { size: 255 * scale }),
    gap(12 * scale),
    text(sheet, AREA, ALWAYS.scan, at(26, true), 'centre'),
    gap(8 * scale),
    ...WHAT.map((sentence) => text(sheet, AREA, sentence, at(19))),
    rule(AREA, 1, 10 * scale, 10 * scale),
    led(ALWAYS.humanLead, humanWords(poster), 20),
    led(ALWAYS.genuineLead, [{ text: ALWAYS.genuine }]),
    led(ALWAYS.neverLead, [{ text: ALWAYS.never }]),
    gap(8 * scale),
    text(sheet, AREA, `${poster.centre}　${poster.day}`, at(11), 'right'),
  ];
}
