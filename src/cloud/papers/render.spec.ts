import { createHash } from 'node:crypto';
import jsqr from 'jsqr';
import { AGREEMENT_TEXT, agreement, drawn, paperOf } from '../../../test/harness/papers';
import { bodyText, type ReadPage, readPdf } from '../../../test/harness/read-pdf';
import { renderPaper } from './render';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a paper', () => {
  let bytes: Buffer;
  let read: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    bytes = await renderPaper(agreement());
    read = await readPdf(bytes);
  });

  test('gives the same bytes when it is set again', async () => {
    expect(sha256(await renderPaper(agreement()))).toBe(sha256(bytes));
  });

  test('says everything in reading order, names with rare characters included', () => {
    expect(bodyText(read.pages)).toBe(AGREEMENT_TEXT);
  });

  test('is dated by itself and names its title and committee', () => {
    expect(read).toMatchObject({
      title: '人民调解协议书',
      author: '花荄镇人民调解委员会',
      created: 'D:20260312023000Z',
    });
  });

  test('carries its code as a QR that a scanner reads', () => {
    expect(scan(read.pages[0])).toBe('https://yima.example.cn/c/5107051020260012');
  });

  test('says code, page and fingerprint at the foot of every page, and whose copy it is at the head', () => {
    read.pages.forEach(({ items }, index) => {
      const margins = items.filter(({ y }) => y < 60 || y > 780).map(({ text }) => text);
      expect(margins.join('')).toMatch(
        new RegExp(
          `^第一份 申请人留存.*解纷码 5107 0510 2026 0012 *第 ${index + 1} 页 共 ${read.pages.length} 页 *内容指纹( [0-9a-f]{4}){4}$`,
        ),
      );
    });
  });

  test('shows the drawn signature, the signature on paper and the photos', () => {
    const strokes = read.pages.flatMap((page) => page.strokes);
    expect(strokes).toContainEqual([40, 120, 80, 40, 110, 50, 130, 120]);
    expect(strokes).toContainEqual([250, 60, 250, 150]);
    expect(strokes).toContainEqual([230, 100, 300, 90, 290, 85]);
    expect(read.pages.reduce((sum, { images }) => sum + images, 0)).toBe(3);
  });
});

test('a fingerprint that is given stands at the foot instead of the reckoned one', async () => {
  const paper = { ...paperOf({ kind: 'note', text: '无' }), fingerprint: 'ABCDEF0123456789ffff' };
  const { pages } = await readPdf(await renderPaper(paper));
  expect(pages[0]?.items.map(({ text }) => text).join('')).toContain('内容指纹 ABCD EF01 2345 6789');
});

test('a character that no font has is printed as 〓, and the rest of the text stays', async () => {
  const { pages } = await readPdf(await renderPaper(paperOf({ kind: 'note', text: '张𠔻😀说' })));
  expect(bodyText(pages)).toBe('人民调解记录张〓〓说');
});

test('bold text with rare characters is as readable as plain text', async () => {
  const { pages } = await readPdf(await renderPaper(paperOf({ kind: 'heading', text: '张㛃的陈述' })));
  expect(bodyText(pages)).toBe('人民调解记录张㛃的陈述');
});

test.each([
  [
    'a signature that is no path',
    { kind: 'signatures', lines: [{ role: '申请人', mark: { ...drawn, path: 'alert(1)' } }] },
  ],
  ['a row that does not fit its table', { kind: 'schedule', columns: [{ title: '甲' }], rows: [['1', '2']] }],
] as const)('%s is refused', async (_, block) => {
  await expect(renderPaper(paperOf(block))).rejects.toThrow();
});

test('a date that is none is refused', async () => {
  await expect(renderPaper({ ...paperOf(), date: '昨天' })).rejects.toThrow('昨天');
});

/** Paints the rectangles of a page's QR as a scanner would see them, ten pixels a module. */
function scan(page: ReadPage | undefined): string | undefined {
  const dark = (page?.rectangles ?? []).filter(([x, y]) => x > 460 && y < 85);
  const left = Math.min(...dark.map(([x]) => x));
  const top = Math.min(...dark.map(([, y]) => y));
  const module = Math.min(...dark.map(([, , , height]) => height));
  const side = 400;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y, width, height] of dark) {
    const [fromX, fromY] = [x - left, y - top].map((at) => 40 + Math.round((at / module) * 10)) as [
      number,
      number,
    ];
    for (let down = 0; down < Math.round((height / module) * 10); down += 1) {
      for (let across = 0; across < Math.round((width / module) * 10); across += 1) {
        pixels.fill(
          0,
          4 * ((fromY + down) * side + fromX + across),
          4 * ((fromY + down) * side + fromX + across) + 3,
        );
      }
    }
  }
  return jsqr(pixels, side, side)?.data;
}
