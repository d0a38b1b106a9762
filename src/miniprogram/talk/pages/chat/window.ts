import type { Entry } from '@/domain/case/entry';

/**
 * The messages of a room that this phone holds: the first `hidden` ones are not among them. Each has its number, counted
 * from the room's first. `anchor` is the number at which a part begins: two before the end as the room was opened, so
 * that what arrives next does not begin a new one.
 */
export interface Rows {
  readonly messages: readonly Entry[];
  readonly hidden: number;
  readonly anchor: number;
}

/** The parts that are drawn, both ends included. `open`: the newest message is among them. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly open: boolean;
}

/** So many messages come and go together: only their part of the page is sent to the screen. */
const PART = 5;
/** In nodes of WeChat's tree, as `weightOf` guesses them: what a room opens with, what comes at a time, and the most. */
const OPENING = 280;
const STEP = 140;
const MOST = 520;

export function anchorFor(messages: number): number {
  return messages - 2;
}

export function partOf({ anchor }: Rows, number: number): number {
  return Math.floor((number - anchor) / PART);
}

/** The messages of one part, as far as they are held, and the number of the first. */
export function messagesIn({ messages, hidden, anchor }: Rows, part: number): [number, readonly Entry[]] {
  const from = Math.max(0, anchor + part * PART - hidden);
  const to = Math.max(0, anchor + (part + 1) * PART - hidden);
  return [from + hidden, messages.slice(from, to)];
}

export function oldestPart(rows: Rows): number {
  return partOf(rows, rows.hidden);
}

export function newestPart(rows: Rows): number {
  return partOf(rows, Math.max(rows.hidden, rows.hidden + rows.messages.length - 1));
}

/** The end of the room. */
export function latest(rows: Rows): Span {
  const last = newestPart(rows);
  return { first: backFrom(rows, last, OPENING), last, open: true };
}

/** From the part before this message on. */
export function around(rows: Rows, number: number): Span {
  const first = Math.max(oldestPart(rows), partOf(rows, number) - 1);
  return withEnd(rows, { first, last: onFrom(rows, first, OPENING) });
}

/** Older ones come, and newer ones leave at the other end. */
export function goneUp(rows: Rows, span: Span): Span {
  const oldest = oldestPart(rows);
  if (span.first <= oldest) return span;
  const first = backFrom(rows, span.first - 1, STEP);
  let { last } = span;
  while (last > span.first && weightOf(rows, first, last) > MOST) last -= 1;
  return withEnd(rows, { first, last });
}

/** Newer ones come, and older ones leave. */
export function goneDown(rows: Rows, span: Span): Span {
  if (span.last >= newestPart(rows)) return withEnd(rows, span);
  const last = onFrom(rows, span.last + 1, STEP);
  let { first } = span;
  while (first < span.last && weightOf(rows, first, last) > MOST) first += 1;
  return withEnd(rows, { first, last });
}

/** After something changed below: whoever is at the end stays there; whoever reads above is not disturbed. */
export function followed(rows: Rows, span: Span, isUp: boolean): Span {
  const oldest = oldestPart(rows);
  const newest = newestPart(rows);
  if (span.last < oldest || span.first > newest) return latest(rows);
  const first = Math.max(span.first, oldest);
  if (!span.open || span.last === newest) return first === span.first ? span : { ...span, first };
  if (isUp)
    return weightOf(rows, first, newest) > MOST
      ? { ...span, first, open: false }
      : { first, last: newest, open: true };
  let start = first;
  while (start < newest && weightOf(rows, start, newest) > MOST) start += 1;
  return { first: start, last: newest, open: true };
}

function withEnd(rows: Rows, { first, last }: Omit<Span, 'open'>): Span {
  return { first, last, open: last >= newestPart(rows) };
}

function backFrom(rows: Rows, last: number, weight: number): number {
  const oldest = oldestPart(rows);
  let first = last;
  while (first > oldest && weightOf(rows, first, last) < weight) first -= 1;
  return first;
}

function onFrom(rows: Rows, first: number, weight: number): number {
  const newest = newestPart(rows);
  let last = first;
  while (last < newest && weightOf(rows, first, last) < weight) last += 1;
  return last;
}

function weightOf(rows: Rows, first: number, last: number): number {
  let weight = 0;
  for (let part = first; part <= last; part += 1)
    for (const entry of messagesIn(rows, part)[1]) weight += nodesOf(entry);
  return weight;
}

/** About how many nodes a message is, templates included; the built page is counted in test/weapp/long-talk.spec.ts. */
function nodesOf({ by, files = [], text = '', detail }: Entry): number {
  const own = by.you ? 7 : 0;
  const pass = detail?.pass === undefined ? 0 : 8;
  return 19 + own + pass + 10 * files.length + (text.length > 300 ? 6 : 0);
}
