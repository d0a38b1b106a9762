import { paperOf } from '../../../test/harness/papers';
import { bodyText, readPdf } from '../../../test/harness/read-pdf';
import type { Block } from './paper';
import { renderPaper } from './render';

const SAID = [
  '今天我们到院子里看了，老墙基在这里，石头还埋着。',
  '去年十月他修墙的时候我就说过了，他说“不碍事”，结果一下雨水就灌进堂屋，谷子泡了四百多斤。',
  '我不是故意的，师傅按绳子砌的；水是流过去了，这个我认，钱嘛一次拿不出那么多。',
];

const statements = Array.from({ length: 600 }, (_, index): Block => {
  const who = ['调解员', '申请人', '被申请人'][index % 3] ?? '';
  const said = (SAID[index % 3] ?? '').repeat(1 + (index % 3));
  return { kind: 'paragraph', indent: 'hanging', lead: `${who}：`, text: `${said}（第${index + 1}段）` };
});
const rows = Array.from({ length: 90 }, (_, index) => [`证据${index + 1}`, SAID[index % 3] ?? '']);
const signers = Array.from({ length: 18 }, (_, index) => `工友${index + 1}`);
const record = paperOf(
  {
    kind: 'fields',
    columns: 2,
    cells: [
      { label: '地点', value: '村委会' },
      { label: '经过', value: SAID.join('').repeat(40), span: 2 },
    ],
  },
  ...statements,
  { kind: 'schedule', columns: [{ title: '名称' }, { title: '说明', share: 4 }], rows },
  { kind: 'paragraph', text: '以上记录已向各方宣读，各方确认无误。' },
  { kind: 'signatures', lines: signers.map((who) => ({ role: '申请人', who, mark: { kind: 'blank' } })) },
  { kind: 'seal', who: '花荄镇人民调解委员会' },
);

describe('a record of more than sixty pages', () => {
  let read: Awaited<ReturnType<typeof readPdf>>;
  let took: number;
  const textOf = (page: number) => bodyText(read.pages.slice(page, page + 1));

  beforeAll(async () => {
    await renderPaper(paperOf());
    const begun = performance.now();
    const bytes = await renderPaper(record);
    took = performance.now() - begun;
    read = await readPdf(bytes);
  });

  test('is set within seconds', () => {
    expect(read.pages.length).toBeGreaterThan(60);
    expect(took).toBeLessThan(10_000);
  });

  test('loses no word', () => {
    const text = bodyText(read.pages);
    const missing = statements.filter(
      (block) => block.kind === 'paragraph' && !text.includes(`${block.lead}${block.text}`),
    );
    expect(missing).toEqual([]);
    expect(text.includes(SAID.join('').repeat(40))).toBe(true);
    for (const [name, words] of rows) expect(text).toContain(`${name}${words}`);
  });

  test('repeats the header row of a table on every page that it reaches', () => {
    const pages = read.pages.map((_, index) => textOf(index));
    const reached = pages.filter((text) => /证据\d/.test(text));
    expect(reached.length).toBeGreaterThan(2);
    expect(reached.filter((text) => text.includes('名称说明')).length).toBe(reached.length);
  });

  test('begins its signatures below the words that they confirm', () => {
    const page = read.pages.findIndex((_, index) => textOf(index).includes('申请人：工友1年'));
    expect(textOf(page)).toContain('各方确认无误。');
    expect(textOf(page)).toContain('申请人：工友2年');
  });

  test('has no seal without a signature on its page', () => {
    expect(textOf(read.pages.length - 1)).toMatch(/申请人：工友18.*花荄镇人民调解委员会（盖章）/);
  });

  test('keeps everything inside the page', () => {
    const outside = read.pages.flatMap(({ items }) =>
      items.filter(({ text, x, y }) => text.trim() && (x < 78 || x > 528 || y < 30 || y > 800)),
    );
    expect(outside).toEqual([]);
  });
});
