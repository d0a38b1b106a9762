import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

interface ReadPdf {
  readonly title?: string;
  readonly author?: string;
  readonly created?: string;
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  /** In the order of the file, which is the order in which a reader copies or speaks them. */
  readonly items: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly images: number;
  /** x, y, width and height, in the units of their drawing. */
  readonly rectangles: readonly (readonly [number, number, number, number])[];
  /** What is drawn with straight lines: x and y of each point, in the units of their drawing. */
  readonly strokes: readonly (readonly number[])[];
}

/** Opens a PDF with a reader that had no part in writing it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yima-pdf-'));
  const file = path.join(folder, 'paper.pdf');
  try {
    writeFileSync(file, bytes);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(__dirname, 'pdf-reader.mjs'), file],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All text between the margins, in order, without any space. */
export function bodyText(pages: readonly ReadPage[]): string {
  return pages
    .flatMap(({ items }) => items.filter(({ y }) => y > 85 && y < 775).map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
}
