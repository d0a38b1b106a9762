import type { FileId } from '@/domain/ids';
import type { Seal } from '../identity/seal';

const HOUR_MS = 3_600_000;
/** A phone may lose its signal in the afternoon and find it again the next morning. */
const TICKET_MS = 24 * HOUR_MS;

export interface UploadTicket {
  readonly fileId: FileId;
  /** Bytes, as whoever asked for the ticket said; 0 where they did not know. */
  readonly size: number;
}

/** @param now ISO 8601 */
export function sealTicket(seal: Seal, { fileId, size }: UploadTicket, now: string): string {
  return seal.sign('upload', { f: fileId, s: size, e: Date.parse(now) + TICKET_MS });
}

/** Null for a ticket that is not ours or has run out. */
export function openTicket(seal: Seal, text: string, now: string): UploadTicket | null {
  const claims = seal.open('upload', text);
  if (!claims || typeof claims.f !== 'string' || !isFileId(claims.f)) return null;
  return Number(claims.e) < Date.parse(now) ? null : { fileId: claims.f, size: Number(claims.s ?? 0) };
}

export interface FileLink {
  readonly file: string;
  /** Milliseconds. */
  readonly until: string;
  readonly seal: string;
}

/** The same link for everybody and for an hour, so that a phone's cache serves it. */
export function linkTo(seal: Seal, fileId: FileId, now: string): string {
  const until = (Math.floor(Date.parse(now) / HOUR_MS) + 2) * HOUR_MS;
  return `/files/${fileId}?until=${until}&seal=${seal.digest('file', `${fileId}\n${until}`)}`;
}

/** The file that a link names; null for a link that is not ours or has run out. */
export function followLink(seal: Seal, { file, until, seal: given }: FileLink, now: string): FileId | null {
  if (!isFileId(file) || !(Number(until) >= Date.parse(now))) return null;
  return seal.digest('file', `${file}\n${until}`) === given ? file : null;
}

const isFileId = (text: string): text is FileId => /^[\w-]{1,64}$/.test(text);
