import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { closed, inForce } from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import AnswerPage from './index';

afterEach(closePage);

const seen = () =>
  inForce().and(MEDIATOR, { type: 'visit', how: 'visit', performed: 'done', text: '沟填平了' });

test('A party reads what the visit found and says whether it is settled', async () => {
  const { page, door } = await open(APPLICANT, seen());
  expect(page.says('沟填平了')).toBe(true);
  expect(page.says('谁说的')).toBe(false);
  expect(page.isDisabled('就这么说')).toBe(true);
  expect(await faults()).toEqual([]);
  await page.tap('解决了', 'radio');
  page.write('还想说什么', '谢谢');
  await page.tap('就这么说');
  expect(door.sent).toEqual([{ type: 'answerVisit', answer: 'settled', text: '谢谢' }]);
  expect(page.travels()).toEqual(['back ']);
});

test('A "no" says beforehand whom it reaches', async () => {
  const { page, door } = await open(other(1), seen());
  expect(page.says('马上告诉最后经办的调解员周敏')).toBe(true);
  await page.tap('没有', 'radio');
  await page.tap('就这么说');
  expect(page.says('记下了，马上告诉调解员')).toBe(true);
  expect(door.given.state.disputed).toBe(true);
});

test('The mediator answers too, and notes the word of whoever has no phone', async () => {
  const own = await open(MEDIATOR, seen());
  expect(own.page.ticked()).toEqual(['我自己（调解员 周敏）']);
  await own.page.tap('说不准', 'radio');
  await own.page.tap('就这么说');
  expect(own.door.sent).toEqual([{ type: 'answerVisit', answer: 'unsure' }]);
  const { page, door } = await open(MEDIATOR, own.door.given);
  await page.tap('李桂芳', 'radio');
  expect(page.says('念给他听过，再记')).toBe(true);
  await page.tap('解决了', 'radio');
  expect(page.isDisabled('就这么说')).toBe(true);
  await saysBy(page);
  await page.tap('就这么说');
  expect(door.sent).toEqual([{ type: 'answerVisit', answer: 'settled', partyId: 'p2', ...BY_PHONE }]);
});

test('A clerk has no word of their own', async () => {
  const { page, door } = await open(CLERK, seen());
  expect(page.says('我自己')).toBe(false);
  await page.tap('解决了', 'radio');
  await saysBy(page);
  await page.tap('就这么说');
  expect(door.sent).toEqual([{ type: 'answerVisit', answer: 'settled', partyId: 'p1', ...BY_PHONE }]);
});

test('The same again is not said twice; another answer is', async () => {
  const { page } = await open(APPLICANT, seen().and(APPLICANT, { type: 'answerVisit', answer: 'settled' }));
  expect(page.says('上次说的是：解决了')).toBe(true);
  await page.tap('解决了', 'radio');
  expect(page.says('跟上次说的一样')).toBe(true);
  await page.tap('没有', 'radio');
  expect(page.isDisabled('就这么说')).toBe(false);
});

test('In a closed case a "no" is warned of, and opens it again', async () => {
  const { page, door } = await open(APPLICANT, closed());
  expect(page.says('说了以后，这件事会重新打开')).toBe(true);
  expect(page.ticked()).toEqual([]);
  page.write('还想说什么', '墙还在渗水');
  await page.tap('没解决，重新打开');
  expect(door.sent).toEqual([{ type: 'answerVisit', answer: 'not', text: '墙还在渗水' }]);
  expect(door.given.state.stage).toBe('in_force');
});

test('Before any visit there is nothing to answer', async () => {
  const { page } = await open(APPLICANT, inForce());
  expect(page.says('还没有回访过')).toBe(true);
  expect(page.offers('就这么说')).toBe(false);
});

async function open(viewer: Viewer, story: Given) {
  const door = openDoor(viewer, story, '2026-03-20T02:00:00.000Z');
  return { page: await openPage(AnswerPage), door };
}
