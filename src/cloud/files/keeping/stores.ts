import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileId } from '@/domain/ids';
import type { StoredFile } from '../../store/files';
import type { About, ByteRange } from './file-store';
import { createFolderStore } from './folder-store';
import type { S3Settings } from './s3-request';
import { createS3Store } from './s3-store';

/** Where a service keeps its files. */
export interface Shelves {
  readonly filesFolder: string;
  /** Object storage takes what comes from now on; what lies in the folder is still read from there. */
  readonly s3?: S3Settings;
}

export type Kept = Pick<StoredFile, 'fileId' | 'keptAs'>;

export interface Stores {
  /** @returns where it lies, for the file's row. */
  put(fileId: FileId, content: () => Readable, about: About): Promise<string>;
  open(file: Kept, range?: ByteRange): Promise<Readable | null>;
  /** A whole file, for a paper that prints it or a case file that takes it along. */
  bytesOf(file: Kept): Promise<Uint8Array | null>;
}

/** All places where files of this service may lie, and the one where new ones go. */
export function createStores({ filesFolder, s3 }: Shelves): Stores {
  const stores = { folder: createFolderStore(filesFolder), ...(s3 ? { s3: createS3Store(s3) } : {}) };
  const name = s3 ? 's3' : 'folder';
  const open: Stores['open'] = async ({ fileId, keptAs }, range) => {
    if (keptAs === null) return null;
    const [place = '', key = fileId] = keptAs.split('/');
    const store = place === 'folder' ? stores.folder : stores.s3;
    if (!store) throw new Error('a file lies in object storage, and FILES_S3_ENDPOINT is not set');
    return store.open(key, range);
  };
  return {
    async put(fileId, content, about) {
      const store = stores[name] ?? stores.folder;
      // Named by its content too: whoever else brings something under the same ticket never writes over it.
      const key = `${fileId}.${about.sha256.slice(0, 16)}`;
      if ((await store.size(key)) !== about.bytes) await store.put(key, content(), about);
      return `${name}/${key}`;
    },
    open,
    async bytesOf(file) {
      const content = await open(file);
      return content && buffer(content);
    },
  };
}

/** Writes a few bytes, since only writing tells whether the storage takes files. Throws where it does not. */
export async function tryS3(settings: S3Settings): Promise<void> {
  const store = createS3Store(settings);
  const words = Buffer.from('yima\n');
  const sha256 = createHash('sha256').update(words).digest('hex');
  await store.put('.writable', Readable.from([words]), {
    bytes: words.length,
    mediaType: 'text/plain',
    sha256,
  });
}
