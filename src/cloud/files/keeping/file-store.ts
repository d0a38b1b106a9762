import type { Readable } from 'node:stream';

/** A part of a file, both ends included, as in HTTP. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What is known of a file before it is stored. */
export interface About {
  readonly bytes: number;
  readonly mediaType: string;
  /** In hex. */
  readonly sha256: string;
}

/** Where the bytes of files lie: a folder, or object storage. Bytes pass through and are never held whole. */
export interface FileStore {
  /** Stores all of it or nothing. The same key is never given to other bytes. */
  put(key: string, content: Readable, about: About): Promise<void>;
  /** Null where there is no such file. */
  open(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Bytes; null where there is no such file. */
  size(key: string): Promise<number | null>;
}
