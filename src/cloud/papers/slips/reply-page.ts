import type { Sheet } from '../setting/sheet';
import { codePicture } from './code-picture';
import { type Area, beside, drawPieces, gap, largestThatFits, type Piece, rule, sized, text } from './column';
import { tickBox, writingLine } from './marks';
import { A5, areaOf, footOf } from './sheet-slip';
import type { Slip } from './slip';
import { ALWAYS, humanWords, ON_A_REPLY } from './words';

const TOP = 24;
/** Small: it is for the clerk, who finds the case by it when the paper comes in. */
const QR_SIZE = 84;

/**
 * The back of an invitation: three boxes, and where the paper is handed in. It names nobody, and ends where the front
 * is torn: on a sheet printed on both sides nothing of the answer goes with the key.
 */
export function drawReplyPage(sheet: Sheet, slip: Slip): void {
  sheet.doc.addPage({ size: [A5.width, A5.height], margin: 0 });
  const room = A5.height - TOP - footOf(sheet, slip, A5).height;
  const pieces = largestThatFits(room, (scale) => replyPieces(sheet, slip, areaOf(A5), scale));
  drawPieces(sheet, pieces, TOP);
}

function replyPieces(sheet: Sheet, slip: Slip, area: Area, scale: number): Piece[] {
  const at = (points: number, bold = false) => sized(points * scale, bold, 1.4);
  const words: Area = { x: area.x, width: area.width - QR_SIZE - 16 };
  const corner: Area = { x: area.x + area.width - QR_SIZE, width: QR_SIZE };
  return [
    beside(
      [
        text(sheet, words, ON_A_REPLY.title, at(27, true)),
        text(sheet, words, slip.centre.name, at(12, true)),
        text(sheet, words, slip.code, at(15, true)),
      ],
      [codePicture(sheet, corner, { link: slip.link }, { size: QR_SIZE, plain: true })],
    ),
    rule(area, 2.4, 8, 8),
    text(sheet, area, ON_A_REPLY.how, at(13)),
    gap(8 * scale),
    ...ON_A_REPLY.choices.map((choice, index) =>
      box(sheet, area, choice, ON_A_REPLY.choiceNotes[index] ?? '', scale),
    ),
    gap(2 * scale),
    ...ON_A_REPLY.fields.map((field) => line(sheet, area, field, scale)),
    gap(14 * scale),
    text(
      sheet,
      area,
      [
        { text: ON_A_REPLY.handInLead, bold: true },
        { text: ON_A_REPLY.handIn(slip.centre.name, slip.centre.address) },
      ],
      at(13),
    ),
    text(sheet, area, [{ text: ALWAYS.humanLead, bold: true }, ...humanWords(slip.centre)], at(13)),
    text(sheet, area, ALWAYS.voluntary, at(13)),
  ];
}

function box(sheet: Sheet, area: Area, choice: string, note: string, scale: number): Piece {
  const side = 26 * scale;
  const place: Area = { x: area.x + side + 14, width: area.width - side - 14 };
  const words = text(
    sheet,
    place,
    [{ text: choice, bold: true }, { text: `　${note}` }],
    sized(17 * scale, false, 2.3),
  );
  return tickBox(words, area.x, side);
}

function line(sheet: Sheet, area: Area, field: string, scale: number): Piece {
  const label = text(sheet, area, field, sized(14 * scale, true, 1.4));
  return writingLine(label, area.x + 130 * scale, area, 44 * scale);
}
