import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { encodePng } from '@/cloud/demo/photos/png';
import type { Grey } from './grey';

const FOLDER = path.join(__dirname, 'pictures');

/**
 * Share of the pixels, in black and white at 72 dots to the inch, that may differ: another machine rounds the edge of a
 * stroke now and then. A line that moved, or a word that is missing, is some ten times as much.
 */
const TOLERANCE = 0.003;

/**
 * How far a page is from its picture in `pictures/`, and what to do when it is too far. `UPDATE_PICTURES=1` takes the
 * pages as they are for the pictures to compare with: look at them before they are committed.
 *
 * @returns null when they are alike.
 */
export async function unlike(page: Grey, name: string): Promise<string | null> {
  const file = path.join(FOLDER, `${name}.png`);
  if (process.env.UPDATE_PICTURES === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, pngOf(page));
    return null;
  }
  if (!existsSync(file)) return `there is no ${file}: make it with UPDATE_PICTURES=1`;
  const wanted = await readPicture(file);
  const share = difference(page, wanted);
  if (share <= TOLERANCE) return null;
  const found = path.join(tmpdir(), `yima-${name}.png`);
  writeFileSync(found, pngOf(page));
  const much =
    share === Number.POSITIVE_INFINITY ? 'in size' : `in ${(share * 100).toFixed(2)} % of its pixels`;
  return `${found} differs from ${file} ${much}; if that is meant, take it over with UPDATE_PICTURES=1`;
}

function difference(one: Grey, other: Grey): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  const differing = one.pixels.reduce(
    (sum, shade, at) => sum + (isDark(shade) === isDark(other.pixels[at] ?? 255) ? 0 : 1),
    0,
  );
  return differing / one.pixels.length;
}

const isDark = (shade: number): boolean => shade < 128;

async function readPicture(file: string): Promise<Grey> {
  const picture = await loadImage(readFileSync(file));
  const { width, height } = picture;
  const brush = createCanvas(width, height).getContext('2d');
  brush.drawImage(picture, 0, 0);
  const { data } = brush.getImageData(0, 0, width, height);
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0) };
}

/** In black and white: some 15 KB a page. */
function pngOf({ width, height, pixels }: Grey): Buffer {
  return encodePng(width, height, (x, y) =>
    isDark(pixels[y * width + x] ?? 255) ? [0, 0, 0] : [255, 255, 255],
  );
}
