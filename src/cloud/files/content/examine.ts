import { LIMITS } from '@/contract/fields';
import { HEAD_BYTES, type Identity, identify, limitOf } from './identify';
import { readJpeg } from './jpeg';
import { readMp4 } from './mp4';
import type { Picture } from './picture';
import { readPng } from './png';
import type { Piece, Source } from './source';
import { isWebmSound } from './webm';
import { readWebp } from './webp';

/** Why a file is not taken. */
export type Refused =
  | { readonly code: 'file.kind' | 'file.pixels'; readonly params: Record<string, never> }
  | { readonly code: 'file.too_large'; readonly params: { readonly limit: number } };

export type Examined =
  | { readonly ok: true; readonly identity: Identity; readonly pieces: readonly Piece[] }
  | { readonly ok: false; readonly refused: Refused };

export const REFUSED_KIND: Refused = { code: 'file.kind', params: {} };

/**
 * Looks at a whole file by its content, a window at a time; nothing is decoded or unpacked.
 *
 * @returns what it is and the pieces of it that are kept, without the place where it was made.
 */
export async function examine(source: Source): Promise<Examined> {
  const identity = await identify(await source.read(0, HEAD_BYTES));
  if (!identity) return { ok: false, refused: REFUSED_KIND };
  const limit = limitOf(identity.kind);
  if (source.size > limit) return { ok: false, refused: { code: 'file.too_large', params: { limit } } };
  const picture = PICTURES[identity.mediaType];
  const found = picture ? await picture(source) : await piecesOf(source, identity);
  if (!found) return { ok: false, refused: REFUSED_KIND };
  if (!('pixels' in found)) return { ok: true, identity, pieces: found };
  return found.pixels > LIMITS.pixels
    ? { ok: false, refused: { code: 'file.pixels', params: {} } }
    : { ok: true, identity, pieces: found.pieces };
}

const PICTURES: Readonly<Record<string, (source: Source) => Promise<Picture | null>>> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/webp': readWebp,
};

async function piecesOf(source: Source, { mediaType }: Identity): Promise<readonly Piece[] | null> {
  const whole = [{ from: 0, to: source.size }];
  if (mediaType === 'audio/mp4') return readMp4(source);
  if (mediaType === 'audio/webm') return (await isWebmSound(source)) ? whole : null;
  if (mediaType === 'application/pdf') return (await hasEnd(source)) ? whole : null;
  return whole;
}

/** How far from its end a PDF's last line may stand: some programs put more behind it. */
const TAIL = 16 * 1024;

/** A PDF that broke off lacks the mark of its end (ISO 32000-1, 7.5.5). */
async function hasEnd(source: Source): Promise<boolean> {
  const from = Math.max(0, source.size - TAIL);
  return (await source.read(from, TAIL)).includes('%%EOF');
}
