import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { ASSIGN, accepted, talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import MediatorPage from './index';

afterEach(closePage);

/** The mediator is kin to somebody, and the other side has agreed to talk. */
const near = () =>
  accepted()
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, { type: 'declare', relation: 'kin', text: '张秀英是我表姐' })
    .and(CLERK, { type: 'deliver', partyId: party('p2'), how: 'visit' })
    .and(other(1), { type: 'consent' });

test('What was declared stands in plain words with the mediator’s own, and a party accepts it', async () => {
  const { page, door } = await open(other(1), near());
  for (const said of ['周敏', '做调解 12 年', '周敏说：与其中一方是亲戚。', '张秀英是我表姐', '您能接受吗'])
    expect(page.says(said)).toBe(true);
  expect(page.says('还要等 张秀英 说能不能接受')).toBe(true);
  expect(await faults()).toEqual([]);
  await page.tap('能接受');
  expect(door.sent).toEqual([{ type: 'acceptMediator' }]);
  expect(page.offers('能接受')).toBe(false);
});

test('Staff note the word of whoever uses no phone, each by itself', async () => {
  const { page, door } = await open(CLERK, near());
  await page.tap('记下：李桂芳能接受');
  await saysBy(page);
  await page.tapInSheet('记下：李桂芳能接受');
  expect(door.sent).toEqual([{ type: 'acceptMediator', partyId: 'p2', ...BY_PHONE }]);
  expect(page.says('还要等 张秀英 说能不能接受')).toBe(true);
});

test('Why another mediator is asked for is read by the clerks and not by the mediator', async () => {
  const { page, door } = await open(other(1), talking());
  await page.tap('想换一位调解员');
  expect(page.says('只有中心的受理员看得到，调解员和对方都看不到')).toBe(true);
  page.write('为什么想换', '他和张家是老朋友');
  await page.tapInSheet('告诉中心');
  expect(door.sent).toEqual([{ type: 'askReplacement', reason: '他和张家是老朋友' }]);
  expect(page.says('有人想换一位调解员')).toBe(true);
  expect(page.says('前答复')).toBe(true);
  const asked = door.given;
  const clerk = await open(CLERK, asked);
  expect(clerk.page.says('他和张家是老朋友')).toBe(true);
  const mediator = await open(MEDIATOR, asked);
  expect(mediator.page.says('有人想换一位调解员')).toBe(true);
  expect(mediator.page.says('老朋友')).toBe(false);
});

test('The clerk keeps the mediator with a reason, or goes to name another', async () => {
  const asked = talking().and(other(1), { type: 'askReplacement', reason: '信不过' });
  const { page, door } = await open(CLERK, asked);
  await page.tap('换一位');
  expect(page.travels()).toEqual(['open /centre/pages/intake/index?caseId=case-1']);
  await page.tap('不换');
  page.write('为什么不换', '问过了，两人只是同村');
  await page.tapInSheet('答复各方');
  expect(door.sent).toEqual([{ type: 'keepMediator', reason: '问过了，两人只是同村' }]);
  expect(page.says('有人想换一位调解员')).toBe(false);
});

test('A mediator gives a case back with a reason for the staff, and is back at the desk', async () => {
  const { page, door } = await open(MEDIATOR, talking());
  await page.tap('这一件我不能办');
  page.write('为什么不能办', '申请人是我表妹');
  await page.tapInSheet('交回中心');
  expect(door.sent).toEqual([{ type: 'declineCase', reason: '申请人是我表妹' }]);
  expect(page.travels()).toEqual(['start /mediator/pages/desk/index']);
});

test('Who helps is shown to everybody; a clerk asks more in, or ends it', async () => {
  const helped = talking().and(CLERK, { type: 'addHandler', personId: person('expert-1'), as: 'expert' });
  const side = await open(APPLICANT, helped);
  expect(side.page.says('部门的专家')).toBe(true);
  expect(side.page.offers('请人协办')).toBe(false);
  const { page, door } = await open(CLERK, helped);
  await page.tap('请人协办');
  expect(page.travels()).toEqual(['open /people/pages/choose/index?caseId=case-1&helper=yes']);
  await page.tap(/^不请/);
  expect(door.sent).toEqual([{ type: 'removeHandler', personId: 'expert-1' }]);
  expect(page.says('部门的专家')).toBe(false);
});

test('Before one is named, a party may say whom it would like, and staff note it for one', async () => {
  const { page } = await open(APPLICANT, accepted());
  expect(page.says('还没有调解员')).toBe(true);
  await page.tap('我想请哪一位');
  expect(page.travels()).toEqual(['open /people/pages/choose/index?caseId=case-1']);
  const { page: clerks } = await open(CLERK, accepted());
  expect(clerks.says('我想请哪一位')).toBe(false);
  expect(clerks.offers('记下一方想请谁调解')).toBe(true);
});

async function open(viewer: Viewer, story: Given) {
  const door = openDoor(viewer, story, hoursLater(24));
  return { page: await openPage(MediatorPage), door };
}
