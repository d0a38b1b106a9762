import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { LIMITS } from '@/contract/fields';
import type { FileId } from '@/domain/ids';
import type { FileKeeper } from '../house';
import type { Seal } from '../identity/seal';
import type { StoredFile } from '../store/files';

const HOUR_MS = 3_600_000;
const TICKET_MS = HOUR_MS;
const PHOTOS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

export interface FolderKeeper extends FileKeeper {
  /** Checks an upload's content and keeps it. The name and the type that were claimed count for nothing. */
  receive(ticket: string, bytes: Uint8Array, now: string): Promise<Received>;
  /** The file behind a link, if the link is ours and still good. */
  read(
    link: { file: string; until: string; seal: string },
    now: string,
  ): Promise<{ path: string; bytes: number } | null>;
}

export type Received =
  | {
      readonly ok: true;
      readonly fileId: FileId;
      readonly mediaType: string;
      readonly sha256: string;
      readonly keptAs: string;
    }
  | { readonly ok: false; readonly code: 'file.ticket_invalid' | 'file.not_a_photo' | 'file.too_large' };

/** Keeps files in a folder beside the server; links carry a seal and a date, since an `<Image>` sends no header. */
export function createFolderKeeper(folder: string, seal: Seal): FolderKeeper {
  const pathOf = (fileId: string) => join(folder, fileId.slice(0, 2), fileId);
  return {
    ticket: (fileId) => ({
      by: 'post',
      url: `/files/${seal.sign('upload', { f: fileId, e: Date.now() + TICKET_MS })}`,
      maxBytes: LIMITS.photo,
    }),
    links: async (files, now) => new Map(files.map((file) => [file.fileId, linkOf(seal, file.fileId, now)])),
    admit: async (files: readonly StoredFile[]) => files.every((file) => file.keptAs !== null),
    async keep(fileId, bytes) {
      await write(pathOf(fileId), bytes);
      return 'folder';
    },
    bytesOf: async (file) => (file.keptAs === null ? null : readIfThere(pathOf(file.fileId))),
    async receive(ticket, bytes, now) {
      const claims = seal.open('upload', ticket);
      if (!claims || typeof claims.f !== 'string' || Number(claims.e) < Date.parse(now))
        return { ok: false, code: 'file.ticket_invalid' };
      if (bytes.length > LIMITS.photo) return { ok: false, code: 'file.too_large' };
      const type = await fileTypeFromBuffer(bytes);
      if (!type || !PHOTOS.has(type.mime)) return { ok: false, code: 'file.not_a_photo' };
      const path = pathOf(claims.f);
      const sha256 = digestOf(bytes);
      const before = await readIfThere(path);
      // The same photo may come again after a lost answer; another one must not take its place in a case.
      if (before && digestOf(before) !== sha256) return { ok: false, code: 'file.ticket_invalid' };
      await write(path, bytes);
      return { ok: true, fileId: claims.f as FileId, mediaType: type.mime, sha256, keptAs: 'folder' };
    },
    async read({ file, until, seal: given }, now) {
      if (!/^[\w-]{1,64}$/.test(file) || Number(until) < Date.parse(now)) return null;
      if (seal.digest('file', `${file}\n${until}`) !== given) return null;
      const found = await stat(pathOf(file)).catch(() => null);
      return found ? { path: pathOf(file), bytes: found.size } : null;
    },
  };
}

/** Written beside its place first, so that half a file never stands there. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(part, bytes);
  await rename(part, path);
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same link for everybody and for an hour, so that a phone's cache serves it. */
function linkOf(seal: Seal, fileId: FileId, now: string): string {
  const until = (Math.floor(Date.parse(now) / HOUR_MS) + 2) * HOUR_MS;
  return `/files/${fileId}?until=${until}&seal=${seal.digest('file', `${fileId}\n${until}`)}`;
}
