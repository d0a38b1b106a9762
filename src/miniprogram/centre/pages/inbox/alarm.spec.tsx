import { keepToken } from '@/miniprogram/client/token';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inForce } from '../../../../../test/harness/stages';
import InboxPage from './index';

afterEach(closePage);

test('While more is guessed than people mistype the clerk reads it, calmly, and what to mind', async () => {
  const page = await open({ cases: [], alarm: { since: hoursLater(29), failures: 412 } });
  expect(page.says('这一小时有人试错了 412 次解纷码或密钥')).toBe(true);
  expect(page.says('请先核实是谁')).toBe(true);
  expect(await faults()).toEqual([]);
});

test('Otherwise nothing is said', async () => {
  const page = await open({ cases: [] });
  expect(page.says('试错')).toBe(false);
});

async function open(inbox: object) {
  const door = openDoor(APPLICANT, inForce(), hoursLater(30));
  keepToken('a clerk');
  const me = { personId: 'clerk-1', name: '陈静', role: 'clerk', guest: false, pin: false };
  door.answers = { 'session.me': me, 'centre.inbox': inbox };
  return openPage(InboxPage);
}
