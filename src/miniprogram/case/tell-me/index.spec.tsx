import { keepToken } from '@/miniprogram/client/token';
import { APPLICANT, CLERK, filed, other } from '../../../../test/harness/given';
import { openDoor } from '../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../test/harness/page-test';
import { inviting, ready } from '../../../../test/harness/stages';
import { subscribing } from '../../../../test/harness/subscribing';
import CasePage from '../pages/case';
import ReceiptPage from '../pages/receipt';

// Pages are looked at with the web's face; this one asks only on a phone. WeChat's own question is stood in for.
jest.mock('@/miniprogram/platform/subscribe', () =>
  jest.requireActual('@/miniprogram/platform/subscribe.weapp'),
);
const OFFER = '有进展用微信告诉我';
const AT = '2026-03-20T02:00:00.000Z';
const COUNT = { unread: 0, templates: ['t1', 't2'] };

beforeEach(() => {
  subscribing.asked = [];
  subscribing.answer = { t1: 'accept', t2: 'reject', errMsg: 'requestSubscribeMessage:ok' };
});
afterEach(closePage);

async function open(
  Page: typeof CasePage,
  [viewer, story]: readonly [Parameters<typeof openDoor>[0], Parameters<typeof openDoor>[1]],
  count: object = COUNT,
) {
  const door = openDoor(viewer, story, AT);
  keepToken('a token');
  door.answers = { 'notice.count': count, 'notice.allow': { allowed: 1 }, 'notice.read': { unread: 0 } };
  return { door, page: await openPage(Page) };
}

test('After filing the receipt offers it, and what WeChat allowed is counted', async () => {
  const { page } = await open(ReceiptPage, [APPLICANT, filed()]);
  await page.tap(OFFER);
  expect(subscribing.asked).toEqual([['t1', 't2']]);
  expect(page.says('好的，有进展会告诉您')).toBe(true);
});

test('A no is taken for a no, and can be changed by another tap', async () => {
  subscribing.answer = { t1: 'reject', t2: 'ban' };
  const { page } = await open(ReceiptPage, [APPLICANT, filed()]);
  await page.tap(OFFER);
  expect(page.says('没有打开提醒')).toBe(true);
  subscribing.answer = { t1: 'accept' };
  await page.tap('没有打开提醒');
  expect(page.says('好的，有进展会告诉您')).toBe(true);
});

test('What could not be kept is tried again without asking WeChat twice', async () => {
  const { page, door } = await open(ReceiptPage, [APPLICANT, filed()]);
  const { 'notice.allow': allow, ...rest } = door.answers;
  door.answers = rest;
  await page.tap(OFFER);
  expect(page.says('没有存上，请再点一下')).toBe(true);
  door.answers = { ...rest, 'notice.allow': allow };
  await page.tap(OFFER);
  expect([subscribing.asked.length, page.says('好的，有进展会告诉您')]).toEqual([1, true]);
});

test.each([
  ['who agreed to talk', true, [other(1), ready()]],
  ['who has not answered yet', false, [other(1), inviting()]],
  ['the clerk', true, [CLERK, inviting()]],
  ['who told of fear', false, [APPLICANT, filed({ afraid: { safePhone: '13900000009' } })]],
] as const)('On the case page it is offered to %s: %s', async (_, offered, given) => {
  const { page } = await open(CasePage, given);
  expect(page.offers(OFFER)).toBe(offered);
});

test('Where nothing is sent nobody is asked', async () => {
  const { page } = await open(ReceiptPage, [APPLICANT, filed()], { unread: 0, templates: [] });
  expect(page.offers(OFFER)).toBe(false);
});
