import { withoutPlace } from './exif';
import type { Picture } from './picture';
import { pngChunk } from './png-chunk';
import { createPieces, type Source } from './source';

const MOST_CHUNKS = 20_000;
/** Larger notes are no camera's. */
const MOST_NOTES = 64 * 1024;
/** How the picture looks; every other chunk that a reader may skip is a note of whoever or whatever made it. */
const LOOKS = [
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP', 'bKGD', 'hIST', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
];
const NEEDED = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

/**
 * A PNG file (https://www.w3.org/TR/png/) without texts and notes, and without what follows its end; how it is
 * turned and when it was taken stay. Null when it is damaged or breaks off.
 */
export async function readPng(source: Source): Promise<Picture | null> {
  const { pieces, keep, put } = createPieces();
  keep(0, 8);
  let pixels = 0;
  let drawn = false;
  let at = 8;
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    const head = await source.read(at, 16);
    if (head.length < 12) return null;
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    const end = at + 12 + length;
    if (end > source.size || (count === 0) !== (type === 'IHDR')) return null;
    if (type === 'IHDR') {
      if (length !== 13) return null;
      const size = await source.read(at + 8, 8);
      pixels = size.readUInt32BE(0) * size.readUInt32BE(4);
      if (pixels === 0) return null;
    }
    if (type === 'IDAT') drawn = true;
    if (NEEDED.includes(type) || LOOKS.includes(type)) keep(at, end);
    // A chunk that decoders must understand, and that no PNG has.
    else if (/^[A-Z]/.test(type)) return null;
    else if (type === 'eXIf' && length <= MOST_NOTES) {
      const notes = withoutPlace(await source.read(at + 8, length));
      if (notes) put(pngChunk('eXIf', notes));
    }
    if (type === 'IEND') return drawn ? { pixels, pieces } : null;
    at = end;
  }
  return null;
}
