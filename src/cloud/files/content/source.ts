import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

const WINDOW = 64 * 1024;

/** A file that is looked at here and there, never read whole. */
export interface Source {
  readonly size: number;
  /** The bytes from `at` on, fewer than `length` only where the file ends. They stay as they are. */
  read(at: number, length: number): Promise<Buffer>;
}

/** A part of the source that stays, zeros in the place of one, or bytes that take a part's place. */
export type Piece = { readonly from: number; readonly to: number } | { readonly zeros: number } | Buffer;

/** Reads through windows of 64 KiB, one at a time, so that small steps forward cost no call to the system each. */
export function sourceOf(handle: FileHandle, size: number): Source {
  let window: Buffer = Buffer.alloc(0);
  let start = 0;
  return {
    size,
    async read(at, length) {
      const wanted = Math.max(0, Math.min(length, size - at));
      if (at < start || at + wanted > start + window.length) {
        window = await readFully(handle, at, Math.min(Math.max(WINDOW, wanted), size - at));
        start = at;
      }
      return window.subarray(at - start, at - start + wanted);
    },
  };
}

/** For bytes that are in memory already. */
export function sourceOfBytes(bytes: Uint8Array): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: async (at, length) => buffer.subarray(at, at + length) };
}

/** What a rewritten file consists of, in chunks of at most 64 KiB. Throws where the source has become shorter. */
export async function* bytesOf(source: Source, pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (Buffer.isBuffer(piece)) yield piece;
    else if ('zeros' in piece) yield* zeros(piece.zeros);
    else {
      for (let at = piece.from; at < piece.to; ) {
        const bytes = await source.read(at, Math.min(WINDOW, piece.to - at));
        if (bytes.length === 0) throw new Error('a file became shorter while it was read');
        at += bytes.length;
        yield bytes;
      }
    }
  }
}

/** Length and SHA-256 in hex of what a rewritten file will be. */
export async function measure(
  source: Source,
  pieces: readonly Piece[],
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of bytesOf(source, pieces)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Puts what stays together, piece by piece; neighbours become one. */
export function createPieces() {
  const pieces: Piece[] = [];
  return {
    pieces: pieces as readonly Piece[],
    keep(from: number, to: number) {
      const last = pieces.at(-1);
      const joins = last && 'to' in last && last.to === from;
      if (joins) pieces[pieces.length - 1] = { from: last.from, to };
      else pieces.push({ from, to });
    },
    put: (piece: Buffer | { readonly zeros: number }) => void pieces.push(piece),
  };
}

async function readFully(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function* zeros(count: number): Generator<Buffer> {
  const block = Buffer.alloc(Math.min(count, WINDOW));
  for (let left = count; left > 0; left -= block.length) yield block.subarray(0, left);
}
