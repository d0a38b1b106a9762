const START = 0xd8;
const SCAN = 0xda;
/** SOF0 to SOF15, which tell size and colours; C4, C8 and CC among them are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** APP1 and up, and comments: where a camera writes place, time and owner. APP14 tells how colours are coded. */
const isMetadata = (marker: number) =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

/**
 * A JPEG file (ITU T.81) without what the camera wrote into it: where a photo was taken is not for whoever
 * gets a copy of the paper. Null when the bytes are no complete JPEG.
 */
export function jpegWithoutMetadata(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === SCAN) return framed ? Buffer.concat([...kept, bytes.subarray(at)]) : null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    if (isFrame(marker))
      framed = end >= at + 10 && bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7) > 0;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
