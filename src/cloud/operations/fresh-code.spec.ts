import { readCode } from '@/domain/code/dispute-code';
import { randomCode } from './fresh-code';

/**
 * Chi-square tests of the real generator. Each limit is where an even generator would fail once in some 10^9 runs
 * (the normal approximation of Wilson and Hilferty, 6 standard deviations out), so that an alarm means something.
 */
const codes = Array.from({ length: 50_000 }, randomCode);

it('makes only valid codes, and hardly ever one twice', () => {
  for (const code of codes) expect(readCode(code).ok).toBe(true);
  // Two of 50,000 are alike by chance once in 80,000 runs, and two such pairs there are once in some 10^10.
  expect(new Set(codes).size).toBeGreaterThanOrEqual(codes.length - 1);
});

it('draws every digit at every place alike', () => {
  for (let place = 0; place < 14; place += 1)
    expect(chiSquare(codes.map((code) => Number(code[place])))).toBeLessThan(limit(9));
});

it.each([
  ['neighbouring digits', 1],
  ['digits seven apart, where its halves meet', 7],
])('draws %s independently of one another', (_what, apart) => {
  const pairs = codes.flatMap((code) =>
    Array.from({ length: 14 - apart }, (_, at) => Number(`${code[at]}${code[at + apart]}`)),
  );
  // Neighbouring pairs share digits, which widens the spread a little: twice the freedom is room enough.
  expect(chiSquare(pairs, 100)).toBeLessThan(limit(99) * 2);
});

it('spreads the check digits over all 97 values', () => {
  const checks = codes.map((code) => Number(code.slice(14)));
  expect(Math.min(...checks)).toBe(2);
  expect(Math.max(...checks)).toBe(98);
  expect(
    chiSquare(
      checks.map((check) => check - 2),
      97,
    ),
  ).toBeLessThan(limit(96));
});

it('a code says nothing about the next', () => {
  const pairs = codes.slice(1).map((code, at) => Number(`${codes[at]?.[13]}${code[0]}`));
  expect(chiSquare(pairs, 100)).toBeLessThan(limit(99));
});

it('an uneven generator is found out', () => {
  const uneven = Array.from({ length: 50_000 }, () => Math.min(9, Math.floor(Math.random() * 10.3)));
  expect(chiSquare(uneven)).toBeGreaterThan(limit(9));
});

function chiSquare(drawn: readonly number[], values = 10): number {
  const counts = new Array<number>(values).fill(0);
  for (const value of drawn) counts[value] = (counts[value] ?? 0) + 1;
  const expected = drawn.length / values;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function limit(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 6 * Math.sqrt(spread)) ** 3;
}
