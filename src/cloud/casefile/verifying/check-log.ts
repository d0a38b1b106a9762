import type { CaseEvent } from '@/domain/case/event';
import { evolve } from '@/domain/case/evolve';
import type { CaseState } from '@/domain/case/state';
import type { Stream } from '@/domain/case/stream';
import { canonical, firstHash, flaw, openEvent, type SealedEvent } from '../../store/chain';
import { isFiled } from '../story';
import { BUNDLE, type EventLine, type Manifest } from '../writing/manifest';
import { Altered } from './altered';

/** An event of the file, with how it is called when something is wrong with it. */
export interface CheckedEvent {
  readonly event: CaseEvent;
  readonly name: string;
}

/**
 * Goes along the chain of every stream from its first link: no event is missing, added, moved or changed, and
 * together they make up a case. Throws `Altered` with the first that is otherwise.
 */
export function checkLog(text: string, manifest: Manifest): CheckedEvent[] {
  const heads: Record<string, { events: number; head: string }> = {};
  const checked: CheckedEvent[] = [];
  let state: CaseState | null = null;
  for (const [index, line] of linesOf(text).entries()) {
    const read = readLine(line, index + 1);
    const name = `event ${read.ordinal} (${read.stream} ${read.seq})`;
    const before = heads[read.stream] ?? { events: 0, head: firstHash(manifest.caseId, read.stream) };
    checkLink(read, before, name);
    const event = eventOf(read, name);
    state = follow(state, event, name);
    heads[read.stream] = { events: read.seq, head: read.hash };
    checked.push({ event, name: `event ${read.ordinal} (${event.type}, ${read.stream} ${read.seq})` });
  }
  checkEnds(heads, manifest);
  if (state?.code !== manifest.code || state.caseId !== manifest.caseId)
    throw new Altered(`${BUNDLE.events} is the log of another case`);
  return checked;
}

function linesOf(text: string): string[] {
  if (!text.endsWith('\n')) throw new Altered(`${BUNDLE.events} was cut off`);
  return text.slice(0, -1).split('\n');
}

function readLine(line: string, ordinal: number): EventLine {
  const read = parsed(line);
  if (!read) throw new Altered(`${BUNDLE.events}: line ${ordinal} is no event`);
  if (read.ordinal !== ordinal)
    throw new Altered(
      `${BUNDLE.events}: event ${ordinal} is missing or out of its place, event ${read.ordinal} stands there`,
    );
  return read;
}

function parsed(line: string): EventLine | null {
  try {
    const read = JSON.parse(line) as EventLine;
    const isWhole =
      [read.stream, read.facts, read.words_digest, read.hash].every((text) => typeof text === 'string') &&
      [read.ordinal, read.seq].every(Number.isInteger);
    return isWhole && canonical(read) === line ? read : null;
  } catch {
    return null;
  }
}

function checkLink(
  { stream, seq, facts, words, salt, words_digest, hash }: EventLine,
  before: { readonly events: number; readonly head: string },
  name: string,
): void {
  if (!isFiled(stream)) throw new Altered(`${BUNDLE.events}: ${name} stands in a stream that no file holds`);
  if (seq !== before.events + 1)
    throw new Altered(`${BUNDLE.events}: ${stream} ${before.events + 1} is missing`);
  const sealed = {
    facts,
    words,
    salt: salt === null ? null : Buffer.from(salt, 'hex'),
    wordsDigest: Buffer.from(words_digest, 'hex'),
    hash: Buffer.from(hash, 'hex'),
  };
  const wrong = flaw(sealed as SealedEvent, before.head);
  if (wrong === 'words') throw new Altered(`${BUNDLE.events}: the words of ${name} were altered`);
  if (wrong === 'hash')
    throw new Altered(`${BUNDLE.events}: ${name} was altered, it does not fit the chain of its stream`);
}

function eventOf({ stream, facts, words }: EventLine, name: string): CaseEvent {
  try {
    return openEvent(stream as Stream, facts, words);
  } catch {
    throw new Altered(`${BUNDLE.events}: ${name} cannot be read`);
  }
}

function follow(state: CaseState | null, event: CaseEvent, name: string): CaseState {
  try {
    return evolve(state, event);
  } catch {
    throw new Altered(`${BUNDLE.events}: ${name} does not follow from what was before`);
  }
}

function checkEnds(heads: Record<string, { events: number; head: string }>, manifest: Manifest): void {
  for (const [stream, { events, head }] of Object.entries(manifest.streams)) {
    const last = heads[stream];
    if (last?.events !== events)
      throw new Altered(`${BUNDLE.events}: ${stream} ${(last?.events ?? 0) + 1} is missing`);
    if (last.head !== head) throw new Altered(`${BUNDLE.events}: ${stream} ends otherwise than it was filed`);
  }
  const added = Object.keys(heads).find((stream) => manifest.streams[stream] === undefined);
  if (added !== undefined) throw new Altered(`${BUNDLE.events}: the stream ${added} was added`);
}
