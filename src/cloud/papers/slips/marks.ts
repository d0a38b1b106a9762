import type { Sheet } from '../setting/sheet';
import type { Area, Piece } from './column';

/** A dashed line to cut or fold along, with a little white on both sides. */
export function dashed(area: Area, room: number, scissors: boolean): Piece {
  return {
    height: 2 * room,
    draw(sheet, top) {
      const y = top + room;
      sheet.doc.dash(5, { space: 4 });
      sheet.rule([area.x, y], [area.x + area.width, y], 1);
      sheet.doc.undash();
      if (scissors) drawScissors(sheet, area.x + 34, y);
    },
  };
}

/** No font of ours has ✂: two rings and two blades, 22 points wide, on a ground of white. */
function drawScissors({ doc }: Sheet, x: number, y: number): void {
  doc
    .rect(x - 4, y - 7, 30, 14)
    .fill('white')
    .fillColor('black');
  doc.lineWidth(1.2);
  doc
    .circle(x + 3.2, y - 3.6, 2.8)
    .circle(x + 3.2, y + 3.6, 2.8)
    .stroke();
  doc
    .moveTo(x + 5.6, y - 2.2)
    .lineTo(x + 22, y + 4)
    .moveTo(x + 5.6, y + 2.2)
    .lineTo(x + 22, y - 4)
    .stroke();
}

/** A square to tick, its words to the right of it. */
export function tickBox(words: Piece, x: number, side: number): Piece {
  const height = Math.max(side, words.height);
  return {
    height,
    draw(sheet, top) {
      sheet.doc
        .lineWidth(1.5)
        .rect(x, top + (height - side) / 2, side, side)
        .stroke();
      words.draw(sheet, top + (height - words.height) / 2);
    },
  };
}

/** A word and a line to write on. */
export function writingLine(label: Piece, from: number, area: Area, height: number): Piece {
  return {
    height,
    draw(sheet, top) {
      label.draw(sheet, top + height - label.height);
      sheet.rule([from, top + height - 4], [area.x + area.width, top + height - 4], 0.8);
    },
  };
}
