import { createPieces, type Piece, type Source } from './source';

/** A recording in fragments has two boxes a second. */
const MOST_BOXES = 10_000;
/**
 * Where phones write place, name and cover, and where programs leave what they only crossed out; readers pass over
 * them, and every other box's place must not move.
 */
const NOTES = ['udta', 'meta', 'uuid', 'free', 'skip'];
const PICTURED = ['vide', 'pict', 'auxv'];

interface Box {
  readonly type: string;
  readonly at: number;
  readonly body: number;
  readonly end: number;
}

/**
 * An MP4 file (ISO/IEC 14496-12) that holds sound and no picture, with its notes blanked in their places. Null when
 * it has a picture's track, no sound, or breaks off.
 */
export async function readMp4(source: Source): Promise<readonly Piece[] | null> {
  const top = await boxesIn(source, 0, source.size);
  const movie = top?.find(({ type }) => type === 'moov');
  if (!top || !movie) return null;
  const parts = await boxesIn(source, movie.body, movie.end);
  if (!parts) return null;
  const notes = [...top, ...parts].filter(({ type }) => NOTES.includes(type));
  const handlers: string[] = [];
  for (const track of parts.filter(({ type }) => type === 'trak')) {
    const inside = await boxesIn(source, track.body, track.end);
    if (!inside) return null;
    notes.push(...inside.filter(({ type }) => NOTES.includes(type)));
    handlers.push(...(await handlersIn(source, inside)));
  }
  if (!handlers.includes('soun') || handlers.some((handler) => PICTURED.includes(handler))) return null;
  return blanked(source.size, notes);
}

async function boxesIn(source: Source, from: number, to: number): Promise<Box[] | null> {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const head = await source.read(at, 16);
    if (head.length < 8 || boxes.length === MOST_BOXES) return null;
    const size = head.readUInt32BE(0);
    const large = size === 1 && head.length === 16;
    const length = size === 0 ? to - at : large ? Number(head.readBigUInt64BE(8)) : size;
    const body = at + (large ? 16 : 8);
    const end = at + length;
    if (end < body || end > to) return null;
    boxes.push({ type: head.toString('latin1', 4, 8), at, body, end });
    at = end;
  }
  return boxes;
}

/** What a track is for: its media's `hdlr` box tells. */
async function handlersIn(source: Source, track: readonly Box[]): Promise<string[]> {
  const handlers: string[] = [];
  for (const media of track.filter(({ type }) => type === 'mdia')) {
    const inside = (await boxesIn(source, media.body, media.end)) ?? [];
    for (const { body } of inside.filter(({ type }) => type === 'hdlr'))
      handlers.push((await source.read(body + 8, 4)).toString('latin1'));
  }
  return handlers;
}

/** A box named `free` is passed over by every reader. */
function blanked(size: number, notes: readonly Box[]): readonly Piece[] {
  const { pieces, keep, put } = createPieces();
  let at = 0;
  for (const box of [...notes].sort((one, other) => one.at - other.at)) {
    keep(at, box.at + 4);
    put(Buffer.from('free', 'latin1'));
    keep(box.at + 8, box.body);
    put({ zeros: box.end - box.body });
    at = box.end;
  }
  keep(at, size);
  return pieces;
}
