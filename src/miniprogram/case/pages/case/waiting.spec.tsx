import { useCases } from '@/miniprogram/stores/case-store';
import { errors } from '@/miniprogram/texts/zh/errors';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { ready } from '../../../../../test/harness/stages';
import CasePage from './index';

const KEPT = errors.codes['outbox.waiting']();
const NOW = hoursLater(5);

afterEach(closePage);

async function withdrawOffline() {
  const door = openDoor(APPLICANT, ready(), NOW);
  let page = await openPage(CasePage);
  const openSheet = async () => {
    await page.tap('更多');
    await page.tap('撤回申请');
  };
  await openSheet();
  door.offline = true;
  page.write('为什么撤回（可以不写，只有中心看得到）', '两家说好了');
  await page.tapInSheet('确定撤回');
  return {
    door,
    page: () => page,
    comeBack: async () => {
      page = await openPage(CasePage);
    },
    signal: async () => {
      door.offline = false;
      globalThis.dispatchEvent(new Event('online'));
      await page.settle(20);
    },
  };
}

test('Without a signal it is kept, said where it was written, and goes by itself when there is one', async () => {
  const { door, page, signal } = await withdrawOffline();
  expect(page().says(KEPT)).toBe(true);
  expect(page().says('还没发出的 · 1')).toBe(true);
  expect(page().says('两家说好了')).toBe(true);
  await signal();
  expect(door.sent).toEqual([{ type: 'withdraw', reason: '两家说好了' }]);
  expect(page().says('已撤回')).toBe(true);
  expect(page().says('还没发出的')).toBe(false);
});

test('Whoever comes back finds it where it was written, and why it was refused since', async () => {
  const { door, page, comeBack, signal } = await withdrawOffline();
  await comeBack();
  expect(page().says(KEPT)).toBe(true);
  door.meanwhile((given) => given.and(APPLICANT, { type: 'withdraw' }));
  await signal();
  expect(page().says(`没发成：${errors.codes['case.not_now']()}`)).toBe(true);
  expect(page().says('两家说好了')).toBe(true);
});

test('It is shown, and can be given up, where the case opens no more', async () => {
  const { page, comeBack } = await withdrawOffline();
  useCases.setState({ byId: {}, errors: {} });
  await comeBack();
  expect(page().says('还没发出的 · 1')).toBe(true);
  expect(page().says('两家说好了')).toBe(true);
  await page().tap('不发了');
  await page().tap('删掉，不发了');
  expect(page().says('还没发出的')).toBe(false);
});

test('It is given up only after asking', async () => {
  const { door, page, signal } = await withdrawOffline();
  await page().tap('不发了');
  expect(page().says('这一条会从手机里删掉')).toBe(true);
  await page().tap('留着');
  expect(page().says('还没发出的 · 1')).toBe(true);
  await page().tap('不发了');
  await page().tap('删掉，不发了');
  expect(page().says('还没发出的')).toBe(false);
  await signal();
  expect(door.sent).toEqual([]);
});

test('It is sent at once when that is asked for', async () => {
  const { door, page } = await withdrawOffline();
  door.offline = false;
  await page().tap('现在发');
  await page().settle(20);
  expect(door.sent).toHaveLength(1);
});
