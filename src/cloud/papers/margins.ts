import type { PaperCode } from './paper';
import { drawQr, qrModules } from './qr';
import { BODY, PAGE, RULE, STYLES } from './setting/geometry';
import type { Align, Sheet } from './setting/sheet';

const FOOTER_TOP = PAGE.height - 56;
const HEAD_TOP = 40;
/** 20 mm: some 0.6 mm a module for a link of 60 characters. */
const QR_SIZE = 57;
const QR_TOP = 26;

/** The code of the case as a QR (ISO/IEC 18004, level M) and in print, in the upper right corner. */
export function drawCode(sheet: Sheet, { text, link }: PaperCode): void {
  const left = BODY.left + BODY.width - QR_SIZE;
  drawQr(sheet, qrModules(link, 'M'), { x: left, top: QR_TOP, size: QR_SIZE });
  const [caption, code] = ['解纷码', text].map((words) => ({ words, style: STYLES.small }));
  [caption, code].forEach((row, index) => {
    if (!row) return;
    const top = QR_TOP + QR_SIZE - (2 - index) * row.style.leading;
    drawText(sheet, row.words, { x: BODY.left + 220, top, width: left - BODY.left - 228, align: 'right' });
  });
}

/** Small, in the upper left corner of a page. */
export function drawMarginNote(sheet: Sheet, text: string): void {
  drawText(sheet, text, { x: BODY.left, top: HEAD_TOP, width: 212, align: 'left' });
}

export interface Footer {
  readonly code?: string;
  readonly fingerprint: string;
  readonly page: number;
  readonly of: number;
}

export function drawFooter(sheet: Sheet, { code, fingerprint, page, of }: Footer): void {
  sheet.rule([BODY.left, FOOTER_TOP - 4], [BODY.left + BODY.width, FOOTER_TOP - 4], RULE);
  const across = { x: BODY.left, top: FOOTER_TOP, width: BODY.width };
  if (code) drawText(sheet, `解纷码 ${code}`, { ...across, align: 'left' });
  drawText(sheet, `第 ${page} 页　共 ${of} 页`, { ...across, align: 'centre' });
  drawText(sheet, `内容指纹 ${shortFingerprint(fingerprint)}`, { ...across, align: 'right' });
}

/** The first 16 digits in fours, as people compare them. */
function shortFingerprint(hex: string): string {
  return (hex.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}

function drawText(
  sheet: Sheet,
  text: string,
  box: { x: number; top: number; width: number; align: Align },
): void {
  const style = STYLES.footer;
  sheet.lines(text, style, box.width).forEach((line, index) => {
    sheet.line(line, style, { ...box, top: box.top + index * style.leading });
  });
}
