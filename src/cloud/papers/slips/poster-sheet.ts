import { paperFonts } from '../fonts/fonts';
import { collect } from '../setting/collect';
import { PAGE } from '../setting/geometry';
import { Sheet } from '../setting/sheet';
import { codePicture } from './code-picture';
import { type Area, drawPieces, gap, heightOf, type Piece, rule, sized, text } from './column';
import type { PosterPaper } from './poster';
import { ALWAYS, humanWords } from './words';

const AREA: Area = { x: 48, width: PAGE.width - 96 };
const ROOM = { top: 44, bottom: 40 };
/** Of its largest print; where a long name or address makes it too high, everything shrinks together. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

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
  const choices = SCALES.map((scale) => posterPieces(sheet, poster, scale));
  const pieces = choices.find((one) => heightOf(one) <= high) ?? choices.at(-1) ?? [];
  drawPieces(sheet, pieces, ROOM.top + Math.max(0, high - heightOf(pieces)) / 2);
  sheet.doc.end();
  return bytes;
}

function posterPieces(sheet: Sheet, poster: PosterPaper, scale: number): Piece[] {
  const at = (size: number, bold = false) => sized(size * scale, bold);
  const where = poster.window === undefined ? poster.place : `${poster.place}　${poster.window}`;
  const led = (lead: string, words: string) =>
    text(sheet, AREA, [{ text: lead, bold: true }, { text: words }], at(17));
  return [
    text(sheet, AREA, poster.title, at(50, true), 'centre'),
    text(sheet, AREA, where, at(24, true), 'centre'),
    rule(AREA, 3, 10 * scale, 16 * scale),
    codePicture(sheet, AREA, poster, 255 * scale),
    gap(12 * scale),
    text(sheet, AREA, ALWAYS.scan, at(26, true), 'centre'),
    gap(8 * scale),
    ...WHAT.map((sentence) => text(sheet, AREA, sentence, at(19))),
    rule(AREA, 1, 10 * scale, 10 * scale),
    led(ALWAYS.humanLead, humanWords(poster)),
    led(ALWAYS.genuineLead, ALWAYS.genuine),
    led(ALWAYS.neverLead, ALWAYS.never),
    gap(8 * scale),
    text(sheet, AREA, `${poster.centre}　${poster.day}`, at(11), 'right'),
  ];
}
