import fc from 'fast-check';
import type { Entry } from '@/domain/case/entry';
import {
  anchorFor,
  around,
  followed,
  goneDown,
  goneUp,
  latest,
  messagesIn,
  newestPart,
  oldestPart,
  type Rows,
  type Span,
} from './window';

const said = (count: number, from = 0): Entry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `joint:${from + at + 1}`,
    type: 'message.said',
    at: '2026-11-23T02:00:00.000Z',
    by: { role: 'party', name: '李芳', you: false },
  }));
const rowsOf = (count: number, hidden = 0): Rows => ({
  messages: said(count - hidden, hidden),
  hidden,
  anchor: anchorFor(count),
});
const drawn = (rows: Rows, { first, last }: Span): string[] => {
  const ids: string[] = [];
  for (let part = first; part <= last; part += 1) ids.push(...messagesIn(rows, part)[1].map(({ id }) => id));
  return ids;
};
const grown = (rows: Rows, more: number): Rows => ({
  ...rows,
  messages: [...rows.messages, ...said(more, rows.hidden + rows.messages.length)],
});

test('A room opens at its end, whatever its length', () => {
  for (const count of [0, 1, 4, 10, 40, 2_000]) {
    const rows = rowsOf(count);
    const span = latest(rows);
    expect(span.open).toBe(true);
    expect(drawn(rows, span).at(-1)).toBe(rows.messages.at(-1)?.id);
    expect(drawn(rows, span).length).toBe(Math.min(count, drawn(rows, span).length));
  }
});

test('What arrives is drawn for whoever is at the end, and old messages leave for it', () => {
  let rows = rowsOf(40);
  let span = latest(rows);
  const sizes: number[] = [];
  for (let at = 0; at < 300; at += 1) {
    rows = grown(rows, 1);
    span = followed(rows, span, false);
    expect(drawn(rows, span).at(-1)).toBe(rows.messages.at(-1)?.id);
    sizes.push(drawn(rows, span).length);
  }
  expect(Math.max(...sizes)).toBeLessThan(70);
});

test('Whoever reads above is not disturbed by what arrives', () => {
  const rows = rowsOf(400);
  let span = latest(rows);
  for (let at = 0; at < 3; at += 1) span = goneUp(rows, span);
  const before = drawn(rows, span);
  const more = grown(rows, 500);
  expect(drawn(more, followed(more, span, true)).slice(0, before.length)).toEqual(before);
});

test('A gap between what was held and what came opens the room at its end again', () => {
  const span = latest(rowsOf(100));
  const rows = { ...rowsOf(900, 860), anchor: anchorFor(100) };
  expect(drawn(rows, followed(rows, span, true)).at(-1)).toBe('joint:900');
});

test('However one walks, what is drawn is one stretch without gaps, and a small one', () => {
  const walk = fc.array(fc.constantFrom('up', 'down', 'end', 'arrive', 'jump'), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), walk, fc.nat(), (count, ways, seed) => {
      let rows = rowsOf(count);
      let span = latest(rows);
      ways.forEach((way, at) => {
        const before = span;
        if (way === 'arrive') rows = grown(rows, (seed % 40) + 1);
        if (way === 'up') span = goneUp(rows, span);
        if (way === 'down') span = goneDown(rows, span);
        if (way === 'end') span = latest(rows);
        if (way === 'jump') span = around(rows, (seed + at * 37) % Math.max(1, rows.messages.length));
        span = followed(rows, span, at % 2 === 0);
        const ids = drawn(rows, span);
        const start = rows.messages.findIndex(({ id }) => id === ids[0]);
        expect(ids).toEqual(rows.messages.slice(start, start + ids.length).map(({ id }) => id));
        expect(ids.length).toBeLessThan(90);
        expect(span.open).toBe(span.last >= newestPart(rows));
        expect(span.first).toBeGreaterThanOrEqual(oldestPart(rows));
        // Something stays to hold the reader's place by.
        if (way === 'up' || way === 'down')
          expect(span.first <= before.last && before.first <= span.last).toBe(true);
      });
    }),
  );
});

test('Up to the first and down to the last, every message has been drawn', () => {
  const rows = rowsOf(523);
  const seen = new Set<string>();
  let span = latest(rows);
  for (let at = 0; at < 60; at += 1) {
    for (const id of drawn(rows, span)) seen.add(id);
    span = goneUp(rows, span);
  }
  expect(seen.size).toBe(523);
  for (let at = 0; at < 60; at += 1) span = goneDown(rows, span);
  expect(drawn(rows, span).at(-1)).toBe('joint:523');
});
