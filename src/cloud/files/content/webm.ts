import type { Source } from './source';

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const SOUND = 2;
const MOST_ELEMENTS = 1000;

interface Element {
  readonly id: number;
  readonly body: number;
  readonly end: number;
}

/** Tells whether a WebM file (RFC 9559) holds sound and nothing else; its tracks stand before their data. */
export async function isWebmSound(source: Source): Promise<boolean> {
  const segment = await find(source, SEGMENT, { body: 0, end: source.size });
  const tracks = segment && (await find(source, TRACKS, segment));
  if (!tracks) return false;
  const kinds: number[] = [];
  for (const track of (await elementsIn(source, tracks)).filter(({ id }) => id === TRACK)) {
    const type = await find(source, TRACK_TYPE, track);
    const bytes = type && (await source.read(type.body, type.end - type.body));
    kinds.push(bytes && bytes.length > 0 && bytes.length <= 4 ? bytes.readUIntBE(0, bytes.length) : 0);
  }
  return kinds.length > 0 && kinds.every((kind) => kind === SOUND);
}

async function find(
  source: Source,
  id: number,
  within: Pick<Element, 'body' | 'end'>,
): Promise<Element | undefined> {
  return (await elementsIn(source, within)).find((element) => element.id === id);
}

/** Up to the sound itself, or to a segment, which a recorder leaves open-ended. */
async function elementsIn(source: Source, { body, end }: Pick<Element, 'body' | 'end'>): Promise<Element[]> {
  const elements: Element[] = [];
  for (let at = body; at < end && elements.length < MOST_ELEMENTS; ) {
    const head = await source.read(at, 12);
    const idBytes = Math.clz32(head[0] ?? 0) - 23;
    if (idBytes > 4 || head.length <= idBytes) return elements;
    const sizeBytes = Math.clz32(head[idBytes] ?? 0) - 23;
    if (sizeBytes > 8 || head.length < idBytes + sizeBytes) return elements;
    const id = head.readUIntBE(0, idBytes);
    const size = sizeOf(head.subarray(idBytes, idBytes + sizeBytes));
    const start = at + idBytes + sizeBytes;
    const stop = size === null ? end : Math.min(start + size, end);
    elements.push({ id, body: start, end: stop });
    if (id === CLUSTER) return elements;
    at = stop;
  }
  return elements;
}

/** Null where the size is not known yet: every bit after the mark is set. */
function sizeOf(bytes: Buffer): number | null {
  const mark = 1 << (8 - bytes.length);
  let size = (bytes[0] ?? 0) & (mark - 1);
  let unknown = size === mark - 1;
  for (const byte of bytes.subarray(1)) {
    size = size * 256 + byte;
    unknown &&= byte === 0xff;
  }
  return unknown ? null : size;
}
