import type { Seal } from '../paper';
import { BODY, RULE, STYLES, type Style } from '../setting/geometry';
import type { Sheet } from '../setting/sheet';
import type { Strip } from '../setting/strip';

const WIDTH = 230;
const X = BODY.left + BODY.width - WIDTH;
/** A committee's round stamp is 42 mm wide and pressed over name and date. */
const STAMP = 119;
const BOX_ROOM = 6;

export function sealStrips({ who, date = '　　　年　　月　　日', electronic }: Seal, sheet: Sheet): Strip[] {
  const signed = [
    { text: electronic ? who : `${who}（盖章）`, style: STYLES.body },
    { text: date, style: STYLES.body },
  ];
  if (!electronic) return [centred(signed, { least: STAMP }, sheet)];
  const value = [
    { text: '电子印章', style: STYLES.tableHead },
    { text: who, style: STYLES.table },
    { text: `印章值：${electronic.value}`, style: STYLES.small },
    { text: electronic.time, style: STYLES.small },
  ];
  return [
    { ...centred(value, { least: 0, framed: true }, sheet), glued: true },
    { ...centred(signed, { least: 0 }, sheet), above: BOX_ROOM },
  ];
}

/** Lines under each other in the middle of the seal's place. */
function centred(
  texts: readonly { text: string; style: Style }[],
  { least, framed = false }: { least: number; framed?: boolean },
  sheet: Sheet,
): Strip {
  const lines = texts.flatMap(({ text, style }) =>
    sheet.lines(text, style, WIDTH - 2 * BOX_ROOM).map((line) => ({ line, style })),
  );
  const text = lines.reduce((sum, { style }) => sum + style.leading, 0);
  const height = Math.max(least, text + (framed ? 2 * BOX_ROOM : 0));
  return {
    height,
    draw(on, { top }) {
      if (framed) on.doc.lineWidth(RULE).rect(X, top, WIDTH, height).stroke();
      let y = top + (height - text) / 2;
      for (const { line, style } of lines) {
        on.line(line, style, { x: X + BOX_ROOM, top: y, width: WIDTH - 2 * BOX_ROOM, align: 'centre' });
        y += style.leading;
      }
    },
  };
}
