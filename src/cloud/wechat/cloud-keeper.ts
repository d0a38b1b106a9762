import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import cloud from 'wx-server-sdk';
import { LIMITS } from '@/contract/fields';
import type { FileId } from '@/domain/ids';
import type { FileKeeper } from '../house';
import type { Database } from '../store/database';
import { keepFile, type StoredFile } from '../store/files';

const PHOTOS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const LINK_SECONDS = 2 * 3600;

/**
 * Keeps files in WeChat's cloud storage: the phone uploads by `wx.cloud.uploadFile` to the path of its ticket, and
 * the content is looked at when a command first names the file.
 */
export function createCloudKeeper(db: Database): FileKeeper {
  return {
    ticket: (fileId) => ({ by: 'cloud', cloudPath: pathOf(fileId), maxBytes: LIMITS.photo }),
    async links(files) {
      const kept = files.filter((file) => file.keptAs !== null);
      if (kept.length === 0) return new Map();
      const answer = await cloud.getTempFileURL({
        fileList: kept.map((file) => ({ fileID: file.keptAs as string, maxAge: LINK_SECONDS })),
      });
      const list = answer ? answer.fileList : [];
      return new Map(kept.map((file, index) => [file.fileId, list[index]?.tempFileURL ?? '']));
    },
    async keep(fileId, bytes) {
      const { fileID } = await cloud.uploadFile({
        cloudPath: pathOf(fileId),
        fileContent: Buffer.from(bytes),
      });
      return fileID;
    },
    async bytesOf({ keptAs }) {
      if (keptAs === null) return null;
      const { fileContent } = await cloud.downloadFile({ fileID: keptAs });
      return fileContent ?? null;
    },
    async admit(files) {
      const results = await Promise.all(files.map((file) => file.keptAs !== null || look(db, file)));
      return results.every(Boolean);
    },
  };
}

async function look(db: Database, file: StoredFile): Promise<boolean> {
  const fileID = `${process.env.YIMA_CLOUD_FILES ?? ''}/${pathOf(file.fileId)}`;
  const { fileContent } = await cloud.downloadFile({ fileID }).catch(() => ({ fileContent: null }));
  if (fileContent === null || fileContent.length > LIMITS.photo) return false;
  const type = await fileTypeFromBuffer(fileContent);
  if (!type || !PHOTOS.has(type.mime)) return false;
  const sha256 = createHash('sha256').update(fileContent).digest('hex');
  await keepFile(db, {
    fileId: file.fileId,
    mediaType: type.mime,
    bytes: fileContent.length,
    sha256,
    keptAs: fileID,
  });
  return true;
}

function pathOf(fileId: FileId): string {
  return `case-files/${fileId}`;
}
