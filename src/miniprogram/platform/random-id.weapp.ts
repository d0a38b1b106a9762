import { idFrom } from './id-bytes';

/**
 * The mini program has no synchronous secure source. These ids only keep a repeated tap from acting
 * twice; nothing secret hangs on them.
 */
export function randomId(): string {
  const bytes = new Uint8Array(16);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(Math.random() * 256);
  return idFrom(bytes);
}
