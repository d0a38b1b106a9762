import { fileTypeFromBuffer } from 'file-type';
import { LIMITS } from '@/contract/fields';
import type { EntryFile } from '@/domain/case/entry';

export type FileKind = EntryFile['kind'];

export interface Identity {
  readonly kind: FileKind;
  /** As it will be kept and served: a recording in an MP4 or WebM file is no video. */
  readonly mediaType: string;
}

const TYPES: Readonly<Record<string, Identity>> = {
  'image/jpeg': { kind: 'photo', mediaType: 'image/jpeg' },
  'image/png': { kind: 'photo', mediaType: 'image/png' },
  'image/apng': { kind: 'photo', mediaType: 'image/png' },
  'image/webp': { kind: 'photo', mediaType: 'image/webp' },
  'application/pdf': { kind: 'pdf', mediaType: 'application/pdf' },
  'audio/mpeg': { kind: 'audio', mediaType: 'audio/mpeg' },
  'audio/aac': { kind: 'audio', mediaType: 'audio/aac' },
  'audio/ogg': { kind: 'audio', mediaType: 'audio/ogg' },
  'audio/ogg; codecs=opus': { kind: 'audio', mediaType: 'audio/ogg' },
  'audio/mp4': { kind: 'audio', mediaType: 'audio/mp4' },
  'audio/x-m4a': { kind: 'audio', mediaType: 'audio/mp4' },
  'video/mp4': { kind: 'audio', mediaType: 'audio/mp4' },
  'video/webm': { kind: 'audio', mediaType: 'audio/webm' },
};

/** How the allowed kinds begin: what stands at which place. */
const STARTS: readonly (readonly [at: number, text: string, kind: FileKind])[] = [
  [0, '\xff\xd8\xff', 'photo'],
  [0, '\x89PNG\r\n\x1a\n', 'photo'],
  [8, 'WEBP', 'photo'],
  [0, '%PDF-', 'pdf'],
  [4, 'ftyp', 'audio'],
  [0, 'OggS', 'audio'],
  [0, '\x1a\x45\xdf\xa3', 'audio'],
  [0, 'ID3', 'audio'],
  [0, '\xff', 'audio'],
];
/** As many bytes tell whether a file may begin like one of them. */
export const START_BYTES = 12;
/** As many bytes tell the type of any of them. */
export const HEAD_BYTES = 4096;

export const limitOf = (kind: FileKind): number => LIMITS[kind];
export const LARGEST = Math.max(LIMITS.photo, LIMITS.pdf, LIMITS.audio);

/**
 * What a file's first bytes say that it is; neither its name nor a type that somebody claims counts.
 *
 * @param head the first bytes, at least {@link HEAD_BYTES} of them or all.
 * @returns null when it is nothing that is taken.
 */
export async function identify(head: Buffer): Promise<Identity | null> {
  if (kindOfStart(head) === null) return null;
  // Told by its signature alone: the library looks for frames, behind notes of any length.
  if (head.toString('latin1', 0, 4) === '\x89PNG') return TYPES['image/png'] ?? null;
  const type = await fileTypeFromBuffer(head);
  return type ? (TYPES[type.mime] ?? null) : null;
}

/** The kind that a file's first {@link START_BYTES} bytes promise, or null when none does. */
export function kindOfStart(start: Buffer): FileKind | null {
  const text = start.toString('latin1', 0, START_BYTES);
  return STARTS.find(([at, sign]) => text.startsWith(sign, at))?.[2] ?? null;
}
