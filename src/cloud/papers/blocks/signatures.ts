import type { SignatureLine, Signatures } from '../paper';
import { BODY, STYLES } from '../setting/geometry';
import type { Line } from '../setting/lines';
import type { Sheet } from '../setting/sheet';
import { keepTogether, type Strip } from '../setting/strip';
import { drawSignature } from './drawn-signature';
import { drawPicture, openPicture } from './picture-box';

const NAME_WIDTH = 200;
const MARK = { x: BODY.left + NAME_WIDTH + 8, width: 130 } as const;
const TIME = { x: MARK.x + MARK.width + 8, width: BODY.left + BODY.width - MARK.x - MARK.width - 8 } as const;
/** A refusal takes the places of mark and time. */
const REFUSAL_WIDTH = TIME.x + TIME.width - MARK.x;
/** Of the box for the mark: ink and a fingerprint need more than a drawing. */
const MARK_HEIGHT = { drawn: 44, image: 60, blank: 52, refused: 30 } as const;
const ROOM = 10;

/** Up to this height all signatures of a block stay on one page. */
const TOGETHER = 240;

export function signaturesStrips({ lines }: Signatures, sheet: Sheet): Strip[] {
  return keepTogether(
    lines.map((line) => signatureStrip(line, sheet)),
    TOGETHER,
  );
}

function signatureStrip({ role, who = '', mark, time, note }: SignatureLine, sheet: Sheet): Strip {
  const name = sheet.lines(`${role}：${who}`, STYLES.body, NAME_WIDTH);
  const refusal = mark.kind === 'refused' ? refusalLines(mark.reason, time, sheet) : [];
  const signed = sheet.lines(time ?? OPEN_DATE, STYLES.small, TIME.width);
  const notes = note ? sheet.lines(note, STYLES.small, BODY.width) : [];
  const height = Math.max(
    MARK_HEIGHT[mark.kind],
    name.length * STYLES.body.leading,
    refusal.length * STYLES.table.leading,
  );
  const image = mark.kind === 'image' ? openPicture(sheet, mark.bytes) : null;
  return {
    height: height + notes.length * STYLES.small.leading + ROOM,
    draw(on, { top }) {
      const bottom = top + height;
      drawLines(on, name, { style: STYLES.body, x: BODY.left, width: NAME_WIDTH, bottom });
      if (mark.kind === 'refused') {
        drawLines(on, refusal, { style: STYLES.table, x: MARK.x, width: REFUSAL_WIDTH, bottom });
      } else {
        const box = { x: MARK.x, top, width: MARK.width, height };
        if (image) drawPicture(on, image, box);
        if (mark.kind === 'drawn') drawSignature(on, mark, box);
        on.rule([MARK.x, bottom], [MARK.x + MARK.width, bottom]);
        drawLines(on, signed, { style: STYLES.small, x: TIME.x, width: TIME.width, bottom });
      }
      const end = bottom + 2 + notes.length * STYLES.small.leading;
      drawLines(on, notes, { style: STYLES.small, x: BODY.left, width: BODY.width, bottom: end });
    },
  };
}

const OPEN_DATE = '　　　年　　月　　日';

function refusalLines(reason: string, time: string | undefined, sheet: Sheet): Line[] {
  const said = `拒绝签名：${reason}${time ? `（${time}）` : ''}`;
  return sheet.lines(said, STYLES.table, REFUSAL_WIDTH);
}

function drawLines(
  sheet: Sheet,
  lines: readonly Line[],
  place: { style: { size: number; leading: number }; x: number; width: number; bottom: number },
): void {
  const { style, x, width, bottom } = place;
  const top = bottom - lines.length * style.leading;
  lines.forEach((line, index) => {
    sheet.line(line, style, { x, top: top + index * style.leading, width });
  });
}
