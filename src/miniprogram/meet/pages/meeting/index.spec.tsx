import type { CaseCommand } from '@/domain/case/command';
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
import { FRIDAY, fixed, HELD, PROPOSE, proposed } from '../../../../../test/harness/meetings';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { PAPER } from '../../../../../test/harness/setting';
import { talking } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import MeetingPage from './index';

const now = hoursLater(5);
const marked = (suits: number[]): CaseCommand => ({ type: 'markTimes', meetingId: 'm1', suits });

afterEach(closePage);

test('A party ticks what suits it and tells the mediator', async () => {
  const { door, page } = await open(other(1), proposed());
  expect(page.says('镇综治中心调解室')).toBe(true);
  expect(page.says('90 分钟')).toBe(true);
  expect(page.isDisabled('告诉调解员')).toBe(true);
  await page.tap('3月6日（周五） 09:00', 'checkbox');
  await page.tap('3月5日（周四） 14:30', 'checkbox');
  await page.tap('告诉调解员');
  expect(door.sent).toEqual([marked([1, 0])]);
  expect(door.given.state.meetings?.[0]?.marks).toEqual({ p2: [0, 1] });
  expect(page.says('您已经告诉调解员了')).toBe(true);
});

test('"None of these" and a time exclude each other', async () => {
  const { door, page } = await open(APPLICANT, proposed());
  await page.tap('3月5日', 'checkbox');
  await page.tap('这些时间都不行', 'checkbox');
  expect(page.ticked()).toHaveLength(1);
  await page.tap('告诉调解员');
  expect(door.sent).toEqual([marked([])]);
  expect(page.ticked().join()).toContain('这些时间都不行');
  await page.tap('3月6日', 'checkbox');
  expect(page.ticked()).toHaveLength(1);
});

test('The mediator sees who can come when, and fixes one', async () => {
  const { door, page } = await open(
    MEDIATOR,
    proposed()
      .and(APPLICANT, marked([0, 1]))
      .and(other(1), marked([1])),
  );
  const rows = [...document.querySelectorAll('[role=row]')].map((row) =>
    [...row.querySelectorAll('[role=rowheader], [role=cell]')].map(
      (cell) => cell.textContent || cell.querySelector('[aria-label]')?.getAttribute('aria-label'),
    ),
  );
  expect(rows.slice(1)).toEqual([
    ['张秀英', '方便', '方便'],
    ['李桂芳', '不方便', '方便'],
  ]);
  expect(page.says('2 方里 1 方方便')).toBe(true);
  await page.tap('3月6日', 'radio');
  await page.tap('就定这个时间');
  expect(door.sent).toEqual([{ type: 'fixMeeting', meetingId: 'm1', time: FRIDAY }]);
  expect(page.offers('记到手机日历')).toBe(true);
});

test('Staff choose for a party without a phone; the clerk cannot fix', async () => {
  const { door, page } = await open(CLERK, proposed());
  expect(page.offers('就定这个时间')).toBe(false);
  await page.tap('替没有手机的人选');
  await page.tap('李桂芳', 'radio');
  await page.tap('3月5日', 'checkbox');
  await saysBy(page);
  await page.tap('记下');
  expect(door.sent).toEqual([{ ...marked([0]), partyId: 'p2', ...BY_PHONE }]);
});

test('Whoever is reached without a phone and has not said yet is asked about first', async () => {
  const { door, page } = await open(
    MEDIATOR,
    proposed().and(CLERK, { type: 'setChannel', partyId: party('p2'), channel: 'phone' }),
  );
  await page.tap('替没有手机的人选');
  expect(page.ticked().join()).toContain('李桂芳');
  await page.tap('3月5日', 'checkbox');
  await saysBy(page);
  await page.tap('记下');
  expect(door.sent).toEqual([{ ...marked([0]), partyId: 'p2', ...BY_PHONE }]);
});

test('Times that are over can neither be ticked nor fixed', async () => {
  const late = '2026-03-05T10:00:00.000Z';
  const { page } = await open(MEDIATOR, proposed(), late);
  expect(page.says('已经过了')).toBe(true);
  const after = await open(MEDIATOR, proposed(), '2026-03-07T10:00:00.000Z');
  expect(after.page.says('这些时间都过了。请取消这次，重新约。')).toBe(true);
  expect(after.page.offers('就定这个时间')).toBe(false);
});

test('An arranged meeting goes into the calendar, and can be called off with a reason', async () => {
  const { door, page } = await open(MEDIATOR, fixed());
  expect(page.says('3月5日（周四） 14:30')).toBe(true);
  expect(page.says('张秀英、李桂芳、调解员周敏')).toBe(true);
  await page.tap('取消这次见面');
  page.write('为什么取消，来谈的人都看得到', '路断了');
  await page.settle();
  await page.tapInSheet('取消这次见面');
  expect(door.sent).toEqual([{ type: 'cancelMeeting', meetingId: 'm1', reason: '路断了' }]);
  expect(page.says('路断了')).toBe(true);
  expect(page.offers('取消这次见面')).toBe(false);
});

test('Somebody who comes along is announced by name', async () => {
  const { door, page } = await open(other(1), fixed());
  await page.tap('有人陪着来，或者替着来');
  page.write('这个人的姓名', '李明');
  await page.settle();
  await page.tapInSheet('告诉调解员');
  expect(door.sent).toEqual([{ type: 'announceCompanion', meetingId: 'm1', as: 'companion', name: '李明' }]);
  expect(page.says('李明（陪李桂芳）')).toBe(true);
});

test('Who comes in somebody’s place needs a written authority', async () => {
  const { door, page } = await open(other(1), fixed());
  await page.tap('有人陪着来，或者替着来');
  await page.tap('替着来', 'radio');
  page.write('这个人的姓名', '李明');
  await page.settle();
  expect(page.isDisabled('告诉调解员')).toBe(true);
  expect(page.says('替着来的人要有委托书，请拍张照。')).toBe(true);
  expect(door.sent).toEqual([]);
});

test('The written authority is shown to whoever comes', async () => {
  const { page } = await open(
    MEDIATOR,
    fixed().and(other(1), {
      type: 'announceCompanion',
      meetingId: 'm1',
      as: 'representative',
      name: '李明',
      files: [PAPER],
    }),
  );
  expect(page.says('李明（替李桂芳）')).toBe(true);
  expect(page.says('李明的委托书')).toBe(true);
});

test('After the meeting the mediator writes, and the sides know that they wait for it', async () => {
  const mediator = await open(MEDIATOR, fixed(), HELD);
  await mediator.page.tap('写笔录');
  expect(mediator.page.travels()).toEqual(['open /meet/pages/record/index?caseId=case-1&meetingId=m1']);
  const side = await open(APPLICANT, fixed(), HELD);
  expect(side.page.says('调解员正在写笔录')).toBe(true);
});

test('A meeting with one party alone is that party’s and the staff’s', async () => {
  const alone = talking().and(MEDIATOR, { ...PROPOSE, only: party('p2') });
  const { page } = await open(other(1), alone);
  expect(page.says('调解员单独跟您谈')).toBe(true);
  const across = await open(APPLICANT, alone);
  expect(across.page.says('这次见面已经没有了')).toBe(true);
});

test('A screen reader finds its way', async () => {
  await open(other(1), proposed());
  expect(await faults()).toEqual([]);
  await open(MEDIATOR, proposed().and(APPLICANT, marked([0])));
  expect(await faults()).toEqual([]);
});

async function open(viewer: Viewer, given: Given, at = now) {
  const door = openDoor(viewer, given, at);
  return { door, page: await openPage(MeetingPage) };
}
