import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, MEDIATOR, other, party } from '../../../../../test/harness/given';
import { fixed, HELD, RECORD, recorded, signatureUnder } from '../../../../../test/harness/meetings';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import ReadPage from './index';

const SIGNATURE = 'M20 20 l30 40';

afterEach(closePage);

test('A party reads every word and goes on to sign', async () => {
  const { page } = await open(APPLICANT, recorded({ verified: '量过，离墙 30 公分' }));
  for (const said of [
    '花荄镇人民调解委员会',
    '张秀英、李桂芳',
    '调解不收钱',
    RECORD.statements,
    '量过，离墙 30 公分',
    '还要接着谈',
    RECORD.outcome,
  ])
    expect(page.says(said)).toBe(true);
  await page.tap('看完了，去签名');
  expect(page.travels()).toEqual(['open /meet/pages/sign/index?caseId=case-1&meetingId=m1&who=p1&version=1']);
});

test('The mediator has it in large type, lets each party sign here, and signs last', async () => {
  const story = recorded();
  const { page } = await open(MEDIATOR, story.and(APPLICANT, signatureUnder(story, SIGNATURE), HELD));
  expect(page.ticked()).toEqual([]);
  expect(document.querySelector('.large')).not.toBeNull();
  expect(page.says('等各方签完，调解员最后签')).toBe(true);
  expect(page.offers('我是调解员，最后签名')).toBe(false);
  expect(page.offers('请张秀英签名')).toBe(false);
  await page.tap('请李桂芳签名');
  expect(page.travels()).toEqual(['open /meet/pages/sign/index?caseId=case-1&meetingId=m1&who=p2&version=1']);
});

test('Names stand there with their time, how the record was read, and on whose phone', async () => {
  const story = recorded();
  const partyId = party('p2');
  const { page } = await open(
    MEDIATOR,
    story
      .and(APPLICANT, signatureUnder(story, SIGNATURE), HELD)
      .and(MEDIATOR, signatureUnder(story, SIGNATURE, { partyId, read: 'aloud' }), HELD),
  );
  expect(page.says('今天 16:00 · 自己看过')).toBe(true);
  expect(page.says('今天 16:00 · 有人念给听过 · 当面在调解员手机上签的')).toBe(true);
  expect(document.querySelectorAll('img[alt$="的签名"]')).toHaveLength(2);
  expect(page.says('2/3')).toBe(true);
  expect(page.offers('我是调解员，最后签名')).toBe(true);
});

test('Who does not sign stands there with the reason, and may still sign', async () => {
  const { page } = await open(
    MEDIATOR,
    recorded().and(other(1), { type: 'refuseRecord', meetingId: 'm1', reason: '不是我的原话' }, HELD),
  );
  expect(page.says('不签的原因：不是我的原话')).toBe(true);
  expect(page.offers('请李桂芳签名')).toBe(true);
});

test('A changed record says so, and only names under its new words count', async () => {
  const first = recorded();
  const signed = first.and(APPLICANT, signatureUnder(first, SIGNATURE), HELD);
  const changed = { ...RECORD, base: 1, outcome: '李桂芳五天内填沟。' };
  const { page } = await open(APPLICANT, signed.and(MEDIATOR, changed, HELD));
  expect(page.says('这份笔录改过，这是第 2 稿')).toBe(true);
  expect(page.says('李桂芳五天内填沟。')).toBe(true);
  expect(document.querySelectorAll('img[alt$="的签名"]')).toHaveLength(0);
  expect(page.offers('看完了，去签名')).toBe(true);
});

test('A record under which every name stands is complete', async () => {
  let story = recorded();
  for (const who of [APPLICANT, other(1), MEDIATOR])
    story = story.and(who, signatureUnder(story, SIGNATURE), HELD);
  const { page } = await open(CLERK, story);
  expect(page.says('大家都签好了')).toBe(true);
  expect(page.offers('请')).toBe(false);
});

test('A clerk reads, and asks nobody to sign', async () => {
  const { page } = await open(CLERK, recorded());
  expect(page.says(RECORD.outcome)).toBe(true);
  expect(page.offers(/签名/)).toBe(false);
  expect(page.offers('改笔录')).toBe(false);
});

test('Before the record is written there is nothing to read', async () => {
  const { page } = await open(APPLICANT, fixed());
  expect(page.says('还没有笔录')).toBe(true);
});

test('A screen reader finds its way', async () => {
  const story = recorded();
  await open(MEDIATOR, story.and(APPLICANT, signatureUnder(story, SIGNATURE), HELD));
  expect(await faults()).toEqual([]);
});

async function open(viewer: Viewer, given: Given) {
  const door = openDoor(viewer, given, HELD);
  return { door, page: await openPage(ReadPage) };
}
