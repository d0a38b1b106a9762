import fc from 'fast-check';
import { judgeParts, splitEvenly } from './split';

test('A sum goes into whole yuan, and the last part takes the rest', () => {
  expect(splitEvenly(1_000_000, 3, '2026-03-15')).toEqual([
    { due: '2026-03-15', amount: 333_300 },
    { due: '2026-04-15', amount: 333_300 },
    { due: '2026-05-15', amount: 333_400 },
  ]);
});

test('A day that a month does not have becomes its last day, and comes back in the next month', () => {
  const days = splitEvenly(400_00, 4, '2026-01-31').map(({ due }) => due);
  expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
});

test('A few fen are split too', () => {
  expect(splitEvenly(5, 2, '2026-12-31')).toEqual([
    { due: '2026-12-31', amount: 2 },
    { due: '2027-01-31', amount: 3 },
  ]);
});

test('However a sum is split, the parts follow one another and make the whole', () => {
  const sums = fc.integer({ min: 60, max: 100_000_000_000 });
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(sums, fc.integer({ min: 1, max: 60 }), days, (sum, count, first) => {
      const parts = splitEvenly(sum, count, first);
      expect(parts).toHaveLength(count);
      expect(judgeParts(parts, sum)).toMatchObject({ kind: 'right', difference: 0 });
    }),
  );
});

test.each([
  [[], 'unfinished'],
  [[{ due: '2026-03-01' }], 'unfinished'],
  [[{ amount: 100 }], 'unfinished'],
  [[{ due: '2026-03-01', amount: 0 }], 'unfinished'],
  [
    [
      { due: '2026-03-01', amount: 50 },
      { due: '2026-03-01', amount: 50 },
    ],
    'order',
  ],
  [[{ due: '2026-03-01', amount: 99 }], 'less'],
  [[{ due: '2026-03-01', amount: 101 }], 'more'],
  [[{ due: '2026-03-01', amount: 100 }], 'right'],
])('%j is %s of one yuan', (parts, kind) => {
  expect(judgeParts(parts, 100).kind).toBe(kind);
});

test('Without a whole nothing can be said of the parts', () => {
  expect(judgeParts([{ due: '2026-03-01', amount: 100 }], undefined).kind).toBe('unfinished');
});
