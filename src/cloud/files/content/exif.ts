/** What stays of a camera's notes: how the picture is turned, and when it was taken. */
interface Notes {
  readonly orientation: number;
  /** `YYYY:MM:DD HH:MM:SS`, 19 characters, by the camera's own clock. */
  readonly taken?: string;
}

const ORIENTATION = 0x0112;
const EXIF_POINTER = 0x8769;
const TAKEN = 0x9003;
const SHORT = 3;
const LONG = 4;
const ASCII = 2;
/** A directory beyond this is no camera's. */
const MOST_ENTRIES = 500;

/**
 * The notes of a camera (Exif 2.32, a TIFF file) without place, owner, serial number and preview: a new one with
 * the orientation and the time only, since a photo turned on its side and a day that is lost help nobody.
 *
 * @returns null when nothing is left to say, or the notes cannot be read.
 */
export function withoutPlace(tiff: Buffer): Buffer | null {
  const { orientation, taken } = readNotes(tiff);
  if (orientation === 1 && taken === undefined) return null;
  const main = [entry(ORIENTATION, SHORT, 1, orientation << 16)];
  const size = 8 + 2 + (taken === undefined ? 1 : 2) * 12 + 4;
  if (taken === undefined) return Buffer.concat([header(), directory(main)]);
  // The second directory follows the first, and the time its only entry.
  const time = Buffer.concat([Buffer.from(taken, 'latin1'), Buffer.alloc(1)]);
  const second = directory([entry(TAKEN, ASCII, time.length, size + 2 + 12 + 4)]);
  return Buffer.concat([header(), directory([...main, entry(EXIF_POINTER, LONG, 1, size)]), second, time]);
}

function readNotes(tiff: Buffer): Notes {
  const order = tiff.toString('latin1', 0, 4);
  const little = order === 'II*\0';
  if (!little && order !== 'MM\0*') return { orientation: 1 };
  const read: Reader = {
    short: (at) =>
      at < 0 || at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at),
    long: (at) =>
      at < 0 || at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at),
  };
  const main = read.long(4);
  const at = find(read, main, ORIENTATION);
  const turned = at === null ? 1 : read.short(at + 8);
  const orientation = turned >= 1 && turned <= 8 ? turned : 1;
  const pointer = find(read, main, EXIF_POINTER);
  const time = pointer === null ? null : find(read, read.long(pointer + 8), TAKEN);
  const from = time === null ? tiff.length : read.long(time + 8);
  const taken = tiff.toString('latin1', from, from + 19);
  return /^\d{4}(:\d\d){2} \d\d(:\d\d){2}$/.test(taken) ? { orientation, taken } : { orientation };
}

interface Reader {
  short(at: number): number;
  long(at: number): number;
}

/** Where an entry of a directory stands. */
function find(read: Reader, directoryAt: number, tag: number): number | null {
  const count = Math.min(read.short(directoryAt), MOST_ENTRIES);
  for (let index = 0; index < count; index += 1) {
    const at = directoryAt + 2 + index * 12;
    if (read.short(at) === tag) return at;
  }
  return null;
}

function header(): Buffer {
  return Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]);
}

function directory(entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  bytes.writeUInt32BE(value, 8);
  return bytes;
}
