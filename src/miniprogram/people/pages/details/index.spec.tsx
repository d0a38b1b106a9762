import type { PartyKind } from '@/domain/case/party';
import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, hoursLater, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import DetailsPage from './index';

afterEach(closePage);

test('A person tells what the papers ask, and only what was changed goes out', async () => {
  const { page, door } = await open(APPLICANT);
  expect(page.says('只有本人和工作人员看得到')).toBe(true);
  expect(page.isDisabled('存好')).toBe(true);
  page.write('民族', '羌族');
  page.write('年龄', '68');
  await page.tap('女', 'radio');
  expect(await faults()).toEqual([]);
  await page.tap('存好');
  expect(door.sent).toEqual([
    { type: 'describeParty', partyId: 'p1', details: { ethnicity: '羌族', age: '68', sex: '女' } },
  ]);
  expect(page.travels()).toEqual(['back ']);
});

test('What was written before stands there, and can be emptied', async () => {
  const story = inviting().and(APPLICANT, {
    type: 'describeParty',
    details: { address: '文星村三组', age: '68' },
  });
  const door = openDoor(APPLICANT, story, hoursLater(24));
  const page = await openPage(DetailsPage);
  expect(page.valueOf('住址')).toBe('文星村三组');
  page.write('年龄', '');
  await page.tap('存好');
  expect(door.sent).toEqual([{ type: 'describeParty', partyId: 'p1', details: { age: '' } }]);
});

test('A credit code is checked while it is typed', async () => {
  const { page, door } = await open(other(1), 'organisation');
  const label = '统一社会信用代码';
  page.write(label, '9151');
  await page.settle();
  expect(page.says('还差 14 位')).toBe(true);
  page.write(label, '91510105MA6DOPQRST');
  await page.settle();
  expect(page.faultOf(label)).toBe('里面没有 I、O、S、V、Z 这几个字母，请再看一遍');
  page.write(label, '91350100M000100Y44');
  await page.settle();
  expect(page.faultOf(label)).toBe('有一位输错了，请对着营业执照再看一遍');
  expect(page.isDisabled('存好')).toBe(true);
  page.write(label, '91350100m000100y43');
  await page.settle();
  expect(page.says('号码对得上')).toBe(true);
  page.write('法定代表人或负责人', '陈刚');
  await page.settle();
  await page.tap('存好');
  expect(door.sent).toMatchObject([
    { details: { creditCode: '91350100M000100Y43', legalRepresentative: '陈刚' } },
  ]);
});

test('A group is asked for no sex and no identity number', async () => {
  const { page } = await open(other(1), 'group');
  expect(page.says('大家在哪里')).toBe(true);
  expect(page.says('性别')).toBe(false);
  expect(page.says('身份证号')).toBe(false);
});

test('Staff fill in for a party, and what was begun is there again', async () => {
  const { page } = await open(CLERK, 'person', 'p2');
  expect(page.says('李桂芳的资料')).toBe(true);
  page.write('做什么工作', '卖菜');
  await page.settle(400);
  const again = await openPage(DetailsPage, { partyId: 'p2' });
  expect(again.valueOf('做什么工作')).toBe('卖菜');
});

async function open(viewer: Viewer, kind: PartyKind = 'person', partyId?: string) {
  const story = inviting({ others: [{ kind, name: '李桂芳' }] });
  const door = openDoor(viewer, story, hoursLater(24));
  return { page: await openPage(DetailsPage, partyId ? { partyId } : {}), door };
}
