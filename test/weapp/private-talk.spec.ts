import '../harness/encoders';
import type { Entry } from '@/domain/case/entry';
import { change } from '@/miniprogram/texts/zh/change';
import { chat } from '@/miniprogram/texts/zh/chat';
import { openTalks, type Talks } from '../harness/talks';
import { pageOf, startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';

const { private: words } = chat;
/** Counted down from five while it is looked at. */
const held = new RegExp(words.held(77, '李芳').replace('77', '[1-5]'));

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

it('takes back what the mediator said to one side alone, and sends the next after five seconds', async () => {
  const phone = start(server.staff.mediator.token, `${pageOf('chat')}`, '&room=private&partyId=p1');
  await phone.until('the composer', () => phone.labels().includes(chat.send));
  await phone.until('the socket', () => phone.wechat.sockets.size === 1);
  expect(phone.text()).toContain(words.only('李芳'));
  phone.type(words.placeholder('李芳'), '他愿意出五千');
  phone.tap(chat.send);
  await phone.sees(held);
  phone.tap(words.takeBack);
  await phone.sees(words.takenBack);
  await phone.until('the words are in the composer again', () => written(phone) === '他愿意出五千');
  phone.type(words.placeholder('李芳'), '您最少要多少');
  const sentAt = Date.now();
  phone.tap(chat.send);
  await phone.sees(held);
  await phone.until('it has gone', () => phone.text().includes('已送达'));
  const [said, ...more] = await saidTo('p1');
  expect([said?.text, more]).toEqual(['您最少要多少', []]);
  expect(Date.parse(said?.at ?? '') - sentAt).toBeGreaterThanOrEqual(5_000);
});

it('shows it to that side and hides it from the other', async () => {
  const own = start(talks.applicantToken, pageOf('chat'), '&room=private');
  await own.sees('您最少要多少');
  await own.sees(words.pass.no);
  own.close();
  const others = start(talks.otherToken, pageOf('chat'), '&room=private');
  await others.sees(words.told.title);
  others.tap(words.told.ok);
  await others.sees(words.ownEmpty);
  expect(others.text()).not.toContain('您最少要多少');
});

it('lets the case rest, with a reason and a day', async () => {
  const recheck = dayFromNow(14);
  const phone = start(server.staff.mediator.token, 'change/pages/step/index', '&step=suspend');
  await phone.sees(change.suspend.note);
  phone.tap(change.suspend.reasons.hospital);
  phone.type(change.suspend.text, '李芳住院两周');
  phone
    .elements()
    .find(({ tag }) => /picker/.test(tag))
    ?.choose(recheck);
  await phone.until('everything is filled in', () => phone.text().includes(recheck));
  phone.tap(change.suspend.send);
  await phone.sees(change.suspend.done);
  const { case: view } = await server.ask('case.view', { caseId: talks.caseId }, talks.otherToken);
  expect(view.rest).toMatchObject({ reason: 'hospital', recheck });
});

it('shows the procedure of the place', async () => {
  const phone = start(talks.otherToken, 'change/pages/road/index');
  await phone.sees('人民调解委员会');
  expect(phone.text()).toContain('中心的目标 2\u00a0个工作日');
});

function written(phone: Weapp): string | undefined {
  return phone
    .elements()
    .find(({ tag }) => /textarea/.test(tag))
    ?.attr('value');
}

function start(token: string, page: string, more = ''): Weapp {
  weapp = startWeapp(server.url, { 'yima:me:token': token });
  weapp.open(`${page}?caseId=${talks.caseId}${more}`);
  return weapp;
}

async function saidTo(partyId: string): Promise<Entry[]> {
  const page = await server.ask('case.view', { caseId: talks.caseId }, server.staff.mediator.token);
  return page.entries.filter((entry) => entry.room === 'private' && entry.partyId === partyId);
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}
