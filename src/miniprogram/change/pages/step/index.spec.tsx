import type { Viewer } from '@/domain/case/viewer';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { change } from '@/miniprogram/texts/zh/change';
import { faults } from '../../../../../test/harness/faults';
import {
  APPLICANT,
  ASKED_CLERK,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  MONDAY,
  other,
  party,
} from '../../../../../test/harness/given';
import { helped } from '../../../../../test/harness/helped';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { ORGANISATIONS } from '../../../../../test/harness/setting';
import {
  ASSIGN,
  accepted,
  closed,
  failed,
  inviting,
  resting,
  TOO_LATE_TO_ANSWER,
  talking,
  transferring,
} from '../../../../../test/harness/stages';
import { BY_PHONE, saysBy } from '../../../../../test/harness/telling';
import StepPage from './index';

const LATE = hoursLater(24 * 40);
/** The week after Monday 2 March 2026. */
const NEXT_WEEK = '2026-03-11';

afterEach(closePage);

test('The one who was urged says what will be done, and by when', async () => {
  const urged = talking().and(APPLICANT, { type: 'urge' });
  const { door, page } = await open('promise', MEDIATOR, urged);
  const words = change.promise;
  expect(page.isDisabled(words.send)).toBe(true);
  page.write(words.text, '周四请大家见面');
  page.write(words.until, NEXT_WEEK);
  await page.tap(words.send);
  expect(door.sent).toEqual([{ type: 'promise', text: '周四请大家见面', until: '2026-03-11T15:59:00.000Z' }]);
  expect(page.travels()).toEqual(['back ']);
});

test('The reason for a delay goes to the step that is late', async () => {
  const { door, page } = await open('explainDelay', MEDIATOR, talking().andSwept(LATE), LATE);
  const words = change.explainDelay;
  page.write(words.text, '鉴定报告还没出来');
  await page.tap(words.send);
  expect(door.sent).toEqual([{ type: 'explainDelay', task: 'lead_talks', text: '鉴定报告还没出来' }]);
});

test('To rest a case takes a reason, a few words and the day to look again', async () => {
  const { door, page } = await open('suspend', MEDIATOR, talking());
  const words = change.suspend;
  await page.tap(words.reasons.hospital, 'radio');
  page.write(words.text, '李桂芳住院了');
  page.write(words.recheck, NEXT_WEEK);
  await page.tap(words.send);
  expect(door.given.state.rest).toMatchObject({ reason: 'hospital', recheck: NEXT_WEEK });
});

test('A day that has passed is marked at its field, and what was written stays', async () => {
  const { page } = await open('suspend', MEDIATOR, talking());
  const words = change.suspend;
  await page.tap(words.reasons.away, 'radio');
  page.write(words.text, '在外地');
  page.write(words.recheck, '2026-03-01');
  await page.tap(words.send);
  expect(page.says('日期已经过了')).toBe(true);
  expect(page.valueOf(words.text)).toBe('在外地');
});

test('A half-written form is there again', async () => {
  const { page } = await open('fail', MEDIATOR, talking());
  page.write(change.fail.reason, '差得太远');
  await page.settle(400);
  const again = await openPage(StepPage, { step: 'fail' });
  expect(again.valueOf(change.fail.reason)).toBe('差得太远');
});

test('The ways that will be told stand beside the end', async () => {
  const { door, page } = await open('fail', MEDIATOR, talking());
  expect(page.says(change.routes.court)).toBe(true);
  page.write(change.fail.reason, '差得太远');
  await page.tap(change.fail.send);
  expect(door.given.state.stage).toBe('failed');
});

test('More time is proposed by one and agreed to by the other', async () => {
  const { door, page } = await open('proposeExtension', APPLICANT, talking());
  page.write(change.proposeExtension.until, '2026-05-01');
  await page.tap(change.proposeExtension.send);
  const { door: theirs, page: answer } = await open('agreeExtension', other(1), door.given);
  expect(answer.says('5月1日')).toBe(true);
  await answer.tap(change.agreeExtension.send);
  expect(theirs.given.state.talksUntil).toBe('2026-05-01');
});

test('Staff name whose yes they record', async () => {
  const proposed = talking().and(APPLICANT, { type: 'proposeExtension', until: '2026-05-01' });
  const { door, page } = await open('agreeExtension', MEDIATOR, proposed);
  expect(page.isDisabled(change.agreeExtension.sendStaff)).toBe(true);
  await page.tap('李桂芳', 'radio');
  await saysBy(page);
  await page.tap(change.agreeExtension.sendStaff);
  expect(door.sent).toEqual([{ type: 'agreeExtension', partyId: 'p2', ...BY_PHONE }]);
});

test('Staff write down whether the person wants what somebody filed for them, as they heard it', async () => {
  const { door, page } = await open('confirmFiling', CLERK, helped());
  expect(page.says('赵主任（村社区干部）替本人申请的')).toBe(true);
  await page.tap(change.confirmFiling.yes, 'radio');
  expect(page.isDisabled(change.confirmFiling.send)).toBe(true);
  await saysBy(page);
  expect(await faults()).toEqual([]);
  await page.tap(change.confirmFiling.send);
  expect(door.sent).toEqual([{ type: 'confirmFiling', agreed: true, partyId: 'p1', ...BY_PHONE }]);
  expect(door.given.state.parties[0]?.confirmed).toBe(true);
});

test('Whoever does not want it ends it', async () => {
  const { door, page } = await open('confirmFiling', CLERK, helped());
  await page.tap(change.confirmFiling.no, 'radio');
  page.write(change.confirmFiling.reason, '没有这回事');
  await saysBy(page);
  await page.tap(change.confirmFiling.send);
  expect(door.given.state.stage).toBe('withdrawn');
});

test('How a side is reached is chosen by itself, or by the staff', async () => {
  const own = await open('setChannel', other(1), talking());
  await own.page.tap(change.setChannel.phone, 'radio');
  await own.page.tap(change.setChannel.send);
  expect(own.door.sent).toEqual([{ type: 'setChannel', partyId: 'p2', channel: 'phone' }]);
  const { door, page } = await open('setChannel', MEDIATOR, talking());
  expect(page.isDisabled(change.setChannel.send)).toBe(true);
  await page.tap('张秀英', 'radio');
  await page.tap(change.setChannel.paper, 'radio');
  await page.tap(change.setChannel.send);
  expect(door.sent).toEqual([{ type: 'setChannel', partyId: 'p1', channel: 'paper' }]);
});

test('A death lets the case rest', async () => {
  const { door, page } = await open('recordLoss', CLERK, talking());
  await page.tap('李桂芳', 'radio');
  await page.tap(change.recordLoss.kinds.death, 'radio');
  await page.tap(change.recordLoss.send);
  expect(door.given.state.rest).toMatchObject({ reason: 'death', recheck: null });
});

test('Silence shows when the invitation was delivered, and that it is the last of the other side', async () => {
  const { door, page } = await open('closeSilent', CLERK, inviting(), TOO_LATE_TO_ANSWER);
  expect(page.says(change.closeSilent.delivered('3月2日（周一）'))).toBe(true);
  expect(page.says(change.last)).toBe(true);
  await page.tap(change.closeSilent.send);
  expect(door.given.state.stage).toBe('silent');
});

test('Who could not be reached shows the attempts', async () => {
  const partyId = party('p2');
  let called = accepted().and(CLERK, ASSIGN);
  for (let attempt = 0; attempt < 3; attempt += 1)
    called = called.and(MEDIATOR, { type: 'log', how: 'call', partyId, result: 'no_answer' });
  const { door, page } = await open('closeUnreachable', MEDIATOR, called);
  expect(page.says(change.closeUnreachable.attempts(3))).toBe(true);
  await page.tap(change.closeUnreachable.send);
  expect(door.given.state.stage).toBe('unreachable');
});

test('A case is given to another organisation, which takes it', async () => {
  const { door, page } = await open('transfer', CLERK, accepted());
  await page.tap('界牌镇综治中心', 'radio');
  page.write(change.transfer.reason, '争议的地在界牌镇');
  await page.tap(change.transfer.send);
  expect(door.given.state.transfer).toEqual({ from: 'centre-1', to: 'centre-2' });
  const { door: theirs, page: answer } = await open('takeTransfer', ASKED_CLERK, door.given);
  expect(answer.says('争议的地在界牌镇')).toBe(true);
  await answer.tap(change.takeTransfer.send);
  expect(theirs.given.state).toMatchObject({ centreId: 'centre-2', code: door.given.state.code });
});

test('"Not ours" cannot be sent before it says whose', async () => {
  const { door, page } = await open('returnTransfer', ASKED_CLERK, transferring());
  const words = change.returnTransfer;
  page.write(words.reason, '不在我们镇');
  expect(page.isDisabled(words.send)).toBe(true);
  expect(page.says(change.missing.whose)).toBe(true);
  expect(page.says('界牌镇综治中心')).toBe(false);
  await page.tap(words.other, 'radio');
  page.write(words.office, '区自然资源局');
  await page.tap(words.send);
  expect(door.sent).toEqual([{ type: 'returnTransfer', office: '区自然资源局', reason: '不在我们镇' }]);
});

test('A report says that only staff see it', async () => {
  const { door, page } = await open('report', MEDIATOR, talking());
  const words = change.report;
  expect(page.says(words.note)).toBe(true);
  await page.tap(words.organs.police, 'radio');
  await page.tap(words.urgent, 'switch');
  page.write(words.text, '听说动了刀');
  await page.tap(words.send);
  expect(door.sent).toEqual([{ type: 'report', organ: 'police', urgent: true, text: '听说动了刀' }]);
});

test.each([
  ['what was kept', closed, change.reopen.next.kept],
  ['the asking', failed, change.reopen.next.asked],
])('A case that is taken up again goes back to %s', async (_name, begin, next) => {
  const { door, page } = await open('reopen', CLERK, begin());
  expect(page.says(next)).toBe(true);
  page.write(change.reopen.reason, '又来找了');
  await page.tap(change.reopen.send);
  expect(door.sent).toEqual([{ type: 'reopen', reason: '又来找了' }]);
});

test('Raising says where it goes', async () => {
  const { door, page } = await open('raise', MEDIATOR, talking());
  expect(page.says(change.raise.here)).toBe(true);
  page.write(change.raise.reason, '拿不准');
  await page.tap(change.raise.send);
  const { page: again } = await open('raise', MEDIATOR, door.given);
  expect(again.says(change.raise.above)).toBe(true);
});

test('What somebody else has done meanwhile is no longer offered', async () => {
  const { page } = await open('suspend', MEDIATOR, resting());
  expect(page.says(change.notNow)).toBe(true);
  expect(page.offers(change.suspend.send)).toBe(false);
  const { page: going } = await open('resume', MEDIATOR, resting());
  await going.tap(change.resume.send);
  expect(going.travels()).toEqual(['back ']);
});

async function open(step: string, viewer: Viewer, given: Given, now = laterOf(given.state.lastAt)) {
  const { routes } = DEFAULT_PROCEDURE;
  const organisations = Object.entries(ORGANISATIONS)
    .filter(([centreId]) => centreId !== given.state.centreId)
    .map(([centreId, { name }]) => ({ centreId, name }));
  const door = openDoor(viewer, given, now);
  door.answers = { 'procedure.show': { routes }, 'centre.organisations': { organisations } };
  return { door, page: await openPage(StepPage, { step }) };
}

function laterOf(at: string): string {
  return at > MONDAY ? at : MONDAY;
}
