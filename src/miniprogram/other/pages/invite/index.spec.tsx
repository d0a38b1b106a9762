import CasePage from '@/miniprogram/case/pages/case/index';
import { invite } from '@/miniprogram/texts/zh/invite';
import { APPLICANT, CLERK, type Given, other, party } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { ASSIGN, accepted, inviting } from '../../../../../test/harness/stages';
import InvitePage from './index';

afterEach(closePage);

async function open(given: Given = inviting(), viewer = other(1)) {
  const door = openDoor(viewer, given, given.state.lastAt);
  return { door, page: await openPage(InvitePage) };
}

test('The first look says who invites, that it is voluntary and free, what a no means, and what is never asked for', async () => {
  const { page } = await open();
  for (const words of [
    '花荄镇人民调解委员会',
    '花荄镇综治中心',
    '周敏',
    invite.voluntaryNote,
    invite.freeNote,
    invite.routesNote,
    invite.never,
  ])
    expect(page.says(words)).toBe(true);
  expect(invite.never).toMatch(/钱.*银行卡.*短信验证码/);
});

test('How to know that it is genuine opens at a tap, and leans on nothing that came with the paper', async () => {
  const { page } = await open();
  expect(page.says(invite.checks.villageNote)).toBe(false);
  await page.tap(invite.genuine);
  expect(page.says(invite.checks.village)).toBe(true);
  expect(page.says(invite.checks.publishedAnywhere)).toBe(true);
  expect(page.says(invite.checks.notOnPaper)).toBe(true);
  expect(page.offers(invite.checks.fraud)).toBe(true);
  expect(page.offers(invite.checks.police)).toBe(true);
  await page.tap(invite.genuine);
  expect(page.says(invite.checks.villageNote)).toBe(false);
});

test('It can be answered by a tap, by telephone or on paper', async () => {
  const { door, page } = await open();
  await page.tap(invite.ways);
  for (const way of ['tapNote', 'phoneNote', 'paperNote'] as const)
    expect(page.says(invite.answering[way])).toBe(true);
  await page.tap(invite.consent);
  expect(door.sent).toEqual([{ type: 'consent' }]);
});

test('Where no mediator can be called, the centre can', async () => {
  const unnamed = accepted()
    .and(CLERK, ASSIGN)
    .and(CLERK, { type: 'deliver', partyId: party('p2'), how: 'phone' });
  const { page } = await open(unnamed);
  expect(page.offers(invite.callCentre('花荄镇综治中心')) || page.offers(invite.callLabel('周敏'))).toBe(
    true,
  );
});

test('Whoever is asked sees it before anything else of the case, once', async () => {
  const given = inviting().andJoined(other(1));
  openDoor(other(1), given, given.state.lastAt);
  const first = await openPage(CasePage);
  expect(first.travels()).toEqual([expect.stringMatching(/other\/pages\/invite\/index\?caseId=case-1/)]);
  const again = await openPage(CasePage);
  expect(again.travels().filter((to) => to.includes('invite'))).toEqual([]);
});

test('Whoever asked for mediation, or has answered, goes straight to the case', async () => {
  for (const [viewer, given] of [
    [APPLICANT, inviting()],
    [other(1), inviting().and(other(1), { type: 'answerLater' })],
  ] as const) {
    openDoor(viewer, given, given.state.lastAt);
    const page = await openPage(CasePage);
    expect(page.travels()).toEqual([]);
  }
});
