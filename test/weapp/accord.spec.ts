import '../harness/encoders';
import { randomUUID } from 'node:crypto';
import type { CaseCommandInput } from '@/contract/command';
import type { PartyId } from '@/domain/ids';
import { agreement } from '@/miniprogram/texts/zh/agreement';
import { check } from '@/miniprogram/texts/zh/check';
import { court } from '@/miniprogram/texts/zh/court';
import { papers } from '@/miniprogram/texts/zh/papers';
import { shared } from '@/miniprogram/texts/zh/shared';
import { terms } from '@/miniprogram/texts/zh/terms';
import { openTalks, type Talks } from '../harness/talks';
import { startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';
import { SIGNATURE } from '../harness/well-formed';

const CLAUSE = '张建国分文不少付给李芳修墙的钱 2400 元。';

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

it('says what is unclear in a clause while it is written, and the other side agrees to it', async () => {
  const form = start(talks.applicantToken, 'accord/pages/clause/index');
  await form.sees(terms.edit.deed);
  form.tap(terms.edit.deeds.pay + terms.edit.deedNotes.pay);
  await form.sees(terms.edit.payment);
  // Who does it stands above for whom.
  first(form, `张建国${shared.sides.other}`).tap();
  await form.until('the debtor is chosen', () => ticks(form) === 3);
  form.tap(`${terms.you('李芳')}${shared.sides.applicant}`);
  form.type(terms.edit.text, '张建国尽快付。');
  await form.sees(terms.flags.vague_words(terms.quoted('尽快')));
  await form.sees(terms.flags.no_date);
  form.type(terms.edit.text, CLAUSE);
  form.type(terms.edit.amount, '2400');
  form
    .elements()
    .find(({ tag }) => /picker/.test(tag))
    ?.choose(dayFromNow(20));
  form.type(terms.edit.proof, '转账记录');
  await form.sees(terms.edit.clear);
  form.tap(terms.edit.send);
  await form.until('it is proposed', () => form.text().includes(terms.edit.sent));
  form.close();

  const phone = start(talks.otherToken, 'accord/pages/terms/index');
  await phone.sees(CLAUSE);
  phone.tap(terms.accept);
  await phone.sees(terms.count(1, 1));
});

it('writes the agreement, and looks at who is going to sign it', async () => {
  const desk = start(server.staff.mediator.token, 'accord/pages/draft/index');
  await desk.sees(CLAUSE);
  desk.type(agreement.draft.facts, '水管改道以后雨水倒灌。');
  desk.type(agreement.draft.issue, '修墙的钱由谁付。');
  desk.type(agreement.draft.responsibility, '张建国愿意付。');
  await desk.until('nothing is missing', () => !desk.text().includes(agreement.draft.missing.responsibility));
  desk.tap(agreement.draft.send);
  await desk.until('the agreement', () => desk.routes().at(-1) === 'accord/pages/agreement/index');
  await desk.sees(agreement.signingNote);
  desk.tap(agreement.act.identity);
  await desk.sees(agreement.check.who);
  desk.tap(`李芳${shared.sides.applicant} · 13800000001${agreement.check.open}`);
  await desk.sees(agreement.identity.ways.household_book);
  desk.tap(agreement.identity.ways.id_card);
  await desk.until('how is chosen', () => ticks(desk) === 2);
  desk.tap(agreement.check.send('李芳'));
  await desk.sees(agreement.check.done(agreement.identity.ways.id_card));
  await byMediator({ type: 'checkIdentity', partyId: 'p2' as PartyId, how: 'id_card', authority: false });
  await desk.sees(agreement.check.all);
});

it('is read to its end and signed with a finger, and sealed by the clerk', async () => {
  const phone = start(talks.applicantToken, 'accord/pages/agreement/index');
  await phone.sees(agreement.paper.manner);
  phone.tap(agreement.act.sign);
  await phone.sees(agreement.sign.read);
  phone.tap(agreement.sign.readWays.myself);
  await phone.until('the paper', () => ticks(phone) === 1 && paperOn(phone) !== undefined);
  // The paper takes ink a moment after it is seen.
  await phone.until('the name is on it', () => {
    paperOn(phone)?.draw([40, 60], [120, 140], [180, 60], [260, 140]);
    return phone.text().includes(agreement.sign.words.signed);
  });
  phone.tap(agreement.sign.send);
  await phone.sees(agreement.act.youSigned);
  phone.close();

  const digest = (await look()).agreement?.digest ?? '';
  await by(talks.otherToken, { type: 'signAgreement', digest, signature: SIGNATURE, read: 'aloud' });
  await byMediator({ type: 'signAsMediator', digest, signature: SIGNATURE });
  const desk = start(server.staff.clerk.token, 'accord/pages/agreement/index');
  await desk.sees(agreement.act.seal);
  desk.tap(agreement.act.seal);
  await desk.sees(agreement.act.sealRead);
  desk
    .elements()
    .find((one) => one.attr('aria-role') === 'switch')
    ?.tap();
  await desk.until('it was read', () => ticks(desk) === 1);
  desk.tap(agreement.act.sealTitle);
  await desk.sees(agreement.inForce.binds);
  expect((await look()).stage).toBe('in_force');
});

it('hands out the printed agreement, proves it by its fingerprint, and asks the court', async () => {
  const phone = start(talks.applicantToken, 'accord/pages/agreement/index');
  await phone.sees(agreement.inForce.papers);
  await phone.until('it can be fetched', () => !isOff(phone, agreement.inForce.papers));
  phone.tap(agreement.inForce.papers);
  await phone.until('it is shown', () => phone.wechat.asked.some(({ name }) => name === 'openDocument'));
  const { options } = phone.wechat.asked.find(({ name }) => name === 'openDocument') ?? {};
  expect(options).toMatchObject({
    fileType: 'pdf',
    filePath: expect.stringContaining(papers.forms.agreement),
  });
  phone.close();

  const anybody = startWeapp(server.url);
  weapp = anybody;
  anybody.open('other/pages/check/index');
  await anybody.sees(check.note);
  anybody.type(check.code, talks.code);
  anybody.type(check.fingerprint, ((await look()).agreement?.digest ?? '').slice(0, 16));
  await anybody.until('it may be asked', () => !isOff(anybody, check.go));
  anybody.tap(check.go);
  await anybody.sees(check.genuine);
  anybody.close();

  const asks = start(talks.otherToken, 'accord/pages/court/index');
  await asks.sees('绵阳市安州区人民法院');
  asks.tap('绵阳市安州区人民法院');
  await asks.until('a court is chosen', () => ticks(asks) === 1);
  asks.tap(court.ask);
  await asks.until('it is stored', () => asks.text().includes(court.askSent));
  expect((await look()).confirmation).toMatchObject({ asked: ['p2'] });
});

function start(token: string, page: string): Weapp {
  weapp = startWeapp(server.url, { 'yima:me:token': token });
  weapp.open(`${page}?caseId=${talks.caseId}`);
  return weapp;
}

function first(phone: Weapp, words: string) {
  const found = phone.elements().find((one) => one.text() === words);
  if (!found) throw new Error(`nothing says ${words}: ${phone.text()}`);
  return found;
}

function isOff(phone: Weapp, button: string): boolean {
  return phone.elements().some((one) => one.text() === button && one.attr('aria-disabled') === 'true');
}

/** How much is ticked, chosen or switched on. */
function ticks(phone: Weapp): number {
  return phone.elements().filter((one) => one.attr('aria-checked') === 'true').length;
}

function paperOn(phone: Weapp) {
  return phone.elements().find(({ tag }) => /canvas/.test(tag));
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

function by(token: string, command: CaseCommandInput) {
  return server.ask('case.do', { caseId: talks.caseId, commandId: randomUUID(), command }, token);
}

function byMediator(command: CaseCommandInput) {
  return by(server.staff.mediator.token, command);
}

async function look() {
  return (await server.ask('case.view', { caseId: talks.caseId }, server.staff.mediator.token)).case;
}
