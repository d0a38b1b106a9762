import { canonical } from '../../store/chain';
import { isFiled } from '../story';
import type { EventLine, Manifest } from './manifest';

/** An event as the store holds it. */
export interface LoggedEvent {
  readonly stream: string;
  readonly seq: number;
  readonly facts: string;
  readonly words: string | null;
  readonly salt: Buffer | null;
  readonly wordsDigest: Buffer;
  readonly hash: Buffer;
}

/**
 * The log as lines. The number in the whole case is replaced by the place among these lines, so that no gap tells
 * of a stream that is not here.
 */
export function eventLines(log: readonly LoggedEvent[]): EventLine[] {
  return log
    .filter(({ stream }) => isFiled(stream))
    .map(({ stream, seq, facts, words, salt, wordsDigest, hash }, index) => ({
      ordinal: index + 1,
      stream,
      seq,
      facts,
      words,
      salt: salt?.toString('hex') ?? null,
      words_digest: wordsDigest.toString('hex'),
      hash: hash.toString('hex'),
    }));
}

export function eventsText(lines: readonly EventLine[]): Buffer {
  return Buffer.from(lines.map((line) => `${canonical(line)}\n`).join(''), 'utf8');
}

export function headsOf(lines: readonly EventLine[]): Manifest['streams'] {
  return Object.fromEntries(lines.map(({ stream, seq, hash }) => [stream, { events: seq, head: hash }]));
}
