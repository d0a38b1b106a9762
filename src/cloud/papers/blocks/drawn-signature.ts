import type { DrawnSignature } from '../paper';
import type { Sheet } from '../setting/sheet';

const PATH_DATA = /^\s*[Mm][\sMLHVCSQTAZmlhvcsqtaz\d.,eE+-]*$/;
const THINNEST = 0.7;

/**
 * Draws a signature as large as the box allows, and nothing outside of it: a path can't write over the text.
 * Throws when it is no SVG path data.
 */
export function drawSignature(
  sheet: Sheet,
  { path, width, height, stroke = height / 60 }: DrawnSignature,
  box: { x: number; top: number; width: number; height: number },
): void {
  if (!PATH_DATA.test(path)) throw new Error('a drawn signature is no SVG path data');
  const scale = Math.min(box.width / width, box.height / height);
  sheet.doc
    .save()
    .translate(box.x + (box.width - width * scale) / 2, box.top + (box.height - height * scale) / 2)
    .scale(scale)
    .rect(0, 0, width, height)
    .clip()
    .lineWidth(Math.max(stroke, THINNEST / scale))
    .lineCap('round')
    .lineJoin('round')
    .path(path)
    .stroke()
    .restore();
}
