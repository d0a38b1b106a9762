import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { encodePng } from '@/cloud/demo/photos/png';
import { pngChunk } from '@/cloud/files/content/png-chunk';

/** Mianyang, as a phone writes it: degrees, minutes and seconds as pairs of whole numbers. */
export const PLACE = '31/1,32/1,0/1';

export interface Camera {
  readonly orientation?: number;
  readonly taken?: string;
  readonly place?: string;
}

/** A camera's notes (TIFF) with a place, an owner and a serial number beside orientation and time. */
export function notes({
  orientation = 6,
  taken = '2026:10:05 14:30:00',
  place = PLACE,
}: Camera = {}): Buffer {
  const texts = Buffer.from(`${taken}\0${place}\0`, 'latin1');
  const [main, exif, gps, free] = [8, 8 + 2 + 4 * 12 + 4, 8 + 2 + 4 * 12 + 4 + 18, 8 + 2 + 4 * 12 + 4 + 36];
  const bytes = Buffer.alloc(free + texts.length);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(main, 4);
  const directory = (at: number, entries: [tag: number, type: number, count: number, value: number][]) => {
    bytes.writeUInt16LE(entries.length, at);
    entries.forEach(([tag, type, count, value], index) => {
      const place = at + 2 + index * 12;
      bytes.writeUInt16LE(tag, place);
      bytes.writeUInt16LE(type, place + 2);
      bytes.writeUInt32LE(count, place + 4);
      bytes.writeUInt32LE(value, place + 8);
    });
  };
  directory(main, [
    [0x010f, 2, 4, 0x00494d],
    [0x0112, 3, 1, orientation],
    [0x8769, 4, 1, exif],
    [0x8825, 4, 1, gps],
  ]);
  directory(exif, [[0x9003, 2, taken.length + 1, free]]);
  directory(gps, [[0x0002, 2, place.length + 1, free + taken.length + 1]]);
  texts.copy(bytes, free);
  return bytes;
}

/** How a program that was written by somebody else reads a JPEG's orientation. */
export function orientationOf(bytes: Buffer): number {
  const reader = new PDFDocument() as unknown as { openImage(bytes: Buffer): { orientation?: number } };
  return reader.openImage(bytes).orientation ?? 1;
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

export interface JpegWish {
  readonly notes?: Buffer | null;
  readonly width?: number;
  readonly height?: number;
  readonly data?: Buffer;
  readonly after?: Buffer;
}

/** The frame of a JPEG file; what its scan holds is not for drawing. */
export function jpeg({
  notes: given = notes(),
  width = 640,
  height = 480,
  data,
  after,
}: JpegWish = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(given ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), given]))] : []),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="${PLACE}"/>`, 'latin1')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1')),
    segment(0xe2, Buffer.from('MPF\0second picture', 'latin1')),
    segment(0xfe, Buffer.from(`taken at ${PLACE}`, 'latin1')),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    data ?? Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]),
    Buffer.from([0xff, 0xd9]),
    after ?? Buffer.from(`\0\0\0\x18ftypmp42${PLACE}`, 'latin1'),
  ]);
}

export interface PngWish {
  readonly width?: number;
  readonly height?: number;
  readonly chunks?: readonly Buffer[];
}

/** A PNG file whose header may claim any size. */
export function png({ width = 2, height = 2, chunks = [] }: PngWish = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    encodePng(1, 1, () => [0, 0, 0]).subarray(0, 8),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.alloc(14))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const riff = (type: string, data: Buffer): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

/** A WebP file with notes and texts. */
export function webp({ width = 640, height = 480, exif = notes() } = {}): Buffer {
  const canvas = Buffer.alloc(10);
  canvas[0] = 0x2c;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const lossless = Buffer.alloc(16);
  lossless[0] = 0x2f;
  lossless.writeUInt32LE((((height - 1) << 14) | (width - 1)) >>> 0, 1);
  const chunks = Buffer.concat([
    riff('VP8X', canvas),
    riff('ICCP', Buffer.from('colours')),
    riff('VP8L', lossless),
    riff('EXIF', exif),
    riff('XMP ', Buffer.from(`<x exif:GPSLatitude="${PLACE}"/>`)),
  ]);
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), chunks]));
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(body.length + 8);
  return Buffer.concat([head, body]);
};

/** An MP4 file with a track for each handler, notes that tell a place; at its end some that were only crossed out. */
export function mp4({ brand = 'isom', handlers = ['soun'], bytes = 1000, crossedOut = '' } = {}): Buffer {
  const place = box('udta', box('\xa9xyz', Buffer.from(PLACE)));
  const track = (handler: string) =>
    box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13))), place);
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`, 'latin1')),
    box('mdat', Buffer.alloc(bytes, 7)),
    box('moov', box('mvhd', Buffer.alloc(100)), ...handlers.map(track), place),
    ...(crossedOut === '' ? [] : [box('free', Buffer.from(crossedOut))]),
  ]);
}

const ebml = (id: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length | 0x10000000);
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
};

/** A WebM file as a browser records it, with a segment of unknown length. */
export function webm(kinds: readonly number[] = [2]): Buffer {
  return Buffer.concat([
    ebml('1a45dfa3', ebml('4282', Buffer.from('webm'))),
    Buffer.from('1853806701ffffffffffffff', 'hex'),
    ebml('1549a966', ebml('2ad7b1', Buffer.from([0x0f, 0x42, 0x40]))),
    ebml(
      '1654ae6b',
      ...kinds.map((kind) => ebml('ae', ebml('d7', Buffer.from([1])), ebml('83', Buffer.from([kind])))),
    ),
    ebml('1f43b675', Buffer.alloc(500, 3)),
  ]);
}

/** Frames of an MP3 file: MPEG 1, layer 3, 128 kbit/s, 44.1 kHz. */
export function mp3(frames = 20): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** An ID3 tag of a given size before the sound. */
export function tagged(bytes: number): Buffer {
  const tag = Buffer.alloc(10 + bytes);
  tag.write('ID3\x03\0\0', 0, 'latin1');
  for (let index = 0; index < 4; index += 1) tag[6 + index] = (bytes >> (7 * (3 - index))) & 0x7f;
  return Buffer.concat([tag, mp3()]);
}

export function ogg(): Buffer {
  const head = Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), Buffer.alloc(20), Buffer.from([1, 19])]);
  return Buffer.concat([head, Buffer.from('OpusHead', 'latin1'), Buffer.alloc(200)]);
}

/** ADTS frames of AAC. */
export function aac(): Buffer {
  const frame = Buffer.alloc(200);
  frame.set([0xff, 0xf1, 0x50, 0x80, 0x19, 0x1f, 0xfc]);
  return Buffer.concat([frame, frame, frame]);
}

export function pdf(bytes = 2000): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 0x20), Buffer.from('\n%%EOF\n')]);
}
