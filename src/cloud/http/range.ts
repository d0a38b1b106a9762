import type { ByteRange } from '../files/keeping/file-store';

/**
 * One range as players ask for it (RFC 9110, 14.2), both ends within a file of `bytes`.
 *
 * @returns null for all of the file: nothing was asked, or several ranges at once, or what nobody understands;
 * `outside` for a range that begins behind the file's end.
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  // Counted from the end.
  if (first === '')
    return Number(last) === 0 || bytes === 0
      ? 'outside'
      : { from: Math.max(0, bytes - Number(last)), to: bytes - 1 };
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= bytes) return 'outside';
  return { from: Number(first), to: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) };
}
