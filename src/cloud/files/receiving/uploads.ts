import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UploadProgress } from '@/contract/answers';
import type { FileId } from '@/domain/ids';
import { no, type Result, yes } from '../../answer';
import type { Seal } from '../../identity/seal';
import { createQueues } from '../../operations/turn-taking';
import type { Database } from '../../store/database';
import { findFiles, keepFile, type StoredFile } from '../../store/files';
import { examine, REFUSED_KIND, type Refused } from '../content/examine';
import { HEAD_BYTES } from '../content/identify';
import { bytesOf, measure, sourceOf } from '../content/source';
import type { Stores } from '../keeping/stores';
import { openTicket, type UploadTicket } from '../sealed';
import { judgeStart, judgeStream } from './judging';
import type { Parts } from './parts';

type Progress = Result<UploadProgress>;

/** Files on their way in. Every call may be repeated: what has arrived stays, what is kept is never replaced. */
export interface Uploads {
  /** How far the upload of this ticket has come. */
  progress(ticket: string, now: string): Promise<Progress>;
  /** One chunk; the last one closes the file, which is then checked and kept, or refused. */
  chunk(ticket: string, chunk: Chunk, now: string): Promise<Progress>;
  /** All of it at once. */
  whole(ticket: string, content: Readable, now: string): Promise<Progress>;
}

export interface Chunk {
  readonly offset: number;
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

export interface UploadParts {
  readonly db: Database;
  readonly seal: Seal;
  readonly parts: Parts;
  readonly stores: Stores;
}

export function createUploads({ db, seal, parts, stores }: UploadParts): Uploads {
  const inTurn = createQueues();

  /** One upload at a time for each file: two phones with one ticket cannot mix their bytes. */
  async function admitted(
    text: string,
    now: string,
    work: (ticket: UploadTicket) => Promise<Progress>,
  ): Promise<Progress> {
    const ticket = openTicket(seal, text, now);
    if (!ticket) return no('file.ticket_invalid');
    return inTurn(ticket.fileId, async () => {
      const [row] = await findFiles(db, [ticket.fileId]);
      if (!row) return no('file.ticket_invalid');
      if (row.keptAs !== null) return doneWith(row);
      const refused = await parts.whyRefused(ticket.fileId);
      return refused ? no(refused.code, refused.params) : work(ticket);
    });
  }

  async function add({ fileId, size }: UploadTicket, { offset, bytes, isLast }: Chunk): Promise<Progress> {
    const received = await parts.received(fileId);
    const end = offset + bytes.length;
    if (offset !== received && end > received) return no('file.offset', { received });
    if (offset === received && bytes.length > 0) {
      const start = offset === 0 ? bytes : await parts.read(fileId, 0, HEAD_BYTES);
      const refused = await judgeStart(start, Math.max(size, end));
      if (refused) return refuse(fileId, refused);
      await parts.append(fileId, offset, bytes);
    } else if (!bytes.equals(await arrived(fileId, offset, bytes.length))) return no('file.ticket_invalid');
    if (!isLast) return yes({ received: Math.max(received, end), done: false });
    // A last chunk that ends before what has arrived is of another file.
    if (end < received) return no('file.offset', { received });
    return end === 0 ? refuse(fileId, REFUSED_KIND) : close(fileId);
  }

  const arrived = async (fileId: FileId, at: number, length: number) =>
    length === 0 ? Buffer.alloc(0) : parts.read(fileId, at, length);

  async function refuse(fileId: FileId, refused: Refused): Promise<Progress> {
    await parts.refuse(fileId, refused);
    return no(refused.code, refused.params);
  }

  async function close(fileId: FileId): Promise<Progress> {
    const kept = await keep(fileId, parts.pathOf(fileId));
    if ('refused' in kept) return refuse(fileId, kept.refused);
    await parts.forget(fileId);
    return kept.isOurs ? doneWith(kept) : no('file.ticket_invalid');
  }

  /** Checks the bytes at a place, strips them of where they were made, stores them and writes down their hash. */
  async function keep(fileId: FileId, place: string): Promise<KeptUpload | { refused: Refused }> {
    const handle = await open(place);
    try {
      const source = sourceOf(handle, (await handle.stat()).size);
      const found = await examine(source);
      if (!found.ok) return { refused: found.refused };
      const { pieces, identity } = found;
      const about = { ...(await measure(source, pieces)), mediaType: identity.mediaType };
      const [row] = await findFiles(db, [fileId]);
      if (!row || row.keptAs !== null)
        return { fileId, bytes: row?.bytes ?? null, isOurs: row?.sha256 === about.sha256 };
      const keptAs = await stores.put(fileId, () => Readable.from(bytesOf(source, pieces)), about);
      const sha256 = await keepFile(db, { fileId, ...about, keptAs });
      return { fileId, bytes: about.bytes, isOurs: sha256 === about.sha256 };
    } finally {
      await handle.close();
    }
  }

  return {
    progress: (text, now) =>
      admitted(text, now, async ({ fileId }) => yes({ received: await parts.received(fileId), done: false })),
    chunk: (text, chunk, now) => admitted(text, now, (ticket) => add(ticket, chunk)),
    async whole(text, content, now) {
      const ticket = openTicket(seal, text, now);
      if (!ticket) return no('file.ticket_invalid');
      const { fileId } = ticket;
      const place = parts.pathOfWhole(fileId);
      await mkdir(path.dirname(place), { recursive: true });
      try {
        const judging = judgeStream(ticket.size);
        const refused = await judging.outcome(pipeline(content, judging.stream, createWriteStream(place)));
        if (refused) return no(refused.code, refused.params);
        return await inTurn(fileId, async () => {
          const kept = await keep(fileId, place);
          if ('refused' in kept) return no(kept.refused.code, kept.refused.params);
          return kept.isOurs ? doneWith(kept) : no('file.ticket_invalid');
        });
      } finally {
        await rm(place, { force: true });
      }
    },
  };
}

interface KeptUpload extends Pick<StoredFile, 'fileId' | 'bytes'> {
  /** False when other bytes came first under the same ticket. */
  readonly isOurs: boolean;
}

function doneWith({ fileId, bytes }: Pick<StoredFile, 'fileId' | 'bytes'>): Progress {
  return yes({ received: bytes ?? 0, done: true, fileId });
}
