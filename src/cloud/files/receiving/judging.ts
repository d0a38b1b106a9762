import { Transform } from 'node:stream';
import { REFUSED_KIND, type Refused } from '../content/examine';
import { HEAD_BYTES, identify, kindOfStart, LARGEST, limitOf, START_BYTES } from '../content/identify';

/**
 * Judges an upload by its first bytes, so that a video of 200 MB is refused before it fills a disk.
 *
 * @param start what has arrived, from the beginning on, at least {@link HEAD_BYTES} of it or all.
 * @param size as many bytes as have arrived, or as are said to come.
 * @returns null as long as nothing speaks against it.
 */
export async function judgeStart(start: Buffer, size: number): Promise<Refused | null> {
  const kind = start.length < START_BYTES ? undefined : kindOfStart(start);
  if (kind === null) return REFUSED_KIND;
  const limit = kind ? limitOf(kind) : LARGEST;
  if (size > limit) return { code: 'file.too_large', params: { limit } };
  return start.length >= HEAD_BYTES && !(await identify(start)) ? REFUSED_KIND : null;
}

/** Passes bytes on until something speaks against them. @param size as said beforehand, 0 for unknown. */
export function judgeStream(size: number) {
  let refused: Refused | null = null;
  let head = Buffer.alloc(0);
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
      judgeStart(head, Math.max(size, bytes)).then((found) => {
        refused = found;
        if (found) next(new Error('refused'));
        else next(null, chunk);
      }, next);
    },
  });
  return {
    stream,
    /** Why it was refused, or null once it is through. Rejects where it broke off. */
    async outcome(through: Promise<void>): Promise<Refused | null> {
      try {
        await through;
      } catch (error) {
        if (!refused) throw error;
      }
      return refused;
    },
  };
}
