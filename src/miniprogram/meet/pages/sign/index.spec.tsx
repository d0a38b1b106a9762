import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { draw, layPaper } from '../../../../../test/harness/finger';
import { APPLICANT, type Given, MEDIATOR, other } from '../../../../../test/harness/given';
import { HELD, RECORD, recorded, signatureUnder } from '../../../../../test/harness/meetings';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import SignPage from './index';

beforeAll(layPaper);
afterEach(closePage);

test('A party says how it read, signs with a finger, and its name stands under these words', async () => {
  const { door, page } = await open(APPLICANT, recorded(), 'p1');
  expect(page.says(RECORD.outcome)).toBe(true);
  expect(page.says('请先选怎么看的笔录。')).toBe(true);
  await page.tap('自己看了一遍', 'radio');
  expect(page.says('请在上面签名。')).toBe(true);
  write();
  await page.tap('签好了');
  const { digest } = door.given.state.meetings?.[0]?.record ?? {};
  expect(door.sent).toEqual([
    { type: 'signRecord', meetingId: 'm1', digest, read: 'myself', signature: 'M221 100 l100 0 0 60' },
  ]);
  expect(door.given.state.meetings?.[0]?.record?.signed).toEqual(['p1']);
  expect(page.travels()).toEqual(['back ']);
});

test('A party signs in presence on the mediator’s phone', async () => {
  const { door, page } = await open(MEDIATOR, recorded(), 'p2');
  expect(page.says('李桂芳签名')).toBe(true);
  expect(page.says('请李桂芳本人用手指签。别人不能代签。')).toBe(true);
  await page.tap('有人念给我听了一遍', 'radio');
  write();
  await page.tap('签好了');
  expect(door.sent).toMatchObject([{ partyId: 'p2', read: 'aloud' }]);
  expect(lastOf(door.given)).toMatchObject({ who: 'p2', recorded: true });
});

test('The mediator signs for the mediator', async () => {
  const { door, page } = await open(MEDIATOR, recorded(), 'mediator');
  expect(page.offers('不签名')).toBe(false);
  await page.tap('自己看了一遍', 'radio');
  write();
  await page.tap('签好了');
  expect(lastOf(door.given)).toMatchObject({ who: 'mediator', recorded: false });
});

test('Nobody has to sign; the reason stands in the place of the name', async () => {
  const { door, page } = await open(other(1), recorded(), 'p2');
  await page.tap('不签名');
  page.write('为什么不签', '不是我的原话');
  await page.settle();
  await page.tap('记下不签名');
  expect(door.sent).toEqual([{ type: 'refuseRecord', meetingId: 'm1', reason: '不是我的原话' }]);
  expect(door.given.state.meetings?.[0]?.record?.refused).toEqual(['p2']);
});

test('Staff record that a party does not sign', async () => {
  const { door, page } = await open(MEDIATOR, recorded(), 'p2');
  await page.tap('不签名');
  page.write('为什么不签', '扭头走了');
  await saysBy(page);
  await page.settle();
  await page.tap('记下不签名');
  expect(door.sent).toMatchObject([{ type: 'refuseRecord', partyId: 'p2', ...BY_PHONE }]);
});

test('Words that changed since they were read cannot be signed', async () => {
  const changed = recorded().and(MEDIATOR, { ...RECORD, base: 1, outcome: '改过' }, HELD);
  const { page } = await open(APPLICANT, changed, 'p1');
  expect(page.says('笔录刚改过。请回去把新的一稿看一遍，再签名。')).toBe(true);
  expect(page.offers('签好了')).toBe(false);
  await page.tap('回去看笔录');
  expect(page.travels()).toEqual(['replace /meet/pages/read/index?caseId=case-1&meetingId=m1']);
});

test('Words that change while the finger draws are not signed either', async () => {
  const { door, page } = await open(APPLICANT, recorded(), 'p1');
  await page.tap('自己看了一遍', 'radio');
  write();
  door.meanwhile((given) => given.and(MEDIATOR, { ...RECORD, base: 1, outcome: '改过' }, HELD));
  await page.tap('签好了');
  expect(page.says('笔录刚改过')).toBe(true);
  expect(door.given.state.meetings?.[0]?.record?.signed).toEqual([]);
});

test('Who has signed is told so', async () => {
  const story = recorded();
  const { page } = await open(
    APPLICANT,
    story.and(APPLICANT, signatureUnder(story, 'M20 20 l30 40'), HELD),
    'p1',
  );
  expect(page.says('已经签过名了')).toBe(true);
  expect(page.offers('签好了')).toBe(false);
});

test('A screen reader finds its way', async () => {
  await open(APPLICANT, recorded(), 'p1');
  expect(await faults()).toEqual([]);
});

function write(): void {
  draw([116, 200], [216, 200], [216, 260]);
}

function lastOf({ events }: Given): object | undefined {
  return events[events.length - 1]?.data;
}

async function open(viewer: Viewer, given: Given, who: string) {
  const door = openDoor(viewer, given, HELD);
  return { door, page: await openPage(SignPage, { meetingId: 'm1', who, version: '1' }) };
}
