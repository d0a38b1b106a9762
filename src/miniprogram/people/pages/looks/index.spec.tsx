import type { LookLine } from '@/domain/case/looks/shape';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, hoursLater, MEDIATOR } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import LooksPage from './index';

afterEach(closePage);

const DAY = '2026-03-03';
const at = `${DAY}T06:05:00.000Z`;
const line = (more: Pick<LookLine, 'who'> & Partial<LookLine>): LookLine => ({
  day: DAY,
  kind: 'view',
  ...more,
});

const LINES: readonly [LookLine, string][] = [
  [
    line({ kind: 'code', who: { is: 'code', from: 'web' }, at, times: 1 }),
    '有人用编号在网页上看了进度看不到姓名和内容\u00a0· 14:05',
  ],
  [
    line({ kind: 'wrong_key', who: { is: 'code', from: 'wechat' }, at, times: 4 }),
    '有人在微信里用不对的密钥试过没有进来，什么也没看到\u00a0· 4\u00a0次\u00a0· 最后一次\u00a014:05',
  ],
  [
    line({ who: { is: 'mediator', name: '周敏' }, at, times: 3, reasons: ['mediates'] }),
    '调解员周敏看了这个案件办理本案\u00a0· 3\u00a0次\u00a0· 最后一次\u00a014:05',
  ],
  [
    line({ who: { is: 'clerk', name: '陈静' }, at, times: 1, reasons: ['none'] }),
    '工作人员陈静看了这个案件没有写明原因\u00a0· 14:05',
  ],
  [
    line({
      kind: 'papers',
      who: { is: 'clerk', name: '王芳', centre: '桑枣镇综治中心' },
      at,
      times: 1,
      reasons: ['other'],
      note: '核对地址',
    }),
    '工作人员王芳（桑枣镇综治中心）打开了文书其他原因：核对地址\u00a0· 14:05',
  ],
  [line({ who: { is: 'you' }, at, times: 2 }), '您自己看了这个案件2\u00a0次\u00a0· 最后一次\u00a014:05'],
  [line({ who: { is: 'own', name: '刘律师' }, at, times: 1 }), '刘律师（替您办的人）看了这个案件14:05'],
  [
    line({ who: { is: 'own' }, at, times: 1 }),
    '有人以您这一方的身份看了这个案件不是您，也不是您请的人？请马上打中心电话\u00a0· 14:05',
  ],
  [line({ kind: 'export', who: { is: 'system' }, at, times: 1 }), '中心的服务器把全部材料导出存卷14:05'],
  [line({ who: { is: 'party', side: 'opposite' } }), '另一方当事人看了这个案件'],
  [line({ who: { is: 'party', side: 'yours' } }), '您这边的另一方当事人看了这个案件'],
];

test.each(LINES)('%j is one plain sentence', async (look, sentence) => {
  const page = await open([look]);
  expect(page.says(sentence)).toBe(true);
});

test('The days stand one below the other, the newest first, and nothing tells an hour of the other party', async () => {
  const page = await open([
    line({ who: { is: 'you' }, at, times: 1 }),
    line({ who: { is: 'party', side: 'opposite' } }),
    { ...line({ kind: 'code', who: { is: 'code', from: 'web' }, times: 1 }), day: '2026-03-01' },
  ]);
  expect(page.says(/今天.*您自己.*另一方当事人看了这个案件3月1日/)).toBe(true);
  expect(page.says('只告诉您是哪一天')).toBe(true);
  expect(page.offers('看更早的')).toBe(false);
  expect(await faults()).toEqual([]);
});

test('Earlier days come when they are asked for', async () => {
  const door = openDoor(APPLICANT, talking(), hoursLater(24 + 12));
  door.answers = { 'case.looks': { looks: [line({ who: { is: 'you' }, at, times: 1 })], before: DAY } };
  const page = await openPage(LooksPage);
  door.answers = {
    'case.looks': { looks: [{ ...line({ who: { is: 'party', side: 'opposite' } }), day: '2026-02-27' }] },
  };
  await page.tap('看更早的');
  expect(page.says(/您自己.*2月27日.*另一方当事人/)).toBe(true);
  expect(page.offers('看更早的')).toBe(false);
});

test('Staff read that they are not told of the parties', async () => {
  const door = openDoor(MEDIATOR, talking(), hoursLater(24));
  door.answers = { 'case.looks': { looks: [] } };
  const page = await openPage(LooksPage);
  expect(page.says('还没有人看过')).toBe(true);
  expect(page.says('当事人什么时候看，不告诉工作人员')).toBe(true);
});

test('Without a signal it says so, and a tap asks again', async () => {
  const door = openDoor(APPLICANT, talking(), hoursLater(24));
  const page = await openPage(LooksPage);
  expect(page.says('这个版本太旧了')).toBe(true);
  door.answers = { 'case.looks': { looks: [line({ who: { is: 'you' }, at, times: 1 })] } };
  await page.tap(/这个版本太旧了/);
  expect(page.says('您自己看了这个案件')).toBe(true);
  expect(page.says('这个版本太旧了')).toBe(false);
});

async function open(looks: readonly LookLine[]) {
  const door = openDoor(APPLICANT, talking(), hoursLater(24 + 12));
  door.answers = { 'case.looks': { looks } };
  return openPage(LooksPage);
}
