import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A phone's screen has four million; beyond this a small file could fill the memory. */
const MOST_PIXELS = 40_000_000;
/** Numbers for each pixel, by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const WHOLE: Pass = [0, 0, 1, 1];
/** Where each of the seven passes of an interlaced file begins, and its steps. */
const INTERLACED: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

type Pass = readonly [x: number, y: number, stepX: number, stepY: number];

/**
 * A PNG file (https://www.w3.org/TR/png/) with nothing in it but the picture. Null when it is damaged or too
 * large: pdfkit's reader trusts every length in a file, and throws where nobody can catch it.
 */
export function soundPng(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const chunks = chunksOf(bytes);
  const header = chunks?.find(({ type }) => type === 'IHDR')?.data;
  if (!chunks || !header || !isSound(header, chunks)) return null;
  const indexed = header[9] === 3;
  const kept = ['IHDR', 'IDAT', 'IEND', ...(indexed ? ['PLTE', 'tRNS'] : [])];
  return Buffer.concat([
    SIGNATURE,
    ...chunks.filter(({ type }) => kept.includes(type)).map(({ raw }) => raw),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly raw: Buffer;
}

function chunksOf(bytes: Buffer): Chunk[] | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), raw: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

function isSound(header: Buffer, chunks: readonly Chunk[]): boolean {
  if (header.length !== 13) return false;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colours = 0, , , interlace = 0] = header.subarray(8);
  const bits = depth * (CHANNELS[colours] ?? 0);
  const pixels = width * height;
  if (pixels === 0 || pixels > MOST_PIXELS || ![1, 2, 4, 8, 16].includes(depth) || bits === 0) return false;
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  if (colours === 3 && (!palette || palette.length === 0 || palette.length % 3 > 0 || palette.length > 768))
    return false;
  if (chunks.some(({ type, data }) => type === 'tRNS' && data.length > 256)) return false;
  const rows = rowsOf({ width, height, bits }, interlace === 1 ? INTERLACED : [WHOLE]);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return holdsRows(packed, rows);
}

/** How many rows follow each other, and the bytes of each without its filter. */
interface Rows {
  readonly count: number;
  readonly bytes: number;
}

function rowsOf(
  { width, height, bits }: { width: number; height: number; bits: number },
  passes: readonly Pass[],
): Rows[] {
  return passes.map(([x, y, stepX, stepY]) => {
    const across = Math.max(0, Math.ceil((width - x) / stepX));
    const count = across === 0 ? 0 : Math.max(0, Math.ceil((height - y) / stepY));
    return { count, bytes: Math.ceil((across * bits) / 8) };
  });
}

/** Every row is there and begins with one of the five filters. */
function holdsRows(packed: Buffer, rows: readonly Rows[]): boolean {
  const expected = rows.reduce((sum, { count, bytes }) => sum + count * (1 + bytes), 0);
  const data = unpacked(packed, expected);
  if (data?.length !== expected) return false;
  let at = 0;
  for (const { count, bytes } of rows) {
    for (let row = 0; row < count; row += 1) {
      if ((data[at] ?? 5) > 4) return false;
      at += 1 + bytes;
    }
  }
  return true;
}

/** Null when the data is damaged, or longer than the picture. */
function unpacked(packed: Buffer, length: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: length });
  } catch {
    return null;
  }
}
