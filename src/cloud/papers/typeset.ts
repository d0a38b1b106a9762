import { setImmediate as others } from 'node:timers/promises';
import { blockStrips } from './blocks/block';
import { headStrips } from './blocks/head';
import { fingerprintOf } from './fingerprint';
import type { PaperFonts } from './fonts/fonts';
import { drawCode, drawFooter, drawMarginNote } from './margins';
import type { Paper } from './paper';
import { collect } from './setting/collect';
import { drawPage, type Page, paginate } from './setting/pages';
import { Sheet } from './setting/sheet';

/** See `renderPaper`, which loads this when the first paper is set. */
export async function typeset(paper: Paper, fonts: PaperFonts): Promise<Buffer> {
  const sheet = new Sheet(fonts, {
    title: paper.title,
    ...(paper.committee && { author: paper.committee }),
    date: instant(paper.date),
  });
  const bytes = collect(sheet);
  const pages = paginate([...headStrips(paper, sheet), ...blockStrips(paper.blocks, sheet)]);
  await drawPages(sheet, paper, pages);
  sheet.doc.end();
  return bytes;
}

async function drawPages(sheet: Sheet, paper: Paper, pages: readonly Page[]): Promise<void> {
  const fingerprint = paper.fingerprint ?? fingerprintOf(paper);
  for (const [index, page] of pages.entries()) {
    // A long record takes a second: other requests go first between its pages.
    await others();
    sheet.doc.addPage();
    if (paper.marginNote) drawMarginNote(sheet, paper.marginNote);
    if (index === 0 && paper.code) drawCode(sheet, paper.code);
    drawPage(sheet, page);
    drawFooter(sheet, {
      ...(paper.code && { code: paper.code.text }),
      fingerprint,
      page: index + 1,
      of: pages.length,
    });
  }
}

function instant(date: string): Date {
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) throw new Error(`a paper's date is none: ${date}`);
  return instant;
}
