import '../harness/encoders';
import { randomUUID } from 'node:crypto';
import type { CaseCommandInput } from '@/contract/command';
import { actions } from '@/miniprogram/texts/zh/case-actions';
import { meet } from '@/miniprogram/texts/zh/meet';
import { meeting } from '@/miniprogram/texts/zh/meeting';
import { openTalks, type Talks } from '../harness/talks';
import { startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';

const day = 24 * 3_600_000;

let server: WeappServer;
let talks: Talks;
let weapp: Weapp | undefined;

beforeAll(async () => {
  server = await startWeappServer();
  talks = await openTalks(server.ask, server.staff);
});
afterEach(() => {
  expect(weapp?.errors).toEqual([]);
  weapp?.close();
  weapp = undefined;
});
afterAll(() => server?.stop());

it('asks a party which times suit it, and puts the one that is fixed into its calendar', async () => {
  const times = [3, 4].map((days) => new Date(Date.now() + days * day).toISOString());
  const meetingId = await propose(times);
  const phone = start(talks.otherToken, 'case/pages/case/index');
  await phone.sees(actions.meeting.chooseTimes);
  phone.tap(actions.meeting.chooseTimes);
  await phone.sees(meet.meeting.times);
  const [first = ''] = /(?:\d+年)?\d+月\d+日（周.） \d\d:\d\d/.exec(phone.text()) ?? [];
  phone.tap(first);
  await phone.until('it is ticked', () => ticks(phone) === 1);
  phone.tap(meet.meeting.tell);
  await phone.sees(meet.meeting.toldBefore);
  expect(await meetingNow(meetingId)).toMatchObject({ marks: { p2: [0] } });

  await byMediator({ type: 'fixMeeting', meetingId, time: times[0] ?? '' });
  await phone.sees(meeting.phases.coming);
  phone.tap(meeting.calendar.add);
  await phone.sees(meeting.calendar.added);
});

it('writes a record of many words on one phone, and has it signed with a finger on another', async () => {
  const { meetingId, time } = await fixedForSoon();
  const desk = start(server.staff.mediator.token, 'meet/pages/record/index', meetingId);
  await desk.until('the meeting has begun', () => Date.now() > Date.parse(time));
  await desk.sees(meet.rights.free);
  desk.type(meet.record.statements, `张建国说：沟是我家挖的。${'他说得很细。'.repeat(2000)}`);
  desk.type(meet.record.outcome, '张建国三天内把沟改到路边。');
  desk.tap(meet.record.results.continues);
  desk
    .elements()
    .find((one) => one.attr('aria-role') === 'switch')
    ?.tap();
  // Two sides were there, one result, and the switch.
  await desk.until('everything is filled in', () => ticks(desk) === 4);
  desk.tap(meet.record.send);
  await desk.until('the reading', () => desk.routes().at(-1) === 'meet/pages/read/index');
  await desk.sees('张建国三天内把沟改到路边。');
  desk.close();

  const phone = start(talks.otherToken, 'meet/pages/read/index', meetingId);
  await phone.sees(meet.read.sign);
  phone.tap(meet.read.sign);
  await phone.sees(meet.sign.how);
  phone.tap(meet.sign.aloud);
  await phone.until('the paper', () => ticks(phone) === 1 && paperOn(phone) !== undefined);
  // The paper takes ink a moment after it is seen.
  await phone.until('the name is on it', () => {
    paperOn(phone)?.draw([40, 60], [120, 140], [180, 60], [260, 140]);
    return phone.text().includes(meet.sign.signed);
  });
  phone.tap(meet.sign.send);
  await phone.until('the name is stored', () => phone.text().includes(meet.sign.sent));
  expect(await meetingNow(meetingId)).toMatchObject({ record: { signed: ['p2'] } });
});

it('records what was found on the spot', async () => {
  const phone = start(server.staff.mediator.token, 'meet/pages/field/index');
  await phone.sees(meet.field.work);
  phone.tap(meet.field.works.site_visit.title + meet.field.works.site_visit.note);
  await phone.until('it is chosen', () => ticks(phone) === 1);
  phone.type(meet.field.place, '张家院墙外');
  phone.type(meet.field.text, '沟离墙 30 公分');
  phone.tap(meet.field.send);
  await phone.until('it is stored', () => phone.text().includes(meet.field.sent));
});

function start(token: string, page: string, meetingId?: string): Weapp {
  weapp = startWeapp(server.url, { 'yima:me:token': token });
  weapp.open(`${page}?caseId=${talks.caseId}${meetingId ? `&meetingId=${meetingId}` : ''}`);
  return weapp;
}

/** How much is ticked, chosen or switched on. */
function ticks(phone: Weapp): number {
  return phone.elements().filter((one) => one.attr('aria-checked') === 'true').length;
}

function paperOn(phone: Weapp) {
  return phone.elements().find(({ tag }) => /canvas/.test(tag));
}

function byMediator(command: CaseCommandInput) {
  const { caseId } = talks;
  return server.ask('case.do', { caseId, commandId: randomUUID(), command }, server.staff.mediator.token);
}

async function propose(times: string[]): Promise<string> {
  const place = '镇综治中心调解室';
  const done = await byMediator({ type: 'proposeMeeting', times, minutes: 60, remote: false, place });
  return done.case.meetings.at(-1)?.meetingId ?? '';
}

/** Begins in a moment; where a busy machine lets that go by before it is fixed, in a later one. */
async function fixedForSoon(ms = 1_500): Promise<{ meetingId: string; time: string }> {
  const time = new Date(Date.now() + ms).toISOString();
  const meetingId = await propose([time]).catch(whereOver);
  if (meetingId === undefined) return fixedForSoon(ms * 2);
  const fixed = await byMediator({ type: 'fixMeeting', meetingId, time }).catch(whereOver);
  return fixed ? { meetingId, time } : fixedForSoon(ms * 2);
}

function whereOver(error: Error): undefined {
  if (!error.message.includes('date.past')) throw error;
}

async function meetingNow(meetingId: string) {
  const { caseId } = talks;
  const page = await server.ask('case.view', { caseId }, server.staff.mediator.token);
  return page.case.meetings.find((one) => one.meetingId === meetingId);
}
