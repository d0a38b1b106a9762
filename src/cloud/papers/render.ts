import { type PaperFonts, paperFonts } from './fonts/fonts';
import type { Paper } from './paper';

/**
 * Sets a paper as a PDF file with all its fonts embedded. The same paper gives the same bytes, as long as
 * Node's zlib stays the same: bytes that somebody has signed are kept, never made again.
 *
 * Throws when a drawn signature is no such path as the model says, when a schedule's row does not fit its
 * columns, and when the date is none. Characters that no font has are printed as 〓; `unprintable` tells
 * them beforehand.
 *
 * The first paper in a process takes a second longer: what sets type is loaded then, and not at the start.
 */
export async function renderPaper(paper: Paper, fonts: PaperFonts = paperFonts()): Promise<Buffer> {
  const { typeset } = await import('./typeset');
  return typeset(paper, fonts);
}
