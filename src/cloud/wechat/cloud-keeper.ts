import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import cloud from 'wx-server-sdk';
import type { FileId } from '@/domain/ids';
import { examine, type Refused } from '../files/content/examine';
import { LARGEST } from '../files/content/identify';
import { bytesOf, measure, sourceOfBytes } from '../files/content/source';
import type { FileKeeper, Unfit } from '../house';
import { reportFault } from '../http/fault';
import type { Database } from '../store/database';
import { findFiles, keepFile, type StoredFile } from '../store/files';

const LINK_SECONDS = 2 * 3600;

/**
 * Keeps files in WeChat's cloud storage: the phone uploads by `wx.cloud.uploadFile` to the path of its ticket, and
 * the content is looked at when a command first names the file. What passes is stored a second time at a path that
 * no phone may write to, without the place where it was made, and what the phone brought is deleted.
 */
export function createCloudKeeper(db: Database): FileKeeper {
  return {
    ticket: (fileId) => ({ by: 'cloud', cloudPath: pathOf(fileId), maxBytes: LARGEST }),
    async links(files) {
      const kept = files.filter((file) => file.keptAs !== null);
      if (kept.length === 0) return new Map();
      const answer = await cloud.getTempFileURL({
        fileList: kept.map((file) => ({ fileID: file.keptAs as string, maxAge: LINK_SECONDS })),
      });
      const list = answer ? answer.fileList : [];
      return new Map(kept.map((file, index) => [file.fileId, list[index]?.tempFileURL ?? '']));
    },
    keep: (fileId, bytes) => store(pathOf(fileId), bytes),
    async bytesOf({ keptAs }) {
      return keptAs === null ? null : download(keptAs);
    },
    async open({ keptAs }) {
      const bytes = keptAs === null ? null : await download(keptAs);
      return bytes && Readable.from([bytes]);
    },
    async admit(files) {
      const results = await Promise.all(files.map((file) => (file.keptAs === null ? look(db, file) : null)));
      return results.find((unfit) => unfit !== null) ?? null;
    },
  };
}

/**
 * The bytes pass through memory, unlike on a server: the SDK hands a file over whole, and takes one whole. A function
 * serves one call at a time and has 256 MB; the phone asks for a ticket for at most 20 MB.
 */
async function look(db: Database, { fileId }: StoredFile): Promise<Unfit | null> {
  const brought = `${process.env.YIMA_CLOUD_FILES ?? ''}/${pathOf(fileId)}`;
  const bytes = await download(brought).catch(() => null);
  if (bytes === null) {
    // Another command may have named it at the same time and been quicker.
    const [now] = await findFiles(db, [fileId]);
    return now?.keptAs ? null : { code: 'file.not_found', params: {} };
  }
  const source = sourceOfBytes(bytes);
  const found = await examine(source);
  if (!found.ok) return discard(brought, found.refused);
  const about = await measure(source, found.pieces);
  const content = await buffer(Readable.from(bytesOf(source, found.pieces)));
  const keptAs = await store(`${pathOf(fileId)}.${about.sha256.slice(0, 16)}`, content);
  await keepFile(db, { fileId, ...about, mediaType: found.identity.mediaType, keptAs });
  return discard(brought, null);
}

/** Where deleting fails the file is nobody's: no row names it. */
async function discard(fileID: string, outcome: Refused | null): Promise<Refused | null> {
  await Promise.resolve(cloud.deleteFile({ fileList: [fileID] })).catch(reportFault);
  return outcome;
}

async function download(fileID: string): Promise<Buffer | null> {
  const { fileContent } = await cloud.downloadFile({ fileID });
  return fileContent ?? null;
}

async function store(cloudPath: string, bytes: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(bytes) });
  return fileID;
}

function pathOf(fileId: FileId): string {
  return `case-files/${fileId}`;
}
