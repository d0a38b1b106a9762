import type { DrawnSignature } from '../paper';
import type { Sheet } from '../setting/sheet';

/** How many numbers a command takes: one stroke for each such portion. */
const TAKES = { M: 2, L: 2, Q: 4, C: 6 } as const;

const PATH = /^\s*M[MLQC\d\s.,-]*$/;

/** Thinner lines vanish in print. */
const THINNEST = 0.7;

interface Stroke {
  readonly command: keyof typeof TAKES;
  readonly numbers: readonly number[];
}

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
  sheet.doc
    .save()
    .translate(box.x + (box.width - width * scale) / 2, box.top + (box.height - height * scale) / 2)
    .scale(scale)
    .rect(0, 0, width, height)
    .clip()
    .lineWidth(Math.max(stroke, THINNEST / scale))
    .lineCap('round')
    .lineJoin('round');
  draw(sheet.doc, strokes);
  sheet.doc.stroke().restore();
}

function strokesOf(path: string): Stroke[] {
  if (!PATH.test(path)) throw new Error('a drawn signature is no path of M, L, Q and C');
  return [...path.matchAll(/([MLQC])([^MLQC]*)/g)].flatMap(([, letter, rest = '']) => {
    const command = letter as Stroke['command'];
    const numbers = numbersIn(rest);
    const takes = TAKES[command];
    if (numbers.length === 0 || numbers.length % takes !== 0 || !numbers.every(Number.isFinite)) {
      throw new Error(`a drawn signature has other numbers after ${command} than it takes`);
    }
    return Array.from({ length: numbers.length / takes }, (_, index) => ({
      // Further points after a move are lines.
      command: command === 'M' && index > 0 ? 'L' : command,
      numbers: numbers.slice(index * takes, (index + 1) * takes),
    }));
  });
}

const numbersIn = (text: string): number[] =>
  text
    .replaceAll('-', ' -')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);

function draw(doc: PDFKit.PDFDocument, strokes: readonly Stroke[]): void {
  let [x, y] = [0, 0];
  for (const { command, numbers } of strokes) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (command === 'M') doc.moveTo(a, b);
    else if (command === 'L') doc.lineTo(a, b);
    else if (command === 'C') doc.bezierCurveTo(a, b, c, d, e, f);
    // PDF has only cubic curves, and pdfkit's own quadratic one is not exact.
    else doc.bezierCurveTo(toward(x, a), toward(y, b), toward(c, a), toward(d, b), c, d);
    [x, y] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
  }
}

const toward = (from: number, to: number): number => from + (2 / 3) * (to - from);
