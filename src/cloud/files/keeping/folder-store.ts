import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ifThere } from '../if-there';
import type { FileStore } from './file-store';

/** Files in a folder beside the server, spread over folders named by the first two signs of their keys. */
export function createFolderStore(folder: string): FileStore {
  const pathOf = (key: string) => path.join(folder, key.slice(0, 2), key);
  return {
    async put(key, content) {
      const place = pathOf(key);
      // Written beside its place first, so that half a file never stands there, not even after a power cut.
      const draft = `${place}.${randomUUID()}.draft`;
      await mkdir(path.dirname(place), { recursive: true });
      try {
        await pipeline(content, createWriteStream(draft, { flush: true }));
        await rename(draft, place);
      } finally {
        await rm(draft, { force: true });
      }
    },
    async open(key, range) {
      const handle = await ifThere(open(pathOf(key)));
      return handle?.createReadStream(range ? { start: range.from, end: range.to } : {}) ?? null;
    },
    async size(key) {
      return (await ifThere(stat(pathOf(key))))?.size ?? null;
    },
  };
}
