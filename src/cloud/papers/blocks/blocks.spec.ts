import { drawn, paperOf, picture } from '../../../../test/harness/papers';
import { bodyText, readPdf } from '../../../../test/harness/read-pdf';
import type { DrawnSignature, Field, Fields } from '../paper';
import { renderPaper } from '../render';
import { chineseNumber } from './chinese-number';

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [105, '一百零五'],
  [110, '一百一十'],
  [2006, '二千零六'],
])('%i is %s', (number, words) => {
  expect(chineseNumber(number)).toBe(words);
});

describe('a table of labels and values', () => {
  const fields = (columns: Fields['columns'], ...cells: Field[]) =>
    paperOf({ kind: 'fields', columns, cells });
  const places = async (paper: ReturnType<typeof paperOf>) => {
    const { pages } = await readPdf(await renderPaper(paper));
    const items = (pages[0]?.items ?? []).filter(({ text, y }) => text.trim() && y > 125 && y < 775);
    return new Map(items.map(({ text, x, y }) => [text, { x: Math.round(x), y: Math.round(y) }]));
  };

  test('fills its rows from left to right', async () => {
    const at = await places(fields(2, { value: '甲' }, { value: '乙' }, { value: '丙' }));
    expect(at.get('甲')?.y).toBe(at.get('乙')?.y);
    expect(at.get('丙')?.x).toBe(at.get('甲')?.x);
    expect(at.get('丙')?.y).toBeGreaterThan(at.get('甲')?.y ?? 0);
  });

  test('begins a row when a cell needs more room than is left', async () => {
    const at = await places(fields(3, { value: '甲' }, { value: '乙', span: 3 }, { value: '丙' }));
    expect(new Set([...at.values()].map(({ y }) => y)).size).toBe(3);
  });

  test('keeps room for writing by hand', async () => {
    const short = await places(fields(1, { value: '甲' }, { value: '乙' }));
    const long = await places(fields(1, { value: '甲', lines: 6 }, { value: '乙' }));
    expect((long.get('乙')?.y ?? 0) - (short.get('乙')?.y ?? 0)).toBe(5 * 17);
  });

  test('is high enough for the name of its group', async () => {
    const paper = paperOf(
      { kind: 'fields', columns: 1, group: '被申请人', cells: [{ label: '姓名', value: '甲' }] },
      { kind: 'fields', columns: 1, cells: [{ value: '乙' }] },
    );
    const at = await places(paper);
    expect((at.get('乙')?.y ?? 0) - (at.get('人')?.y ?? 0)).toBeGreaterThan(17);
  });
});

test('a heading goes on to the page where its text is', async () => {
  const filler = Array.from({ length: 24 }, () => ({ kind: 'paragraph', text: '行' }) as const);
  const { pages } = await readPdf(
    await renderPaper(paperOf(...filler, { kind: 'heading', text: '题' }, { kind: 'paragraph', text: '文' })),
  );
  expect(bodyText(pages.slice(1))).toBe('题文');
});

test('photos stand two beside each other, each over its words', async () => {
  const items = [40, 30, 20].map((width, index) => ({
    bytes: picture(width, 30),
    caption: `照片${index + 1}`,
  }));
  const { pages } = await readPdf(await renderPaper(paperOf({ kind: 'photos', across: 2, items })));
  const [first, second, third] = items.map(({ caption }) =>
    pages[0]?.items.find(({ text }) => text === caption),
  );
  expect(pages[0]?.images).toBe(3);
  expect(second?.y).toBe(first?.y);
  expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  expect(third?.y).toBeGreaterThan(first?.y ?? 0);
});

describe('a drawn signature', () => {
  const signed = (mark: DrawnSignature) =>
    renderPaper(paperOf({ kind: 'signatures', lines: [{ role: '申请人', mark }] }));

  test('is clipped to its pad: it cannot write over the text', async () => {
    const { pages } = await readPdf(await signed(drawn));
    expect(pages[0]?.rectangles).toContainEqual([0, 0, 600, 200]);
  });

  test.each([
    '',
    'L1 1',
    'M1',
    'M1 1 A1 1 0 0 0 5 5',
    'M1 1 m5 5',
    'M1 1 L',
    'M1.2.3 4',
    'M1e9 1',
    'M1 1 Q1 1 2 2',
    'M- 1',
  ])('is refused as the path "%s"', async (path) => {
    await expect(signed({ ...drawn, path })).rejects.toThrow('a drawn signature');
  });

  test('is refused quickly however long', async () => {
    const begun = performance.now();
    await expect(signed({ ...drawn, path: `M${'1'.repeat(100_000)}!` })).rejects.toThrow();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
