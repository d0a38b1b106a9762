import type { UploadProgress } from '@/contract/answers';
import type { FileId } from '@/domain/ids';
import { keptPath, readKept } from '@/miniprogram/platform/kept-file';
import { request } from '@/miniprogram/platform/request';
import { uploadToCloud } from '@/miniprogram/platform/upload';
import { call, readAnswer } from './call';
import { type Called, failed, isOpen } from './called';

/** A file kept on the phone. */
export interface FileToSend {
  readonly ref: string;
  readonly name: string;
  readonly bytes: number;
  /** The place that the server gave it, when its sending was begun before. */
  readonly begun?: Begun;
}

export interface Begun {
  readonly fileId: FileId;
  readonly url: string;
  /** Bytes. */
  readonly chunk: number;
}

export interface Sending {
  /** Whole percent, 0 to 100. */
  readonly onProgress?: (percent: number) => void;
  /** The place that the server gave it: for going on where it broke off. */
  readonly onBegun?: (begun: Begun) => void;
  /** Asked before each part: whether its writer still wants it sent. */
  readonly isWanted?: () => boolean;
}

const firstPart = 32 * 1024;
/** A part on one bar of signal. */
const partTimeoutMs = 60_000;

/**
 * Brings a kept file's bytes to the server in parts, from where they broke off, and answers with the id that a filing
 * or a message names. Safe to repeat. `file.not_found`: the phone has the file no more.
 */
export async function sendFile(file: FileToSend, how: Sending = {}): Promise<Called<FileId>> {
  if (file.begun) {
    const resumed = await goOn(file, file.begun, how);
    if (!isOver(resumed)) return resumed;
  }
  const sent = await beginAnew(file, how);
  // A phone that froze in the middle may wake up when its ticket has run out.
  return isOver(sent) ? beginAnew(file, how) : sent;
}

function isOver(sent: Called<FileId>): boolean {
  return !sent.ok && sent.error.code === 'file.ticket_invalid';
}

async function beginAnew(file: FileToSend, how: Sending): Promise<Called<FileId>> {
  const ticket = await call('file.ticket', { name: file.name.slice(-100), size: file.bytes });
  if (!ticket.ok) return ticket;
  const { fileId, upload } = ticket.data;
  if (file.bytes > upload.maxBytes) return failed('file.too_large', { limit: upload.maxBytes });
  if (upload.by === 'cloud') return toCloud(file, fileId, upload.cloudPath, how);
  const begun: Begun = { fileId, url: upload.url, chunk: upload.chunkBytes };
  how.onBegun?.(begun);
  return sendParts(file, begun, 0, how);
}

async function goOn(file: FileToSend, begun: Begun, how: Sending): Promise<Called<FileId>> {
  const known = readAnswer<UploadProgress>(await request({ method: 'GET', url: begun.url }));
  if (known.ok)
    return known.data.done ? arrived(begun, how) : sendParts(file, begun, known.data.received, how);
  // Whatever the server says of an old ticket, a new one begins anew.
  return isOpen(known.error) ? known : failed('file.ticket_invalid');
}

async function sendParts(
  file: FileToSend,
  begun: Begun,
  from: number,
  how: Sending,
): Promise<Called<FileId>> {
  let at = from;
  let part = Math.min(firstPart, begun.chunk);
  let strayed = 0;
  for (;;) {
    if (how.isWanted?.() === false) return failed('file.not_found');
    how.onProgress?.(percent(at, file));
    const sent = await sendPart(file, begun, at, part);
    if (!sent.ok && sent.error.code !== 'file.offset') return sent;
    if (sent.ok && sent.data.done) return arrived(begun, how);
    const received = sent.ok ? sent.data.received : Number(sent.error.params.received);
    // The server is where it says; a place that never moves is no answer.
    strayed = received > at ? 0 : strayed + 1;
    if (!(received >= 0) || strayed > 2) return failed('answer.unreadable');
    at = received;
    part = Math.min(part * 2, begun.chunk);
  }
}

async function sendPart(
  file: FileToSend,
  { url }: Begun,
  at: number,
  part: number,
): Promise<Called<UploadProgress>> {
  const bytes = await readKept(file.ref, at, Math.min(part, Math.max(0, file.bytes - at)));
  if (!bytes) return failed('file.not_found');
  const end = at + bytes.byteLength >= file.bytes ? '&end=1' : '';
  const place = `${url}?offset=${at}${end}`;
  return readAnswer(await request({ method: 'PUT', url: place, bytes, timeoutMs: partTimeoutMs }));
}

function arrived({ fileId }: Begun, { onProgress }: Sending): Called<FileId> {
  onProgress?.(100);
  return { ok: true, data: fileId };
}

function percent(at: number, { bytes }: FileToSend): number {
  return bytes === 0 ? 0 : Math.min(99, Math.floor((at / bytes) * 100));
}

/** WeChat's storage answers in its own words: any answer means that the bytes are there. */
async function toCloud(
  file: FileToSend,
  fileId: FileId,
  cloudPath: string,
  how: Sending,
): Promise<Called<FileId>> {
  const path = await keptPath(file.ref);
  if (path === undefined) return failed('file.not_found');
  const answer = await uploadToCloud(path, cloudPath, how.onProgress);
  return answer.kind === 'answer' ? { ok: true, data: fileId } : readAnswer(answer);
}
