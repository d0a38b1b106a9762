import { faults } from '../../../../../test/harness/faults';
import { CLERK, filed, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import PosterPage from './index';

const TOWN = { place: '510705102000', name: '花荄镇', leaf: false };
const VILLAGES = [
  { place: '510705102204', name: '联丰村民委员会', leaf: true },
  { place: '510705102205', name: '柏杨村民委员会', leaf: true },
];
const ANSWERS = {
  'centre.posters': { posters: [], centre: { name: '花荄镇综治中心', place: TOWN.place } },
  'place.path': { path: [TOWN] },
  'place.children': { divisions: VILLAGES },
  'procedure.show': { windows: [{ id: 'reception', name: '综合受理窗口' }] },
  'centre.makePoster': { poster: {} },
};

let asked: { operation: string; input: Record<string, unknown> }[] = [];

afterEach(closePage);

test('For the centre itself everything is filled in', async () => {
  const page = await open();
  expect(page.valueOf('海报上叫什么')).toBe('花荄镇综治中心');
  expect(await faults()).toEqual([]);
  await page.tap('做好，去打印');
  expect(made()).toMatchObject([{ kind: 'centre', name: '花荄镇综治中心', place: TOWN.place }]);
  expect(page.says('做好了，可以下载打印')).toBe(true);
  expect(page.travels()).toEqual(['back ']);
});

test('For a window it has to be said which', async () => {
  const page = await open();
  await page.tap(/^窗口/, 'radio');
  expect(page.says('请选哪个窗口')).toBe(true);
  await page.tap('综合受理窗口', 'radio');
  await page.tap('做好，去打印');
  expect(made()).toMatchObject([{ kind: 'window', window: 'reception', place: TOWN.place }]);
});

test('For a village it is chosen, and gives the poster its name', async () => {
  const page = await open();
  await page.tap(/^村/, 'radio');
  expect(page.says('请选到地方')).toBe(true);
  await page.tap(/^联丰村/, 'radio');
  expect(page.valueOf('海报上叫什么')).toBe('联丰村');
  await page.tap(/^花荄镇/);
  await page.tap(/^柏杨村/, 'radio');
  expect(page.valueOf('海报上叫什么')).toBe('柏杨村');
  page.write('海报上叫什么', '柏杨村第三网格');
  await page.settle();
  expect(await faults()).toEqual([]);
  await page.tap('做好，去打印');
  expect(made()).toMatchObject([{ kind: 'village', name: '柏杨村第三网格', place: VILLAGES[1]?.place }]);
});

async function open() {
  const door = openDoor(CLERK, filed(), hoursLater(24));
  door.answers = ANSWERS;
  asked = [];
  const through = globalThis.fetch;
  globalThis.fetch = (async (url: string, order: RequestInit) => {
    asked.push({ operation: url.replace('/api/', ''), input: JSON.parse(String(order.body)) });
    return through(url, order);
  }) as typeof fetch;
  return openPage(PosterPage);
}

function made() {
  return asked.filter(({ operation }) => operation === 'centre.makePoster').map(({ input }) => input);
}
