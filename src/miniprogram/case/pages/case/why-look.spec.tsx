import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import CasePage from './index';

afterEach(closePage);

test('A clerk by whom nothing is owed says why with one tap, and is asked no more', async () => {
  const { page, door } = await asked();
  expect(page.says('这会儿没有要您办的，为什么看？')).toBe(true);
  expect(page.says('当事人看得到')).toBe(true);
  // Nothing is kept back until then.
  expect(page.says('李桂芳')).toBe(true);
  expect(await faults()).toEqual([]);
  await page.tap('当事人打来电话');
  expect(door.reasons).toEqual([{ why: 'party_called' }]);
  expect(page.says('这会儿没有要您办的')).toBe(false);
});

test('Another reason is one sentence', async () => {
  const { page, door } = await asked();
  await page.tap('其他原因');
  expect(page.isDisabled('记下')).toBe(true);
  page.write('其他原因', '核对送达地址');
  await page.settle();
  expect(await faults()).toEqual([]);
  await page.tap('记下');
  expect(door.reasons).toEqual([{ why: 'other', note: '核对送达地址' }]);
});

test('Everybody else is asked nothing, and finds who has looked', async () => {
  openDoor(APPLICANT, talking(), hoursLater(24));
  const page = await openPage(CasePage);
  expect(page.says('为什么看？')).toBe(false);
  await page.tap('谁看过这个案件');
  expect(page.travels()).toEqual(['open /people/pages/looks/index?caseId=case-1']);
});

async function asked() {
  const door = openDoor(CLERK, talking(), hoursLater(24));
  door.asksWhy = true;
  return { page: await openPage(CasePage), door };
}
