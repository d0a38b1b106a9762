import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A picture in grey: 0 is black, 255 white, rows from the top. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pages of a PDF as a printer with so many dots to the inch has them. */
export async function pagesOf(pdf: Uint8Array, dots: number): Promise<Grey[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yima-pages-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const script = path.join(__dirname, 'pdf-pixels.mjs');
    await promisify(execFile)(process.execPath, [script, file, String(dots), folder]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
      .map((name) => readPgm(readFileSync(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPgm(bytes: Buffer): Grey {
  const end = bytes.indexOf('\n');
  const [, width = 0, height = 0] = bytes.subarray(0, end).toString('latin1').split(' ').map(Number);
  return { width, height, pixels: new Uint8Array(bytes.subarray(end + 1)) };
}

export const copyOf = ({ width, height, pixels }: Grey): Grey => ({ width, height, pixels: pixels.slice() });
