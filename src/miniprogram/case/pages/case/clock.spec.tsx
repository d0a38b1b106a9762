import type { Viewer } from '@/domain/case/viewer';
import { clock } from '@/miniprogram/texts/zh/case-clock';
import { caseFile } from '@/miniprogram/texts/zh/case-file';
import { procedure } from '@/miniprogram/texts/zh/procedure';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
} from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import {
  ASSIGN,
  accepted,
  CONSENT,
  DECLARE,
  failed,
  inviting,
  MAY_PROCEED,
  OPEN,
  resting,
  talking,
  transferring,
} from '../../../../../test/harness/stages';
import CasePage from './index';

const { actions } = caseFile;
/** Far past the month for talks. */
const LATE = hoursLater(24 * 40);

afterEach(closePage);

test('Both sides see whose turn it is with everything, by when and why', async () => {
  const invited = inviting().and(MEDIATOR, { type: 'proposeMeeting', ...MEETING, only: party('p1') });
  const { page } = await open(APPLICANT, invited);
  expect(page.says(clock.turn(clock.you, procedure.tasks.mark_times))).toBe(true);
  expect(page.says(clock.turn('李桂芳', procedure.tasks.answer))).toBe(true);
  const { page: theirs } = await open(other(1), invited);
  expect(theirs.says(procedure.tasks.mark_times)).toBe(false);
  await theirs.tap(clock.road);
  expect(theirs.travels().at(-1)).toBe('open /change/pages/road/index?caseId=case-1');
});

test('What is late asks for a reason, which every side then reads', async () => {
  const late = talking().andSwept(LATE);
  const { page } = await open(APPLICANT, late, LATE);
  expect(page.says(clock.late.title(procedure.tasks.lead_talks))).toBe(true);
  expect(page.says(clock.late.unexplained)).toBe(true);
  const explained = late.and(
    MEDIATOR,
    { type: 'explainDelay', task: 'lead_talks', text: '鉴定报告还没出来', until: hoursLater(24 * 50) },
    LATE,
  );
  const { page: later } = await open(other(1), explained, LATE);
  expect(later.says('鉴定报告还没出来')).toBe(true);
  expect(later.says(clock.late.unexplained)).toBe(false);
});

test('One tap urges, once a day; the answer stands beside it', async () => {
  const { door, page } = await open(APPLICANT, talking());
  await page.tap(actions.contact.urge);
  expect(door.sent).toEqual([{ type: 'urge' }]);
  expect(page.offers(actions.contact.urge)).toBe(false);
  expect(page.says(clock.urge.owedSoon.slice(0, 4))).toBe(true);
  const answered = door.given.and(MEDIATOR, {
    type: 'promise',
    text: '周四请大家见面',
    until: hoursLater(24 * 3),
  });
  const { page: later } = await open(other(1), answered);
  expect(later.says('周四请大家见面')).toBe(true);
});

test('A case that rests or is to change hands says so, and what comes next', async () => {
  const { page } = await open(other(1), resting());
  expect(page.says(clock.standing.rest)).toBe(true);
  const { page: moving } = await open(APPLICANT, transferring());
  expect(moving.says(clock.standing.transfer('界牌镇综治中心'))).toBe(true);
  expect(moving.says(clock.standing.transferNote)).toBe(true);
});

test('Talks apart are explained to whoever was afraid, and to nobody of the other side', async () => {
  const apart = accepted({ afraid: { safePhone: '13900000009' } })
    .and(CLERK, MAY_PROCEED)
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, DECLARE)
    .and(MEDIATOR, { type: 'deliver', partyId: party('p2'), how: 'visit' })
    .and(other(1), CONSENT)
    .and(MEDIATOR, OPEN);
  expect((await open(APPLICANT, apart)).page.says(clock.standing.apartOwn)).toBe(true);
  const { page } = await open(other(1), apart);
  expect(page.says('害怕')).toBe(false);
});

test('After an end the open ways are told with whom to call, to both sides', async () => {
  for (const viewer of [APPLICANT, other(1), CLERK]) {
    const { page } = await open(viewer, failed());
    expect(page.says(clock.ways.title)).toBe(true);
    expect(page.says(clock.ways.notes.court)).toBe(true);
  }
  expect((await open(APPLICANT, talking())).page.says(clock.ways.title)).toBe(false);
});

const MEETING = { times: [hoursLater(50)], minutes: 60, remote: false, place: '村委会' };

async function open(viewer: Viewer, given: Given, now = given.state.lastAt) {
  const door = openDoor(viewer, given, now);
  return { door, page: await openPage(CasePage) };
}
