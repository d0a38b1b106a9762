import '../harness/encoders';
import { randomUUID } from 'node:crypto';
import { home as homeEn } from '@/miniprogram/texts/en/home';
import { chat } from '@/miniprogram/texts/zh/chat';
import { filing } from '@/miniprogram/texts/zh/filing';
import { home } from '@/miniprogram/texts/zh/home';
import { kinds } from '@/miniprogram/texts/zh/kinds';
import { shared } from '@/miniprogram/texts/zh/shared';
import { openTalks } from '../harness/talks';
import { pageOf, pages, startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';

let server: WeappServer;
let weapp: Weapp | undefined;

beforeAll(async () => {
  server = await startWeappServer();
});
afterEach(() => {
  weapp?.close();
  weapp = undefined;
});
afterAll(() => server?.stop());

function start(stored: Record<string, unknown> = {}): Weapp {
  weapp = startWeapp(server.url, stored);
  return weapp;
}

it('files a dispute from the first page to the code on the receipt', async () => {
  const phone = start();
  phone.open(pageOf('home'));
  await phone.sees('花荄镇综治中心');
  phone.tap(home.fileStart);
  await phone.sees(filing.kind.question);
  phone.tap(kinds.names.neighbours);
  phone.tap(filing.next);
  await phone.sees(filing.facts.question);
  phone.type(filing.facts.label, '他家的排水沟挖到了我家墙根,雨水倒灌进厨房。');
  phone.tap(filing.next);
  await phone.sees(filing.where.stopHere('花荄镇'));
  phone.tap(filing.where.stopHere('花荄镇'));
  phone.tap(filing.next);
  await phone.sees(filing.who.question);
  phone.type(filing.who.myName, '李芳');
  phone.type(filing.who.myPhone, '13800000001');
  phone.type(filing.who.otherName.person, '张建国');
  phone.type(filing.who.otherPhone, '13700000002');
  phone.tap(filing.next);
  await phone.sees(filing.wish.question);
  phone.type(filing.wish.label, '请他把沟填回去,赔我修墙的钱。');
  phone.tap(filing.wish.addPhoto);
  await phone.until('the photo has been taken up', () => phone.labels().includes(filing.wish.photo(1)));
  phone.tap(filing.toReview);
  await phone.sees(filing.review.question);
  await phone.until('nothing is uploading', () => !phone.text().includes(filing.review.photosWaiting));
  phone.tap(filing.review.send);
  await phone.until('the receipt', () => phone.routes().at(-1) === pageOf('receipt'));
  await phone.until('the code', () => codeOn(phone) !== undefined);
  const [filed] = await server.query(
    `select stage, (select count(*)::int from file f where f.case_id = c.case_id) as files
      from dispute_case c where code = $1`,
    [codeOn(phone)],
  );
  expect(filed).toEqual({ stage: 'filed', files: 1 });
  expect(phone.errors).toEqual([]);
});

it('sends a message from the chat page to PostgreSQL and to the other side, and shows what comes back', async () => {
  const talks = await openTalks(server.ask, server.staff);
  const phone = start({ 'yima:me:token': talks.applicantToken });
  phone.open(`${pageOf('chat')}?caseId=${talks.caseId}&room=joint`);
  await phone.until('the composer', () => phone.labels().includes(chat.send));
  await phone.until('the socket', () => phone.wechat.sockets.size === 1);
  phone.type(chat.placeholder, '昨天我去看了,沟还没有填。');
  phone.tap(chat.send);
  await phone.sees('昨天我去看了,沟还没有填。');
  await phone.sees(chat.sent('').trim());
  const stored = await server.query(
    `select words::json->>'text' as text from case_event where case_id = $1 and type = 'message.said'`,
    [talks.caseId],
  );
  expect(stored).toEqual([{ text: '昨天我去看了,沟还没有填。' }]);
  const seen = await server.ask('case.view', { caseId: talks.caseId }, talks.otherToken);
  expect(seen.entries.at(-1)?.text).toBe('昨天我去看了,沟还没有填。');

  const told: string[] = [];
  for (const socket of phone.wechat.sockets) socket.on('message', (word) => told.push(String(word)));
  const said = { type: 'say', room: 'joint', text: '明天上午就填。' } as const;
  await server.ask(
    'case.do',
    { caseId: talks.caseId, commandId: randomUUID(), command: said },
    talks.otherToken,
  );
  await phone.until('it was told', () => told.some((word) => word.includes(talks.caseId)));
  await phone.sees('明天上午就填。');
  expect(phone.errors).toEqual([]);
});

it('says that a page did not open when its package cannot be fetched', async () => {
  const phone = start();
  phone.open(pageOf('home'));
  await phone.sees(home.scan);
  phone.lose('other');
  phone.tap(home.scan);
  await phone.sees(shared.unopened);
  expect(phone.routes()).toEqual([pageOf('home')]);
});

it('keeps a message without a signal, and sends it once the signal is back', async () => {
  const talks = await openTalks(server.ask, server.staff);
  const phone = start({ 'yima:me:token': talks.applicantToken });
  phone.open(`${pageOf('chat')}?caseId=${talks.caseId}&room=joint`);
  await phone.until('the composer', () => phone.labels().includes(chat.send));
  phone.wechat.offline = true;
  phone.type(chat.placeholder, '进山了,没信号。');
  phone.tap(chat.send);
  await phone.sees(chat.waiting);
  phone.wechat.offline = false;
  phone.wechat.tell('NetworkStatusChange', { isConnected: true, networkType: 'wifi' });
  await phone.sees(chat.sent('').trim());
  const [{ count } = {}] = await server.query(
    `select count(*)::int as count from case_event where case_id = $1 and type = 'message.said'`,
    [talks.caseId],
  );
  expect(count).toBe(1);
});

it('fetches English from its own package when it is chosen, and has it at the next start', async () => {
  const phone = start();
  phone.open(pageOf('home'));
  await phone.sees(home.fileStart);
  phone.tap('English');
  await phone.sees(homeEn.fileStart);
  expect(phone.routes()).toEqual([pageOf('home')]);
  expect(phone.errors).toEqual([]);
  phone.close();
  const again = start({ 'yima:me:settings': { language: 'en' } });
  again.open(pageOf('home'));
  await again.sees(homeEn.fileStart);
  expect(again.routes()).toEqual([pageOf('home')]);
});

describe('each page opens without an error', () => {
  const people = ['nobody', 'the applicant', 'the clerk', 'the mediator'] as const;

  it.each(people)('for %s', async (who) => {
    const talks = await openTalks(server.ask, server.staff);
    const tokens = {
      nobody: undefined,
      'the applicant': talks.applicantToken,
      'the clerk': server.staff.clerk.token,
      'the mediator': server.staff.mediator.token,
    };
    const token = tokens[who];
    const phone = start(token === undefined ? {} : { 'yima:me:token': token });
    for (const page of pages()) {
      phone.open(`${page}?caseId=${talks.caseId}&code=${talks.code}&room=joint&partyId=p2`);
      await phone.until(`words on ${page}`, () => phone.text().trim() !== '');
      await rested(phone);
      expect({ page, errors: phone.errors }).toEqual({ page, errors: [] });
    }
  });
});

/** Until everything that the page asked for has come and is drawn: one answer may lead to the next question. */
async function rested(phone: Weapp): Promise<void> {
  let looks = 0;
  await phone.until('nothing is asked any more', () => {
    looks = phone.wechat.unanswered === 0 ? looks + 1 : 0;
    return looks > 5;
  });
}

function codeOn(phone: Weapp): string | undefined {
  return /(?:\d{4}\s*){4}/.exec(phone.text())?.[0].replace(/\s/g, '');
}
