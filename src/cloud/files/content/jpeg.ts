import { withoutPlace } from './exif';
import type { Picture } from './picture';
import { createPieces, type Source } from './source';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const JFIF = 0xe0;
const EXIF = 0xe1;
const COLOURS = 0xe2;
const ADOBE = 0xee;
const COMMENT = 0xfe;
const EXIF_NAME = Buffer.from('Exif\0\0', 'latin1');
/** A photo has some twenty; a file of tiny segments only costs time. */
const MOST_SEGMENTS = 5000;
const STEP = 32 * 1024;

/** SOF0 to SOF15, which tell the size; C4, C8 and CC among them are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isNote = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT;

/**
 * A JPEG file (ITU T.81) without what the camera wrote beside the picture: place, owner, preview, second pictures
 * and whatever follows the picture's end. Colours, orientation and the time it was taken stay; the picture's own
 * bytes are not touched. Null when the file is damaged or breaks off.
 */
export async function readJpeg(source: Source): Promise<Picture | null> {
  const { pieces, keep, put } = createPieces();
  keep(0, 2);
  let pixels = 0;
  let scanned = false;
  let noted = false;
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const marker = await markerAt(source, at);
    if (!marker) return null;
    if (marker.code === END) {
      keep(at, marker.end);
      return scanned ? { pixels, pieces } : null;
    }
    const head = await source.read(marker.end, 14);
    const end = marker.end + (head.length < 2 ? 0 : head.readUInt16BE(0));
    if (marker.code === START || end < marker.end + 2 || end > source.size) return null;
    if (isFrame(marker.code)) {
      // A second frame belongs to a hierarchical file, which nothing shows.
      if (pixels > 0 || end < marker.end + 8) return null;
      pixels = head.readUInt16BE(3) * head.readUInt16BE(5);
      if (pixels === 0) return null;
    }
    if (marker.code === SCAN && pixels === 0) return null;
    if (!isNote(marker.code) || isKept(marker.code, head)) keep(at, end);
    else if (marker.code === EXIF && !noted && head.subarray(2, 8).equals(EXIF_NAME)) {
      const notes = withoutPlace(await source.read(marker.end + 8, end - marker.end - 8));
      noted = true;
      if (notes) put(segment(EXIF, Buffer.concat([EXIF_NAME, notes])));
    }
    at = end;
    if (marker.code !== SCAN) continue;
    scanned = true;
    at = await endOfScan(source, end);
    keep(end, at);
  }
  return null;
}

/** What decoders need to show the colours right; previews in the same segments go. */
function isKept(marker: number, head: Buffer): boolean {
  const name = head.toString('latin1', 2, 14);
  if (marker === JFIF) return name.startsWith('JFIF\0');
  if (marker === COLOURS) return name.startsWith('ICC_PROFILE\0');
  return marker === ADOBE && name.startsWith('Adobe');
}

/** The marker at a place, past any fill bytes before it. */
async function markerAt(source: Source, from: number): Promise<{ code: number; end: number } | null> {
  const bytes = await source.read(from, 64);
  if (bytes[0] !== 0xff) return null;
  const index = bytes.findIndex((byte) => byte !== 0xff);
  const code = bytes[index] ?? 0;
  return index < 1 || code < 0xc0 || (code >= 0xd0 && code < START) ? null : { code, end: from + index + 1 };
}

/** Where the next marker stands after a scan's data, in which FF is followed by 00 or a restart only. */
async function endOfScan(source: Source, from: number): Promise<number> {
  for (let at = from; at < source.size; ) {
    const bytes = await source.read(at, STEP);
    let found = bytes.indexOf(0xff);
    while (found >= 0 && found + 1 < bytes.length) {
      const next = bytes[found + 1] ?? 0;
      if (next !== 0 && (next < 0xd0 || next >= START)) return at + found;
      found = bytes.indexOf(0xff, found + 2);
    }
    at += found < 0 ? bytes.length : Math.max(found, 1);
  }
  return source.size;
}

function segment(code: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
