import { faults } from '../../../../../test/harness/faults';
import { MEDIATOR } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inForce } from '../../../../../test/harness/stages';
import VisitPage from './index';

const now = '2026-03-20T02:00:00.000Z';

afterEach(closePage);

test('A visit is recorded with how, what was kept and what was seen; a risk stays with the staff', async () => {
  const door = openDoor(MEDIATOR, inForce(), now);
  const page = await openPage(VisitPage);
  expect(page.says('只有工作人员看得到，各方看不到')).toBe(true);
  await page.tap('打电话', 'radio');
  expect(page.says('请选做到了没有')).toBe(true);
  await page.tap('都做到了', 'radio');
  expect(page.says('请写看到的、听到的')).toBe(true);
  page.write('看到的、听到的', '两家都说好了');
  page.write('还有什么要留意的', '老人还不说话');
  await page.settle();
  expect(await faults()).toEqual([]);
  await page.tap('记下回访');
  expect(door.sent).toEqual([
    { type: 'visit', how: 'call', performed: 'done', text: '两家都说好了', risk: '老人还不说话' },
  ]);
  expect(page.travels()).toEqual(['back ']);
});

test('What was begun on the doorstep is there again', async () => {
  openDoor(MEDIATOR, inForce(), now);
  const page = await openPage(VisitPage);
  page.write('看到的、听到的', '沟填平了');
  await page.settle(400);
  const again = await openPage(VisitPage);
  expect(again.valueOf('看到的、听到的')).toBe('沟填平了');
});
