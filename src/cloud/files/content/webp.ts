import { withoutPlace } from './exif';
import type { Picture } from './picture';
import { createPieces, type Piece, type Source } from './source';

const MOST_CHUNKS = 20_000;
const MOST_NOTES = 64 * 1024;
const LOOKS = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

interface Chunk {
  readonly type: string;
  readonly at: number;
  /** Behind the padding. */
  readonly end: number;
  readonly data: number;
  readonly length: number;
}

/**
 * A WebP file (RFC 9649) without texts and notes, and without what follows its end; how it is turned and when it
 * was taken stay. Null when it is damaged or breaks off.
 */
export async function readWebp(source: Source): Promise<Picture | null> {
  const chunks = await chunksOf(source);
  if (!chunks?.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) return null;
  let pixels = 0;
  for (const chunk of chunks) pixels = Math.max(pixels, await pixelsOf(source, chunk));
  if (pixels === 0) return null;
  const noted = chunks.find(({ type, length }) => type === 'EXIF' && length <= MOST_NOTES);
  const notes = noted ? withoutPlace(await tiffOf(source, noted)) : null;
  const { pieces, keep, put } = createPieces();
  for (const chunk of chunks) {
    if (chunk.type === 'VP8X') put(await flagged(source, chunk, notes !== null));
    else if (LOOKS.includes(chunk.type)) keep(chunk.at, chunk.end);
    else if (chunk === noted && notes) put(framed('EXIF', notes));
  }
  return { pixels, pieces: [riff(sizeOf(pieces)), ...pieces] };
}

async function chunksOf(source: Source): Promise<Chunk[] | null> {
  const end = 8 + (await source.read(4, 4)).readUInt32LE(0);
  if (end > source.size) return null;
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const head = await source.read(at, 8);
    const length = head.readUInt32LE(4);
    const next = at + 8 + length + (length % 2);
    const type = head.toString('latin1', 0, 4);
    if (at + 8 + length > end || chunks.length === MOST_CHUNKS) return null;
    if (type === 'VP8X' && length !== 10) return null;
    chunks.push({ type, at, end: Math.min(next, end), data: at + 8, length });
    at = next;
  }
  return chunks;
}

/** Every place that tells a size is asked: a reader may believe any of them. */
async function pixelsOf(source: Source, { type, data, length }: Chunk): Promise<number> {
  const head = await source.read(data, Math.min(length, 16));
  if (type === 'VP8X' && head.length >= 10) return (head.readUIntLE(4, 3) + 1) * (head.readUIntLE(7, 3) + 1);
  if (type === 'ANMF' && head.length >= 12) return (head.readUIntLE(6, 3) + 1) * (head.readUIntLE(9, 3) + 1);
  if (type === 'VP8 ' && head.length >= 10)
    return (head.readUInt16LE(6) & 0x3fff) * (head.readUInt16LE(8) & 0x3fff);
  if (type !== 'VP8L' || head.length < 5) return 0;
  const bits = head.readUInt32LE(1);
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
}

/** Some writers put JPEG's own name before the notes. */
async function tiffOf(source: Source, { data, length }: Chunk): Promise<Buffer> {
  const bytes = await source.read(data, length);
  return bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
}

async function flagged(source: Source, { at, end }: Chunk, hasNotes: boolean): Promise<Buffer> {
  const bytes = Buffer.from(await source.read(at, end - at));
  bytes[8] = ((bytes[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasNotes ? HAS_EXIF : 0);
  return bytes;
}

function framed(type: string, data: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function riff(size: number): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(size + 4, 4);
  return head;
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) =>
      sum + (Buffer.isBuffer(piece) ? piece.length : 'to' in piece ? piece.to - piece.from : piece.zeros),
    0,
  );
}
