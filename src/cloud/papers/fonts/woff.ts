import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  readonly tag: string;
  readonly checksum: number;
  data(): Buffer;
}

/** One table of a WOFF 1.0 file (https://www.w3.org/TR/WOFF/), unpacked. Throws when the file has none. */
export function woffTable(woff: Buffer, tag: string): Buffer {
  const found = tablesOf(woff).find((table) => table.tag === tag);
  if (!found) throw new Error(`a font without the table ${tag}`);
  return found.data();
}

/**
 * The TrueType font inside a WOFF 1.0 file: the same tables, unpacked. fontkit reads WOFF too, but
 * inflates a table anew for every glyph, which takes seconds a page.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const head = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * tables.length);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [head];
  let position = head.length;
  tables.forEach((table, index) => {
    const entry = SFNT_HEADER + SFNT_ENTRY * index;
    const data = table.data();
    head.write(table.tag, entry, 'latin1');
    head.writeUInt32BE(table.checksum, entry + 4);
    head.writeUInt32BE(position, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    position += data.length + padding.length;
  });
  return Buffer.concat(parts);
}

function tablesOf(woff: Buffer): Table[] {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = WOFF_HEADER + WOFF_ENTRY * index;
    const [offset = 0, packedLength = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((at) =>
      woff.readUInt32BE(entry + at),
    );
    const packed = woff.subarray(offset, offset + packedLength);
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum,
      data: () => (packedLength < length ? inflateSync(packed) : packed),
    };
  });
}
