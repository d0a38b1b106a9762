import fc from 'fast-check';
import { BODY, BODY_HEIGHT } from './geometry';
import { paginate } from './pages';
import { gluedAtEnd, keepTogether, type Strip } from './strip';

const draw = () => {};
const strip = (height: number, more: Partial<Strip> = {}): Strip => ({ height, draw, ...more });
const heights = (strips: readonly Strip[]) =>
  paginate(strips).map((page) => page.map(({ strip: { height } }) => height));

test('strips follow each other down the page, with the room above them', () => {
  const [page] = paginate([strip(100, { above: 30 }), strip(50, { above: 20 })]);
  expect(page?.map(({ top }) => top)).toEqual([BODY.top, BODY.top + 120]);
});

test('what does not fit begins the next page', () => {
  expect(heights([strip(600), strip(90)])).toEqual([[600], [90]]);
});

test('what is glued moves together', () => {
  expect(heights([strip(600), strip(40, { glued: true }), strip(50)])).toEqual([[600], [40, 50]]);
});

test('what is glued and higher than a page is torn where the page is full', () => {
  const many = Array.from({ length: 9 }, () => strip(100, { glued: true }));
  expect(heights([strip(50), ...many])).toEqual([
    [50, ...Array(6).fill(100)],
    [100, 100, 100],
  ]);
});

test('the head of a table comes again on the page where the table goes on, and only there', () => {
  const head = strip(20);
  const rows = Array.from({ length: 3 }, () => strip(300, { head }));
  expect(heights([{ ...head, glued: true }, ...rows])).toEqual([
    [20, 300, 300],
    [20, 300],
  ]);
});

test('a break begins a page, but makes no empty one', () => {
  const breaks = strip(0, { breaks: true });
  expect(heights([breaks, strip(10), breaks, breaks, strip(20), breaks])).toEqual([[10], [20]]);
  expect(heights([])).toEqual([[]]);
});

test('a small block stays together; of a long one the first two and the last two', () => {
  const five = Array.from({ length: 5 }, () => strip(10));
  expect(keepTogether(five, 50).map(({ glued }) => glued)).toEqual([true, true, true, true, undefined]);
  expect(keepTogether(five, 40).map(({ glued }) => glued)).toEqual([
    true,
    undefined,
    undefined,
    true,
    undefined,
  ]);
  expect(gluedAtEnd(five.slice(0, 3)).map(({ glued }) => glued)).toEqual([undefined, true, true]);
});

test('whatever the strips: all are placed in order, none overlaps another or leaves the page', () => {
  const any = fc.record({
    height: fc.integer({ min: 1, max: 240 }),
    above: fc.integer({ min: 0, max: 20 }),
    glued: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (given) => {
      const strips = given.map((facts) => ({ ...facts, draw }));
      const pages = paginate(strips);
      expect(pages.flat().map((placed) => placed.strip)).toEqual(strips);
      for (const page of pages) {
        page.forEach(({ top, strip: { height } }, index) => {
          const before = page[index - 1];
          expect(top).toBeGreaterThanOrEqual(before ? before.top + before.strip.height : BODY.top);
          expect(top + height).toBeLessThanOrEqual(BODY.top + BODY_HEIGHT);
        });
      }
    }),
  );
});
