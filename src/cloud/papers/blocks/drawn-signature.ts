import type { DrawnSignature } from '../paper';
import type { Sheet } from '../setting/sheet';

const PATH = /^M[MLl\d\s.,-]*$/;
/** Thinner lines vanish in print. */
const THINNEST = 0.7;

type Point = readonly [x: number, y: number];

/**
 * Draws a signature as large as the box allows, and nothing outside of it: a path can't write over the text.
 * Throws when it is no such path as `DrawnSignature` says.
 */
export function drawSignature(
  sheet: Sheet,
  { path, width, height, stroke = height / 60 }: DrawnSignature,
  box: { x: number; top: number; width: number; height: number },
): void {
  const strokes = strokesOf(path);
  const scale = Math.min(box.width / width, box.height / height);
  const pen = sheet.doc
    .save()
    .translate(box.x + (box.width - width * scale) / 2, box.top + (box.height - height * scale) / 2)
    .scale(scale)
    .rect(0, 0, width, height)
    .clip()
    .lineWidth(Math.max(stroke, THINNEST / scale))
    .lineCap('round')
    .lineJoin('round');
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    pen.moveTo(...first);
    for (const point of rest) pen.lineTo(...point);
    pen.stroke();
  }
  pen.restore();
}

/** From where the finger came down to where it left. */
function strokesOf(path: string): Point[][] {
  if (!PATH.test(path)) throw new Error('a drawn signature is no path of M, L and l');
  const strokes: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLl])([^MLl]*)/g)) {
    if (command === 'M') strokes.push([]);
    for (const [across, down] of pairsOf(rest)) {
      [x, y] = command === 'l' ? [x + across, y + down] : [across, down];
      strokes.at(-1)?.push([x, y]);
    }
  }
  return strokes;
}

function pairsOf(text: string): Point[] {
  const numbers = text
    .replaceAll('-', ' -')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
  if (numbers.length === 0 || numbers.length % 2 !== 0 || !numbers.every(Number.isFinite)) {
    throw new Error('a drawn signature has a command without its pairs of numbers');
  }
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}
