import { randomUUID } from 'node:crypto';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { FileId } from '@/domain/ids';
import type { Refused } from '../content/examine';
import { ifThere } from '../if-there';

const KEPT_MS = 2 * 24 * 3_600_000;

/** Uploads that are not whole yet, each a file on this server's own disk, so that a restart loses nothing. */
export interface Parts {
  /** Bytes that have arrived. */
  received(file: FileId): Promise<number>;
  read(file: FileId, at: number, length: number): Promise<Buffer>;
  append(file: FileId, at: number, bytes: Uint8Array): Promise<void>;
  pathOf(file: FileId): string;
  /** A place for an upload that comes in one go, beside the part that may be under way. */
  pathOfWhole(file: FileId): string;
  /** Throws a part away and remembers why: whoever missed the answer gets it again without sending all again. */
  refuse(file: FileId, refused: Refused): Promise<void>;
  whyRefused(file: FileId): Promise<Refused | null>;
  forget(file: FileId): Promise<void>;
  /** Throws away what nobody has gone on with for two days. @param now milliseconds */
  sweep(now: number): Promise<void>;
}

export function createParts(folder: string): Parts {
  const placeOf = (file: FileId, ending: string) => path.join(folder, `${file}.${ending}`);
  const pathOf = (file: FileId) => placeOf(file, 'part');
  const forget = (file: FileId) => rm(pathOf(file), { force: true });
  return {
    pathOf,
    pathOfWhole: (file) => placeOf(file, `${randomUUID()}.whole`),
    forget,
    async received(file) {
      return (await ifThere(stat(pathOf(file))))?.size ?? 0;
    },
    read: (file, at, length) => within(open(pathOf(file)), (handle) => readAt(handle, at, length)),
    async append(file, at, bytes) {
      await mkdir(folder, { recursive: true });
      await within(open(pathOf(file), at === 0 ? 'w' : 'r+'), (handle) => writeAt(handle, at, bytes));
    },
    async refuse(file, refused) {
      const draft = placeOf(file, `${randomUUID()}.draft`);
      await mkdir(folder, { recursive: true });
      await writeFile(draft, JSON.stringify(refused));
      await rename(draft, placeOf(file, 'refused'));
      await forget(file);
    },
    async whyRefused(file) {
      const text = await ifThere(readFile(placeOf(file, 'refused'), 'utf8'));
      return text === null ? null : (JSON.parse(text) as Refused);
    },
    async sweep(now) {
      for (const name of (await ifThere(readdir(folder))) ?? []) {
        const place = path.join(folder, name);
        const found = await ifThere(stat(place));
        if (found && found.mtimeMs < now - KEPT_MS) await rm(place, { force: true });
      }
    },
  };
}

async function within<T>(opening: Promise<FileHandle>, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await opening;
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function writeAt(handle: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const step = await handle.write(bytes, written, bytes.length - written, at + written);
    written += step.bytesWritten;
  }
}
