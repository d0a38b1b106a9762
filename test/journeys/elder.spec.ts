import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/browser';
import { type Dispute, fileAs, keyFor, type Staffed, staff, talk } from '../harness/dispute';
import { journey } from '../harness/journey';
import { openTown, type Town } from '../harness/town';
import { type Language, starting, type Visitor, visit } from '../harness/visitor';

/** `check` also measures text and targets here. */
describe.each<Language>(['zh', 'en'])('the elder version, in %s', (language) => {
  let town: Town;
  let browser: Browser;
  let staffed: Staffed;
  let dispute: Dispute;
  let guest: Visitor;
  let li: Visitor;
  let mediator: Visitor;

  beforeAll(async () => {
    town = await openTown();
    browser = await launchBrowser();
    staffed = await staff(town, town.http);
    dispute = await fileAs(town.http.as('李芳'));
    const arrive = (name: string, token?: string) =>
      visit(browser, { url: town.http.url, name, language, elder: true, token });
    guest = await arrive('guest');
    li = await arrive('li', town.http.tokenOf('李芳'));
    mediator = await arrive('zhou', town.http.tokenOf(staffed.mediator.name));
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const step = journey(() => [guest, li, mediator]);

  step('four doors and one alarm are large', async () => {
    await guest.open('/');
    await guest.sees(guest.t.home.elderTitle);
    await guest.check('home');
    await guest.tap(starting(guest.t.home.doors.danger));
    await guest.sees(guest.t.danger.order);
    await guest.check('danger');
  });

  step('filing is large on every screen', async () => {
    const { filing, kinds, home } = guest.t;
    await guest.open('/');
    await guest.tap(starting(home.file));
    await guest.sees(filing.kind.question);
    await guest.tap(starting(kinds.names.neighbours), 'radio');
    await guest.check('file-kind');
    await guest.tap(filing.next);
    await guest.write(filing.facts.label, '他家的排水沟挖到了我家墙根');
    await guest.check('file-facts');
    await guest.tap(filing.next);
    await guest.tap(/./, 'radio');
    await guest.check('file-where');
    await guest.tap(filing.next);
    await guest.sees(filing.who.question);
    await guest.write(filing.who.myName, '李芳');
    await guest.write(filing.who.myPhone, '13800000001');
    await guest.write(filing.who.otherName.person, '张建国');
    await guest.check('file-who');
    await guest.tap(filing.next);
    await guest.write(filing.wish.label, '请他把沟填回去');
    await guest.check('file-wish');
    await guest.tap(filing.toReview);
    await guest.sees(filing.review.question);
    await guest.check('file-review');
    await guest.tap(filing.review.send);
    await guest.at('case/pages/receipt/index');
    await guest.find('img', guest.t.receipt.qr).waitFor();
    await guest.check('receipt');
  });

  step('scanning, looking up, joining and the invitation are large', async () => {
    const { lookup, home, invite } = guest.t;
    await staffed.clerk.do(dispute.caseId, { type: 'accept' });
    await staffed.clerk.do(dispute.caseId, { type: 'assign', mediatorId: staffed.mediatorId });
    const key = await keyFor(staffed, dispute, 'p2');
    await guest.open('/');
    await guest.tap(starting(home.doors.scan));
    await guest.sees(lookup.scan.title);
    await guest.check('scan');
    await guest.open(`/c/${dispute.code}`);
    await guest.tap(lookup.open.haveKey);
    await guest.check('join');
    await guest.write(lookup.join.label, key);
    await guest.tap(starting(lookup.join.self), 'radio');
    await guest.tap(lookup.join.go);
    await guest.sees(invite.voluntary);
    await guest.check('invite');
  });

  step('the case, the talk and the lists are large', async () => {
    const { caseFile, chat, home, mine, me } = li.t;
    await li.open(`/#/case/pages/case/index?caseId=${dispute.caseId}`);
    await li.sees(caseFile.happened);
    await li.check('case');
    await li.tap(starting(caseFile.chatOf.party));
    await li.sees(chat.emptyCentre);
    await li.write(chat.placeholderCentre, '请问要带什么？');
    await li.tap(chat.send);
    await li.sees('请问要带什么？');
    await li.check('chat');
    await li.open('/');
    await li.tap(starting(home.doors.mine));
    await li.sees(mine.casesNote);
    await li.check('cases');
    await li.tap(starting(home.tabs.messages));
    await li.sees(mine.messagesNote);
    await li.check('messages');
    await li.tap(starting(home.tabs.me));
    await li.sees(me.look);
    await li.check('me');
  });

  step('a mediator’s desk and talk are large', async () => {
    const second = await fileAs(town.http.as('王五'));
    await talk(staffed, second, town.http.as('赵六'));
    await mediator.open('/#/mediator/pages/desk/index');
    await mediator.sees(mediator.t.mediator.bar);
    await mediator.find('button', /张秀英/).waitFor();
    await mediator.check('desk');
    await mediator.open(`/#/case/pages/case/index?caseId=${second.caseId}`);
    await mediator.tap(starting(mediator.t.caseFile.talk));
    await mediator.sees(mediator.t.chat.emptyJoint);
    await mediator.check('chat-joint');
  });
});
