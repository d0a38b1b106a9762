import { screen } from '@testing-library/react';
import type { NoticeCard } from '@/contract/answers';
import type { CaseId, PartyId } from '@/domain/ids';
import { HEARERS } from '@/domain/notices/hearers';
import { notice as en } from '@/miniprogram/texts/en/notice';
import { notice as zh } from '@/miniprogram/texts/zh/notice';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, filed } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import NoticesPage from './index';

afterEach(closePage);

const NOW = '2026-03-03T02:00:00.000Z';
const THE_CASE = {
  caseId: 'case-1' as CaseId,
  code: '4821773059261860',
  kind: 'neighbours',
  stage: 'talking',
  role: 'party',
} as const;

let made = 0;
function card(more: Partial<NoticeCard>): NoticeCard {
  made += 1;
  const noticeId = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  const rest = { kind: 'progress', at: NOW, count: 1, read: true, settled: false, case: THE_CASE } as const;
  return { noticeId, ...rest, ...more };
}

async function open(notices: readonly NoticeCard[], more: { before?: string } = {}) {
  const door = openDoor(APPLICANT, filed(), NOW);
  const unread = notices.filter(({ read }) => !read).length;
  door.answers = { 'notice.list': { notices, unread, ...more }, 'notice.read': { unread: 0 } };
  return { door, page: await openPage(NoticesPage) };
}

test('The page tells of each notice what, of which case, and until when, by day', async () => {
  const { page } = await open([
    card({ kind: 'turn', task: 'sign_agreement', due: '2026-03-05T10:00:00.000Z', read: false }),
    card({ kind: 'message', room: 'joint', count: 3, read: false }),
    card({ kind: 'progress', step: 'meeting.fixed', at: '2026-03-02T02:00:00.000Z' }),
    card({ kind: 'turn', task: 'answer', settled: true, at: '2026-03-02T01:00:00.000Z' }),
    card({ kind: 'late', task: 'perform', due: '2026-03-01T10:00:00.000Z', at: '2026-03-02T00:00:00.000Z' }),
  ]);
  for (const words of [
    '2 条没看',
    '轮到您：看协议，签名',
    '最晚 3月5日',
    '尾号 1860',
    '一起谈：3 条新消息',
    '昨天',
    '见面的时间定了',
    '已办好',
    '过了日子：按协议做到您那一份',
  ])
    expect([words, page.says(words)]).toEqual([words, true]);
  expect(page.says('张秀英')).toBe(false);
  expect(await faults()).toEqual([]);
});

test('A tap opens the room or the case', async () => {
  const partyId = 'p1' as PartyId;
  const { page } = await open([
    card({ kind: 'message', room: 'private', partyId, appointment: 1, read: false }),
    card({ kind: 'progress', step: 'case.accepted' }),
  ]);
  await page.tap('只跟调解员说');
  await page.tap('中心受理了');
  expect(page.travels()).toEqual([
    'open /talk/pages/chat/index?caseId=case-1&room=private&partyId=p1&appointment=1',
    'open /case/pages/case/index?caseId=case-1',
  ]);
});

test('All can be marked as read, and then the button is gone', async () => {
  const { page, door } = await open([card({ kind: 'came', as: 'mediator', read: false })]);
  expect(page.says('这件事请您调解')).toBe(true);
  door.answers = {
    ...door.answers,
    'notice.list': { notices: [card({ kind: 'came', as: 'mediator' })], unread: 0 },
  };
  await page.tap('全部看过了');
  expect(page.offers('全部看过了')).toBe(false);
});

test('Whoever takes no part any longer is told so, and led nowhere', async () => {
  const { page } = await open([card({ kind: 'turn', case: null })]);
  expect(page.says('您已经不再参与这件事')).toBe(true);
  expect(page.offers('有过一条通知')).toBe(false);
});

test('Older ones come when asked for', async () => {
  const { page, door } = await open([card({ step: 'case.accepted' })], { before: 'cursor' });
  door.answers = {
    ...door.answers,
    'notice.list': { notices: [card({ step: 'case.closed' })], unread: 0 },
  };
  await page.tap('看更早的');
  expect([page.says('中心受理了'), page.says('这件事办完了'), page.offers('看更早的')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('Older ones that were marked as read do not stay marked as new', async () => {
  const newest = card({ step: 'case.accepted', read: false });
  const { page, door } = await open([newest], { before: 'cursor' });
  const older = card({ step: 'case.closed', at: '2026-03-01T02:00:00.000Z', read: false });
  door.answers = { ...door.answers, 'notice.list': { notices: [older], unread: 2 } };
  await page.tap('看更早的');
  expect(fresh()).toBe(2);
  door.answers = { ...door.answers, 'notice.list': { notices: [{ ...newest, read: true }], unread: 0 } };
  await page.tap('全部看过了');
  expect(fresh()).toBe(0);
});

test('An older one that was opened is new no more', async () => {
  const { page, door } = await open([card({ step: 'case.accepted' })], { before: 'cursor' });
  const older = card({ step: 'case.closed', at: '2026-03-01T02:00:00.000Z', read: false });
  const { answers } = door;
  door.answers = { ...answers, 'notice.list': { notices: [older], unread: 1 } };
  await page.tap('看更早的');
  expect(fresh()).toBe(1);
  door.answers = answers;
  await page.tap('这件事办完了');
  expect(fresh()).toBe(0);
});

const fresh = () => screen.queryAllByText(zh.fresh).length;

test('An empty inbox says what will come', async () => {
  const { page } = await open([]);
  expect(page.says('还没有通知')).toBe(true);
  expect(await faults()).toEqual([]);
});

test.each(Object.entries(HEARERS).filter(([, hearers]) => hearers.length > 0))(
  '%s has words of its own in every language',
  (step) => {
    expect((zh.steps as Record<string, string>)[step]).toBeTruthy();
    expect((en.steps as Record<string, string>)[step]).toBeTruthy();
  },
);
