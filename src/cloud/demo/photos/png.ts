import { deflateSync } from 'node:zlib';
import { pngChunk } from '../../files/content/png-chunk';

export type Colour = readonly [red: number, green: number, blue: number];

/** Encodes a picture that is given pixel by pixel, each colour from 0 to 255. */
export function encodePng(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let offset = 0;
  for (let y = 0; y < height; y += 1) {
    rows[offset++] = 0;
    for (let x = 0; x < width; x += 1) {
      for (const part of colourAt(x, y)) rows[offset++] = Math.max(0, Math.min(255, part));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 4 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
