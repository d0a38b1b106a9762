import { faults } from '../../../../../test/harness/faults';
import { CLERK, type Given, hoursLater, MEDIATOR, party } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import ComingPage from './index';

afterEach(closePage);

test('A further party comes to the side that is chosen, and is told to be invited', async () => {
  const { page, door } = await open(talking());
  expect(page.says('要把邀请送到')).toBe(true);
  expect(page.isDisabled('加进来')).toBe(true);
  await page.tap('申请人这边', 'radio');
  await page.tap('单位', 'radio');
  page.write('姓名或名称', '文星物业');
  page.write('电话', '0816-4331234');
  await page.settle();
  await page.tap('不用手机，打电话', 'radio');
  expect(await faults()).toEqual([]);
  await page.tap('加进来');
  expect(door.sent).toEqual([
    {
      type: 'addParty',
      side: 'applicant',
      kind: 'organisation',
      name: '文星物业',
      phone: '0816-4331234',
      channel: 'phone',
    },
  ]);
  expect(door.given.state.parties).toHaveLength(3);
  expect(page.travels()).toEqual(['back ']);
});

test('An heir takes the side of whom they follow', async () => {
  const lost = talking().and(MEDIATOR, { type: 'recordLoss', partyId: party('p2'), what: 'death' });
  const { page, door } = await open(lost, { heirOf: 'p2' });
  expect(page.says('接着李桂芳办的人')).toBe(true);
  expect(page.says('哪一边的')).toBe(false);
  page.write('姓名或名称', '李小军');
  await page.settle();
  await page.tap('加进来');
  expect(door.sent).toMatchObject([{ type: 'addParty', heirOf: 'p2', name: '李小军' }]);
  expect(door.given.state.parties.at(-1)).toMatchObject({ side: 'other', heirOf: 'p2' });
});

test('Somebody else in the place of a party needs a reason', async () => {
  const { page, door } = await open(talking(2), { replaces: 'p3' });
  expect(page.says('把王建国换成另一个人')).toBe(true);
  page.write('姓名或名称', '王小军');
  await page.settle();
  expect(page.says('请写为什么换')).toBe(true);
  page.write('为什么换', '房子登记在他名下');
  await page.settle();
  await page.tap('换过来');
  expect(door.sent).toEqual([
    { type: 'replaceParty', partyId: 'p3', kind: 'person', name: '王小军', reason: '房子登记在他名下' },
  ]);
});

test('A number that is none is said at its field, and nothing is lost', async () => {
  const { page } = await open(talking());
  page.write('姓名或名称', '王小军');
  page.write('电话', '123');
  await page.settle();
  await page.tap('加进来');
  expect(page.faultOf('电话')).toBe('电话好像不对，请再看一遍。');
  expect(page.valueOf('姓名或名称')).toBe('王小军');
  expect(page.travels()).toEqual([]);
});

async function open(story: Given, params: Record<string, string> = {}) {
  const door = openDoor(CLERK, story, hoursLater(24));
  return { page: await openPage(ComingPage, params), door };
}
