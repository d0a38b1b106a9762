import type { CaseId } from '@/domain/ids';

type Positions = Readonly<Record<string, number>>;

/**
 * Opaque to whoever holds it: the case, and positions in the streams of it that they may read. Nothing secret stands
 * in it, and a forged one opens nothing: each answer asks anew which streams its reader may read.
 */
export function writeCursor(caseId: CaseId, positions: Positions): string {
  return Buffer.from(JSON.stringify({ case: caseId, ...positions })).toString('base64url');
}

/** @returns null where it is no cursor, or one of another case: its numbers would skip what nobody has read. */
export function readCursor(cursor: string, caseId: CaseId): Positions | null {
  try {
    const held: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return null;
    const { case: whose = caseId, ...positions } = held as Record<string, unknown>;
    const fits = Object.values(positions).every((seq) => Number.isInteger(seq) && isPlace(seq as number));
    return fits && whose === caseId ? (positions as Positions) : null;
  } catch {
    return null;
  }
}

function isPlace(seq: number): boolean {
  return seq >= 0 && seq < 2 ** 31;
}
