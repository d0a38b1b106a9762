import type { Viewer } from '@/domain/case/viewer';
import { faults } from '../../../../../test/harness/faults';
import { APPLICANT, CLERK, type Given, MEDIATOR, other } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { closed, inForce, visited } from '../../../../../test/harness/stages';
import VisitsPage from './index';

const now = '2026-03-20T02:00:00.000Z';
const VISIT = {
  type: 'visit',
  how: 'visit',
  performed: 'partly',
  text: '沟填了一半',
  risk: '两家老人还不说话',
} as const;

afterEach(closePage);

test('Before the first visit the page says by when it comes, and staff what is missing to close', async () => {
  const side = await open(APPLICANT, inForce());
  expect(side.page.says('第 1 次回访，最晚')).toBe(true);
  expect(side.page.says('结案，差这些')).toBe(false);
  const { page } = await open(MEDIATOR, inForce());
  expect(page.says('还不能结案，差这些')).toBe(true);
  await page.tap('记一次回访');
  expect(page.travels()).toEqual(['open /after/pages/visit/index?caseId=case-1']);
});

test('A visit shows what was seen and what each said; the risk is for staff alone', async () => {
  const story = inForce()
    .and(MEDIATOR, VISIT)
    .and(other(1), { type: 'answerVisit', answer: 'settled', text: '都弄好了' });
  const side = await open(APPLICANT, story);
  for (const said of ['第 1 次回访', '上门', '沟填了一半', '都弄好了', '还没说', '解决了'])
    expect(side.page.says(said)).toBe(true);
  expect(side.page.says('两家老人还不说话')).toBe(false);
  const { page } = await open(CLERK, story);
  expect(page.says('还要留意的（只有工作人员看得到）')).toBe(true);
  expect(page.says('两家老人还不说话')).toBe(true);
  expect(page.says('张秀英说解决了没有')).toBe(true);
  expect(page.says('李桂芳说解决了没有')).toBe(false);
  expect(await faults()).toEqual([]);
});

test('A "not settled" says whom it reached and by when, and lets the mediator talk again', async () => {
  const disputed = inForce().and(MEDIATOR, VISIT).and(APPLICANT, { type: 'answerVisit', answer: 'not' });
  const side = await open(other(1), disputed);
  expect(side.page.says(/已经告诉最后经办的调解员周敏，由他在.+前弄清楚/)).toBe(true);
  const { page, door } = await open(MEDIATOR, disputed);
  expect(page.says('有人说没解决，先弄清楚')).toBe(true);
  await page.tap('再谈一次');
  page.write('为什么要再谈', '墙又裂了');
  await page.tapInSheet('重新开始谈');
  expect(door.sent).toEqual([{ type: 'talkAgain', reason: '墙又裂了' }]);
  expect(door.given.state.stage).toBe('talking');
});

test('With everybody heard it can be closed, after a look at what that means', async () => {
  const { page, door } = await open(CLERK, visited());
  expect(page.says('可以结案了')).toBe(true);
  await page.tap('结案');
  await page.tapInSheet('确定结案');
  expect(door.sent).toEqual([{ type: 'close' }]);
  expect(page.says('这件事办结了')).toBe(true);
});

test('A clerk may note that no visit is needed, with a reason that every side reads', async () => {
  const { page, door } = await open(CLERK, inForce());
  await page.tap('不用回访了');
  page.write('为什么不用回访', '当面付清');
  await page.tapInSheet('记下，不再回访');
  expect(door.sent).toEqual([{ type: 'waiveFollowUp', reason: '当面付清' }]);
  const side = await open(other(1), door.given);
  expect(side.page.says('这件事不再回访')).toBe(true);
  expect(side.page.says('当面付清')).toBe(true);
  const mediator = await open(MEDIATOR, inForce());
  expect(mediator.page.offers('不用回访了')).toBe(false);
});

test('How it was rated is read by the clerks and by nobody else', async () => {
  const rated = visited().and(other(1), { type: 'rate', stars: 2, text: '等了太久' });
  const { page } = await open(CLERK, rated);
  expect(page.says('李桂芳：2 分')).toBe(true);
  expect(page.says('等了太久')).toBe(true);
  for (const viewer of [MEDIATOR, APPLICANT, other(1)]) {
    const seen = await open(viewer, rated);
    expect(seen.page.says('各方打的分')).toBe(false);
  }
});

test('A closed case says how it opens again', async () => {
  const { page } = await open(APPLICANT, closed());
  expect(page.says('要是其实没解决，说一声')).toBe(true);
  await page.tap('说说解决了没有');
  expect(page.travels()).toEqual(['open /after/pages/answer/index?caseId=case-1']);
});

async function open(viewer: Viewer, story: Given) {
  const door = openDoor(viewer, story, now);
  return { page: await openPage(VisitsPage), door };
}
