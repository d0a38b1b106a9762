import '../harness/encoders';
import { randomUUID } from 'node:crypto';
import type { CaseCommandInput } from '@/contract/command';
import { after } from '@/miniprogram/texts/zh/after';
import { people } from '@/miniprogram/texts/zh/people';
import { openTalks, type Talks } from '../harness/talks';
import { startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT } from '../harness/well-formed';

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

it('takes a party’s details, and an interpreter who acts for it', async () => {
  const form = start(talks.otherToken, 'people/pages/details/index');
  await form.sees(people.details.fields.occupation);
  form.type(people.details.fields.occupation, '泥瓦匠');
  await form.until('it may be sent', () => !form.text().includes(people.missing.change));
  form.tap(people.details.send);
  await form.until('it is stored', () => form.text().includes(people.details.done));
  form.close();

  const phone = start(talks.otherToken, 'people/pages/actor/index');
  await phone.sees(people.actor.as);
  phone.tap(people.as.interpreter + people.asNotes.interpreter);
  await phone.sees(people.actor.interest);
  phone.type(people.actor.name, '杨老师');
  phone.tap(people.actor.interests.no);
  phone.tap(people.actor.notParty);
  // What is missing stands under the button.
  await phone.until('nothing is missing', () => phone.text().endsWith(people.actor.send));
  phone.tap(people.actor.send);
  await phone.until('it is stored', () => phone.text().includes(people.actor.done));
  const [, own] = (await look()).parties;
  expect(own).toMatchObject({ details: { occupation: '泥瓦匠' }, actors: [{ name: '杨老师' }] });
});

it('asks the centre for another mediator, with a reason that the mediator does not read', async () => {
  const phone = start(talks.otherToken, 'people/pages/mediator/index');
  await phone.sees(people.mediator.replace);
  phone.tap(people.mediator.replace);
  await phone.sees(people.mediator.replaceNote);
  phone.type(people.mediator.replaceReason, '他们是老邻居');
  phone.tap(people.mediator.replaceSend);
  await phone.sees(people.mediator.asked);
  phone.close();
  const desk = start(server.staff.mediator.token, 'people/pages/mediator/index');
  await desk.sees(people.mediator.asked);
  expect(desk.text()).not.toContain('他们是老邻居');
  await clerk({ type: 'keepMediator', reason: '问过了，只是同村' });
});

it('watches an agreement until it is kept, visited, found settled and rated', async () => {
  await bringIntoForce();
  const owes = start(talks.otherToken, 'after/pages/calendar/index');
  await owes.sees(after.calendar.status.waiting);
  owes.tap(after.calendar.report);
  await owes.sees(after.report.ask);
  owes.type(after.report.text, '转过去了');
  owes.tap(after.report.send);
  await owes.sees(after.calendar.status.done);
  owes.close();

  const gets = start(talks.applicantToken, 'after/pages/calendar/index');
  await gets.sees('转过去了');
  gets.tap(after.calendar.confirm);
  await gets.sees(after.confirm.ask);
  gets.tap(after.confirm.choices.yes + after.confirm.notes.yes);
  await gets.until('it may be sent', () => !gets.text().includes(after.missing.received));
  gets.tap(after.confirm.send);
  await gets.sees(after.calendar.allKept);
  gets.close();

  const desk = start(server.staff.mediator.token, 'after/pages/visit/index');
  await desk.sees(after.visit.how);
  desk.tap(after.visits.performed.done);
  desk.type(after.visit.text, '两家都看了');
  await desk.until('it may be sent', () => !desk.text().includes(after.missing.saw));
  desk.tap(after.visit.send);
  await desk.until('it is stored', () => desk.text().includes(after.visit.sent));
  desk.close();

  const says = start(talks.applicantToken, 'after/pages/answer/index');
  await says.sees('两家都看了');
  says.tap(after.answer.choices.settled + after.answer.notes.settled);
  await says.until('it may be sent', () => !says.text().includes(after.missing.settled));
  says.tap(after.answer.send);
  await says.until('it is stored', () => says.text().includes(after.answer.sent));
  says.close();

  const rates = start(talks.applicantToken, 'after/pages/rate/index');
  await rates.sees(after.rate.stars);
  rates.tap(after.rate.meanings.four);
  await rates.until('it may be sent', () => !rates.text().includes(after.missing.stars));
  rates.tap(after.rate.send);
  await rates.until('it is stored', () => rates.text().includes(after.rate.sent));

  const { performance, visits } = await look();
  expect(performance).toMatchObject([{ received: true }]);
  expect(visits).toMatchObject([{ answers: { p1: 'settled' } }]);
});

it('shows staff what is still missing before the end', async () => {
  const desk = start(server.staff.clerk.token, 'after/pages/visits/index');
  await desk.sees(after.end.missing);
  await desk.sees(after.end.missingAnswer('张建国'));
});

function start(token: string, page: string): Weapp {
  weapp = startWeapp(server.url, { 'yima:me:token': token });
  weapp.open(`${page}?caseId=${talks.caseId}`);
  return weapp;
}

function by(token: string, command: CaseCommandInput) {
  return server.ask('case.do', { caseId: talks.caseId, commandId: randomUUID(), command }, token);
}

function clerk(command: CaseCommandInput) {
  return by(server.staff.clerk.token, command);
}

async function look() {
  return (await server.ask('case.view', { caseId: talks.caseId }, server.staff.mediator.token)).case;
}

/** One clause, agreed, signed by all and sealed. */
async function bringIntoForce(): Promise<void> {
  const { token: mediator } = server.staff.mediator;
  const sides = [talks.applicantToken, talks.otherToken];
  const due = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
  await by(mediator, { type: 'proposeTerm', ...CLAUSE, instalments: [], due });
  for (const side of sides) await by(side, { type: 'acceptTerm', termId: 't1', version: 1 });
  const drafted = await by(mediator, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' });
  const digest = drafted.case.agreement?.digest ?? '';
  for (const partyId of ['p1', 'p2'])
    await by(mediator, { type: 'checkIdentity', partyId, how: 'id_card', authority: false });
  for (const side of sides)
    await by(side, { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' });
  await by(mediator, { type: 'signAsMediator', digest, signature: SIGNATURE });
  await clerk({ type: 'sealAgreement', digest });
}
