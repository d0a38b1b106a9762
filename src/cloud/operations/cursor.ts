/**
 * Opaque to whoever holds it: positions in the streams they may read. Nothing secret stands in it, and a forged
 * one opens nothing: each answer asks anew which streams its reader may read.
 */
export function writeCursor(positions: Readonly<Record<string, number>>): string {
  return Buffer.from(JSON.stringify(positions)).toString('base64url');
}

export function readCursor(cursor: string): Record<string, number> | null {
  try {
    const held: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return null;
    const fits = Object.values(held).every((seq) => Number.isInteger(seq) && seq >= 0 && seq < 2 ** 31);
    return fits ? (held as Record<string, number>) : null;
  } catch {
    return null;
  }
}
