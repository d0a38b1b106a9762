import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CaseEvent } from '@/domain/case/event';
import type { Stream } from '@/domain/case/stream';
import type { CaseId } from '@/domain/ids';

/** An event as it is stored: two canonical texts, the words' digest, and the link of the chain. */
export interface SealedEvent {
  readonly ordinal: number;
  readonly stream: Stream;
  readonly seq: number;
  readonly type: CaseEvent['type'];
  readonly at: string;
  readonly facts: string;
  readonly words: string | null;
  readonly salt: Buffer | null;
  readonly wordsDigest: Buffer;
  readonly hash: Buffer;
}

/** The last number and hash of each stream. */
export type Heads = Readonly<Record<string, { readonly seq: number; readonly hash: string }>>;

const SALT_BYTES = 16;

/**
 * Seals a case's new events onto the chains of their streams:
 * `words_digest = SHA-256(salt ‖ words)`, `hash = SHA-256(previous hash ‖ SHA-256(facts) ‖ words_digest)`.
 * Erasing words and salt later leaves chain and fold whole.
 */
export function seal(
  caseId: CaseId,
  head: number,
  heads: Heads,
  events: readonly CaseEvent[],
): { sealed: SealedEvent[]; heads: Heads } {
  const next: Record<string, { seq: number; hash: string }> = { ...heads };
  const sealed = events.map((event, index): SealedEvent => {
    const last = next[event.stream] ?? { seq: 0, hash: firstHash(caseId, event.stream) };
    const facts = factsOf(event);
    const words = canonical(event.words);
    const salt = randomBytes(SALT_BYTES);
    const wordsDigest = digest(salt, words);
    const hash = link(last.hash, facts, wordsDigest);
    const seq = last.seq + 1;
    next[event.stream] = { seq, hash: hash.toString('hex') };
    const { stream, type, at } = event;
    return { ordinal: head + index + 1, stream, seq, type, at, facts, words, salt, wordsDigest, hash };
  });
  return { sealed, heads: next };
}

/** Why a stored event doesn't fit its chain, or null. Words that were erased are not checked; their digest is. */
export function flaw(event: SealedEvent, before: string): 'words' | 'hash' | null {
  if (
    event.words !== null &&
    (event.salt === null || !digest(event.salt, event.words).equals(event.wordsDigest))
  )
    return 'words';
  return link(before, event.facts, event.wordsDigest).equals(event.hash) ? null : 'hash';
}

export function firstHash(caseId: CaseId, stream: string): string {
  return createHash('sha256').update(`${caseId}\n${stream}`).digest('hex');
}

/** Opens a stored event again; words that were erased read as none. */
export function openEvent(stream: string, facts: string, words: string | null): CaseEvent {
  return { ...JSON.parse(facts), stream, words: words === null ? {} : JSON.parse(words) } as CaseEvent;
}

export function canonical(value: unknown): string {
  return canonicalize(value) as string;
}

function factsOf(event: CaseEvent): string {
  const { type, at, by, data, turns, sums } = event;
  return canonical({
    type,
    at,
    by,
    data,
    ...(turns === undefined ? {} : { turns }),
    ...(sums === undefined ? {} : { sums }),
  });
}

function link(before: string, facts: string, wordsDigest: Buffer): Buffer {
  const factsDigest = createHash('sha256').update(facts, 'utf8').digest();
  return createHash('sha256')
    .update(Buffer.from(before, 'hex'))
    .update(factsDigest)
    .update(wordsDigest)
    .digest();
}

function digest(salt: Buffer, words: string): Buffer {
  return createHash('sha256').update(salt).update(words, 'utf8').digest();
}
