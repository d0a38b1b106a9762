import fc from 'fast-check';
import {
  box,
  extentOf,
  isSignature,
  longestPath,
  pathOf,
  type Stroke,
  simplified,
  strokesOf,
} from './strokes';

const point = fc.tuple(fc.integer({ min: 0, max: box.width }), fc.integer({ min: 0, max: box.height }));
const stroke = fc.array(point, { minLength: 1, maxLength: 40 });
const drawing = fc.array(stroke, { minLength: 1, maxLength: 8 });

test('A path is what SVG draws: a moveto and relative lines, in whole units of the box', () => {
  expect(
    pathOf([
      [
        [12, 30],
        [15.2, 33.8],
        [13, 43],
      ],
      [[80, 10]],
    ]),
  ).toBe('M12 30 l3 4 -2 9 M80 10 l0 0');
});

test('A path that was written is read again, to the unit', () => {
  fc.assert(
    fc.property(drawing, (strokes) => {
      const path = pathOf(strokes);
      expect(pathOf(strokesOf(path) ?? [])).toBe(path);
      expect(strokesOf(path)?.map((stroke) => stroke[0])).toEqual(strokes.map((stroke) => stroke[0]));
    }),
  );
});

test('Ink never leaves the box', () => {
  expect(
    pathOf([
      [
        [-5, 300],
        [700, -1],
      ],
    ]),
  ).toBe('M0 240 l600 -240');
});

test.each([
  ['nothing', ''],
  ['foreign commands', 'M1 1 c3 4 5 6 7 8'],
  ['markup', `M1 1 l2 2"/><script>`],
  ['half a step', 'M1 1 l2'],
  ['a move alone', 'M1 1'],
  ['huge numbers', 'M1 1 l99999 0'],
  ['too much', `M1 1 l${'1 1 '.repeat(longestPath / 4)}1 1`],
])('%s is no path', (_what, path) => {
  expect(strokesOf(path)).toBeUndefined();
});

test('Fewer points, and none of those left out farther away than the pen is wide', () => {
  fc.assert(
    fc.property(stroke, (given) => {
      const kept = simplified(given);
      expect(kept[0]).toEqual(given[0]);
      expect(kept[kept.length - 1]).toEqual(given[given.length - 1]);
      for (const one of given) expect(distanceTo(kept, one)).toBeLessThanOrEqual(0.7);
    }),
  );
});

test('A name written by hand takes a few hundred characters', () => {
  const wave: Stroke = Array.from({ length: 400 }, (_, at) => [
    100 + at / 2,
    120 + 40 * Math.sin(at / 12) + Math.sin(at) / 4,
  ]);
  expect(pathOf([wave, wave, wave].map(simplified)).length).toBeLessThan(1_500);
});

test('A touch by mistake is no signature', () => {
  expect(isSignature([])).toBe(false);
  expect(isSignature([[[300, 120]], [[310, 120]]])).toBe(false);
  expect(
    isSignature([
      [
        [100, 100],
        [130, 100],
      ],
      [
        [100, 120],
        [130, 120],
      ],
    ]),
  ).toBe(true);
});

test('The extent of no ink is the whole box', () => {
  expect(extentOf([])).toEqual({ left: 0, top: 0, right: 600, bottom: 240 });
  expect(extentOf([[[10, 20]], [[40, 5]]])).toEqual({ left: 10, top: 5, right: 40, bottom: 20 });
});

function distanceTo(line: Stroke, [x, y]: readonly [number, number]): number {
  if (line.length === 1) return Math.hypot(x - (line[0]?.[0] ?? 0), y - (line[0]?.[1] ?? 0));
  return Math.min(
    ...line.slice(1).map(([endX, endY], at) => {
      const [startX, startY] = line[at] ?? [0, 0];
      const length = (endX - startX) ** 2 + (endY - startY) ** 2;
      const share = length && ((x - startX) * (endX - startX) + (y - startY) * (endY - startY)) / length;
      const part = Math.min(Math.max(share, 0), 1);
      return Math.hypot(x - startX - part * (endX - startX), y - startY - part * (endY - startY));
    }),
  );
}
