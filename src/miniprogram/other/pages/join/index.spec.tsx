import { completeCode } from '@/domain/code/dispute-code';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { inviting } from '../../../../../test/harness/stages';
import JoinPage from './index';

afterEach(closePage);

const CODE = completeCode('48217730592618');
const KEY = '个人密钥，6 位数字';

async function open(claimed: object) {
  const door = openDoor(APPLICANT, inviting(), hoursLater(1));
  door.answers = {
    'case.claim': claimed,
    'centre.contact': { name: '花荄镇综治中心', phone: '0816-4330000' },
  };
  return { door, page: await openPage(JoinPage, { code: CODE }) };
}

test('Nobody goes in before they have said who they are', async () => {
  const { page } = await open({ caseId: 'case-1' });
  page.write(KEY, '123456');
  await page.tap('进入');
  expect(page.says('请先选一个')).toBe(true);
  expect(page.travels()).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('The person themselves goes on to the invitation', async () => {
  const { page } = await open({ caseId: 'case-1' });
  page.write(KEY, '123456');
  await page.tap('我就是本人', 'radio');
  expect(page.says('您的姓名')).toBe(false);
  await page.tap('进入');
  expect(page.travels()).toEqual(['replace /other/pages/invite/index?caseId=case-1']);
});

test('Whoever acts for them says who they are, and waits for the centre', async () => {
  const { page } = await open({ caseId: 'case-1', waiting: true });
  page.write(KEY, '123456');
  await page.tap('我替本人办', 'radio');
  expect(page.says('中心会先打电话核实')).toBe(true);
  await page.tap('告诉中心，等核实');
  expect(page.says('请选您是本人的什么人')).toBe(true);
  expect(page.faultOf('您的姓名')).not.toBe('');
  page.write('您的姓名', '王小军');
  await page.tap('帮忙跑腿的', 'radio');
  expect(await faults()).toEqual([]);
  await page.tap('告诉中心，等核实');
  expect(page.travels()).toEqual([`replace /other/pages/waiting/index?caseId=case-1&code=${CODE}`]);
});

test.each([
  ['old_key', '这把密钥是您忘了密码以前给的'],
  ['other_cases', '每件事都要一把新密钥'],
] as const)('Whoever forgot their PIN is told why it is still there: %s', async (pinStays, why) => {
  const { page } = await open({ caseId: 'case-1', pinStays });
  page.write(KEY, '123456');
  await page.tap('我就是本人', 'radio');
  await page.tap('进入');
  expect(page.travels()).toEqual([]);
  expect(page.says(new RegExp(why))).toBe(true);

  expect(await faults()).toEqual([]);
  await page.tap('去看这件事');
  expect(page.travels()).toEqual(['replace /other/pages/invite/index?caseId=case-1']);
});
