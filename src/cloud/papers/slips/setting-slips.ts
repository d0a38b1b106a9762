import type { SlipFormat } from '@/domain/code/slip';
import { paperFonts } from '../fonts/fonts';
import { collect } from '../setting/collect';
import { Sheet } from '../setting/sheet';
import { drawReplyPage } from './reply-page';
import { drawRollSlip, ROLL_58, ROLL_80 } from './roll-slip';
import { A4, A5, drawSheetSlip } from './sheet-slip';
import type { Slip } from './slip';
import { ON_A_SLIP } from './words';

const DRAWING: Readonly<Record<SlipFormat, (sheet: Sheet, slip: Slip) => void>> = {
  a5: (sheet, slip) => {
    drawSheetSlip(sheet, slip, A5);
    if (slip.reply) drawReplyPage(sheet, slip);
  },
  '58mm': (sheet, slip) => drawRollSlip(sheet, slip, ROLL_58),
  '80mm': (sheet, slip) => drawRollSlip(sheet, slip, ROLL_80),
  poster: (sheet, slip) => drawSheetSlip(sheet, slip, A4),
};

/** See `renderSlip`, which loads this when the first slip is set. */
export async function setSlip(slip: Slip, format: SlipFormat): Promise<Buffer> {
  const sheet = new Sheet(paperFonts(), {
    title: ON_A_SLIP.title,
    author: slip.centre.name,
    date: new Date(`${slip.day}T00:00:00.000Z`),
  });
  const bytes = collect(sheet);
  DRAWING[format](sheet, slip);
  sheet.doc.end();
  return bytes;
}
