import { jpegWithoutMetadata } from './jpeg';
import { soundPng } from './png';

/** A picture that is safe to embed, with nothing in the file but the picture. Null when no paper can show it. */
export function printablePicture(bytes: Uint8Array): Uint8Array | null {
  return jpegWithoutMetadata(bytes) ?? soundPng(bytes);
}
