import type { PosterCard } from '@/contract/answers';
import { faults } from '../../../../../test/harness/faults';
import { CLERK, filed, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import PostersPage from './index';

afterEach(closePage);

const PATH = [
  { place: '510705000000', name: '安州区', leaf: false },
  { place: '510705102000', name: '花荄镇', leaf: false },
];
const WINDOW: PosterCard = {
  poster: 'abcdefghjk',
  kind: 'window',
  name: '花荄镇综治中心',
  path: PATH,
  window: { id: 'reception', name: '综合受理窗口' },
  madeAt: '2026-03-01T02:00:00.000Z',
  opened: 12,
  filed: 3,
};
const { window: _window, ...atNoWindow } = WINDOW;
const ENDED: PosterCard = {
  ...atNoWindow,
  poster: 'mnpqrstuvw',
  kind: 'village',
  name: '联丰村',
  endedAt: '2026-03-02T01:00:00.000Z',
};
const CENTRE = { name: '花荄镇综治中心', place: '510705102000' };

test('Each poster says where it hangs and what came of it', async () => {
  const { page } = await open([WINDOW, ENDED]);
  expect(page.says('花荄镇综治中心 · 综合受理窗口')).toBe(true);
  expect(page.says('安州区花荄镇 · 3月1日')).toBe(true);
  expect(page.says('扫开 12 次 · 申请 3 件')).toBe(true);
  expect(page.says(/联丰村不用了/)).toBe(true);
  expect(await faults()).toEqual([]);
  await page.tap('做一张海报');
  expect(page.travels()).toEqual(['open /centre/pages/poster/index']);
});

test('It is fetched as a file to print', async () => {
  const { page, door } = await open([WINDOW]);
  const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const made = jest.fn(() => 'blob:poster');
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
  door.answers = { 'centre.posterPaper': { name: '海报', pdf: Buffer.from('%PDF-1.7').toString('base64') } };
  await page.tap('下载打印');
  expect(made).toHaveBeenCalledTimes(1);
  expect(saved).toHaveBeenCalledTimes(1);
  expect(page.says('下载好了')).toBe(true);
});

test('Before one is ended it says what follows, and then that it has to come down', async () => {
  const { page, door } = await open([WINDOW]);
  await page.tap('停用');
  expect(page.says('“花荄镇综治中心 · 综合受理窗口”停用以后，再扫它只能打开空白的申请表')).toBe(true);
  expect(await faults()).toEqual([]);
  const ended = { ...WINDOW, endedAt: '2026-03-03T01:00:00.000Z' };
  door.answers = {
    'centre.endPoster': { poster: ended },
    'centre.posters': { posters: [ended], centre: CENTRE },
  };
  await page.tapInSheet('停用');
  expect(page.says('停用了，请把贴着的揭下来')).toBe(true);
  expect(page.offers('下载打印')).toBe(false);
});

test('Without any it says how to begin', async () => {
  const { page } = await open([]);
  expect(page.says('还没有海报')).toBe(true);
});

async function open(posters: readonly PosterCard[]) {
  const door = openDoor(CLERK, filed(), hoursLater(24));
  door.answers = { 'centre.posters': { posters, centre: CENTRE } };
  return { page: await openPage(PostersPage), door };
}
