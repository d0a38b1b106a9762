import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { LIMITS } from '@/contract/fields';
import type { FileKeeper } from '../house';
import type { Seal } from '../identity/seal';
import type { Database } from '../store/database';
import { findFiles } from '../store/files';
import { LARGEST } from './content/identify';
import type { ByteRange } from './keeping/file-store';
import { createStores, type Shelves } from './keeping/stores';
import { createParts } from './receiving/parts';
import { createUploads, type Uploads } from './receiving/uploads';
import { type FileLink, followLink, linkTo, sealTicket } from './sealed';

/** The keeper of a server: files arrive at its own door and leave by its own links. */
export interface ServerKeeper extends FileKeeper {
  readonly uploads: Uploads;
  /** The file behind a link, if the link is ours and still good. */
  behind(link: FileLink, now: string): Promise<OpenFile | null>;
  /** Throws away uploads that nobody goes on with. @param now milliseconds */
  sweep(now: number): Promise<void>;
}

export interface OpenFile {
  readonly bytes: number;
  readonly mediaType: string;
  /** In hex. */
  readonly sha256: string;
  /** Null where its bytes are gone. */
  content(range?: ByteRange): Promise<Readable | null>;
}

export interface KeeperParts extends Shelves {
  readonly db: Database;
  readonly seal: Seal;
  /** On this server's own disk. */
  readonly partsFolder: string;
  readonly now: () => string;
}

export function createKeeper({ db, seal, partsFolder, now, ...shelves }: KeeperParts): ServerKeeper {
  const stores = createStores(shelves);
  const parts = createParts(partsFolder);
  return {
    uploads: createUploads({ db, seal, parts, stores }),
    ticket: (fileId, size) => ({
      by: 'post',
      url: `/files/${sealTicket(seal, { fileId, size }, now())}`,
      maxBytes: LARGEST,
      chunkBytes: LIMITS.chunk,
    }),
    // Links carry a seal and a date, since an `<Image>` sends no header.
    links: async (files, at) => new Map(files.map(({ fileId }) => [fileId, linkTo(seal, fileId, at)])),
    async admit(files) {
      for (const { fileId, keptAs } of files)
        if (keptAs === null)
          return (await parts.whyRefused(fileId)) ?? { code: 'file.not_found', params: {} };
      return null;
    },
    keep(fileId, bytes, mediaType) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return stores.put(fileId, () => Readable.from([bytes]), { bytes: bytes.length, mediaType, sha256 });
    },
    bytesOf: (file) => stores.bytesOf(file),
    open: (file) => stores.open(file),
    async behind(link, at) {
      const fileId = followLink(seal, link, at);
      const [file] = fileId ? await findFiles(db, [fileId]) : [];
      if (!file?.mediaType || !file.sha256 || file.bytes === null) return null;
      const { bytes, mediaType, sha256 } = file;
      return { bytes, mediaType, sha256, content: (range) => stores.open(file, range) };
    },
    sweep: (at) => parts.sweep(at),
  };
}
