import { closePage, openPage } from '../../../../../test/harness/page-test';
import CheckPage from './index';

const CODE = '4821 7730 5926 1860';
const PRINT = '9f2c 04ab 77d1 e630';
const before = globalThis.fetch;
let seconds = 0;

beforeEach(() => {
  localStorage.clear();
  globalThis.fetch = (async () => ({
    status: 429,
    text: async () => JSON.stringify({ ok: false, error: { code: 'limit.wait', params: { seconds } } }),
  })) as unknown as typeof fetch;
});
afterEach(() => {
  closePage();
  globalThis.fetch = before;
});

test.each([
  [1, '1 秒'],
  [59, '59 秒'],
  [60, '1 分钟'],
  [61, '2 分钟'],
  [3600, '1 小时'],
  [21_600, '6 小时'],
])(
  'Whoever has to wait %s seconds reads it where they tried, and what was typed stays',
  async (wait, words) => {
    seconds = wait;
    const page = await openPage(CheckPage);
    page.write('解纷码', CODE);
    page.write('内容指纹', PRINT);
    await page.settle();
    await page.tap('核对');
    expect(page.says(`请过 ${words}再试`)).toBe(true);
    expect(page.says('打中心电话')).toBe(true);
    expect([page.valueOf('解纷码'), page.valueOf('内容指纹')]).toEqual([CODE, PRINT]);
  },
);
