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
} from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import PartyPage from './index';

afterEach(closePage);

const appoint = {
  type: 'appointActor',
  as: 'agent',
  name: '刘律师',
  authority: 'spoken',
  scope: ['read', 'talk', 'answer'],
  ownInterest: false,
} as const;

test('A party finds its own details, who acts for it, and the way out', async () => {
  const described = talking(2).and(other(1), {
    type: 'describeParty',
    details: { sex: '女', idNumber: '510722195803121234' },
  });
  const { page } = await open(other(1), described);
  for (const said of ['谁替您办', '没有，自己办', '5107 •••• 1234', '性别女'])
    expect(page.says(said)).toBe(true);
  await page.tap('改资料');
  await page.tap('请人替我办');
  expect(page.travels()).toEqual([
    'open /people/pages/details/index?caseId=case-1&partyId=p2',
    'open /people/pages/actor/index?caseId=case-1&partyId=p2',
  ]);
  expect(await faults()).toEqual([]);
});

test('Another party reads who acts for whom, and nothing of the details', async () => {
  const story = talking()
    .and(other(1), { type: 'describeParty', details: { occupation: '泥瓦匠' } })
    .and(other(1), appoint);
  const { page } = await open(APPLICANT, story, 'p2');
  expect(page.says('刘律师（代理人）')).toBe(true);
  expect(page.says('可以看、说话、答复')).toBe(true);
  expect(page.says('泥瓦匠')).toBe(false);
  for (const act of ['改资料', '填资料', '加一个替他办的人', '不让他办了', '请这一方退出'])
    expect(page.offers(act)).toBe(false);
});

test('An authority is taken back after a look at what that means', async () => {
  const { page, door } = await open(other(1), talking().and(other(1), appoint));
  await page.tap('不让他办了');
  expect(page.says('从现在起，他看不到这件事')).toBe(true);
  await page.tapInSheet('收回');
  expect(door.sent).toEqual([{ type: 'dismissActor', partyId: 'p2', actorId: 'a1' }]);
  expect(page.says('没有，自己办')).toBe(true);
});

test('Staff give whoever acts for a party a key of their own', async () => {
  const { page } = await open(CLERK, talking().and(other(1), appoint), 'p2');
  expect(page.says('还没进来，要凭密钥')).toBe(true);
  await page.tap('给他发密钥');
  expect(page.travels()).toEqual(['open /centre/pages/keys/index?caseId=case-1&partyId=p2&actorId=a1']);
});

test('The last of a side is neither taken out nor leaves; one of two does, with the reason', async () => {
  const alone = await open(CLERK, talking(), 'p2');
  expect(alone.page.offers('请这一方退出')).toBe(false);
  const { page, door } = await open(CLERK, talking(2), 'p3');
  await page.tap('请这一方退出');
  expect(page.isDisabled('请他退出')).toBe(true);
  page.write('为什么', '房子不是他的');
  await page.tapInSheet('请他退出');
  expect(door.sent).toEqual([{ type: 'removeParty', partyId: 'p3', reason: '房子不是他的' }]);
  expect(page.says('已经退出')).toBe(true);
});

test('One of several leaves by itself, with or without a reason, and goes back to the case', async () => {
  const { page, door } = await open(other(2), talking(2));
  await page.tap('我要退出');
  expect(page.says('后面的事您看不到')).toBe(true);
  await page.tapInSheet('确定退出');
  expect(door.sent).toEqual([{ type: 'leave' }]);
  expect(page.travels()).toEqual(['back ']);
});

test('For a party that died, staff bring in the heirs', async () => {
  const lost = talking().and(MEDIATOR, { type: 'recordLoss', partyId: party('p2'), what: 'death' });
  const { page } = await open(MEDIATOR, lost, 'p2');
  expect(page.says('这一方去世了')).toBe(true);
  await page.tap('加继承人或监护人');
  expect(page.travels()).toEqual(['open /people/pages/coming/index?caseId=case-1&partyId=p2&heirOf=p2']);
});

test('A refusal stands in the form in which it arose', async () => {
  const { page, door } = await open(CLERK, talking(3), 'p3');
  await page.tap('请这一方退出');
  door.meanwhile((given) => given.and(other(2), { type: 'leave' }));
  page.write('为什么', '找错人了');
  await page.tapInSheet('请他退出');
  expect(page.says('这一方已经不在这件事里了')).toBe(true);
});

async function open(viewer: Viewer, story: Given, partyId?: string) {
  const door = openDoor(viewer, story, hoursLater(24));
  return { page: await openPage(PartyPage, partyId ? { partyId } : {}), door };
}
