import type { Viewer } from '@/domain/case/viewer';
import {
  APPLICANT,
  CLERK,
  type Given,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { closed, inForce, talking, visited } from '../../../../../test/harness/stages';
import CasePage from './index';

const NOW = '2026-03-20T02:00:00.000Z';

afterEach(closePage);

test('Once an agreement is in force the case page says how much is kept, what is next, and when the visit comes', async () => {
  const page = await open(APPLICANT, inForce());
  for (const said of ['说好的 1 件，收到 0 件', '下一件4月30日（周四）以前，李桂芳做', '第 1 次回访，最晚'])
    expect(page.says(said)).toBe(true);
  await page.tap('看履行');
  await page.tap('回访与结案');
  expect(page.travels()).toEqual([
    'open /after/pages/calendar/index?caseId=case-1',
    'open /after/pages/visits/index?caseId=case-1',
  ]);
});

test('What is overdue, disputed, heard or closed is said in its own words', async () => {
  const says = async (story: Given, words: string, now = NOW) =>
    expect((await open(CLERK, story, now)).says(words)).toBe(true);
  await says(inForce(), '1 件过了日子还没做到', '2026-05-02T02:00:00.000Z');
  await says(visited(), '回访过 1 次，各方都说过了');
  const disputed = inForce()
    .and(MEDIATOR, { type: 'visit', how: 'call', performed: 'not', text: '没做' })
    .and(APPLICANT, { type: 'answerVisit', answer: 'not' });
  await says(disputed, '有人说没解决，调解员在弄清楚');
  await says(closed(), '已经办结');
  const paid = inForce().and(APPLICANT, {
    type: 'confirmPerformance',
    termId: 't1',
    part: 0,
    received: true,
  });
  await says(paid, '说好的都做到了');
});

test('What a party owes leads to the page where it is said', async () => {
  const page = await open(other(1), inForce());
  await page.tap('说说做到没有');
  expect(page.travels()).toEqual(['open /after/pages/calendar/index?caseId=case-1']);
});

test('Before an agreement nothing of it is shown', async () => {
  expect((await open(APPLICANT, talking())).says('履行与回访')).toBe(false);
});

test('Among the sides stand who acts for them, who left, who helps, and the way to the mediator', async () => {
  const story = talking(2)
    .and(other(1), {
      type: 'appointActor',
      as: 'agent',
      name: '刘律师',
      authority: 'spoken',
      scope: ['read'],
      ownInterest: false,
    })
    .and(CLERK, { type: 'removeParty', partyId: party('p3'), reason: '找错人' })
    .and(CLERK, { type: 'addParty', side: 'applicant', kind: 'person', name: '张小军' })
    .and(CLERK, { type: 'addHandler', personId: person('expert-1'), as: 'expert' });
  const page = await open(APPLICANT, story);
  for (const said of ['代办人：刘律师', '已退出', '还没邀请', '协办专家']) expect(page.says(said)).toBe(true);
  await page.tap('看调解员周敏的情况');
  await page.tap('看全部');
  expect(page.travels()).toEqual([
    'open /people/pages/mediator/index?caseId=case-1',
    'open /people/pages/parties/index?caseId=case-1',
  ]);
});

async function open(viewer: Viewer, story: Given, now = NOW) {
  openDoor(viewer, story, now);
  return openPage(CasePage);
}
