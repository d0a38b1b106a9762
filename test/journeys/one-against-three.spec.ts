import type { Browser } from 'playwright-core';
import { pathOf } from '@/cloud/jurisdiction/divisions';
import { placeName } from '@/miniprogram/wording/place';
import { launchBrowser } from '../harness/browser';
import { does } from '../harness/hands';
import { journey } from '../harness/journey';
import { CENTRE, openTown, type Town, VILLAGE } from '../harness/town';
import { starting, type Visitor, visit } from '../harness/visitor';

const OTHERS = { gang: '陈刚', li: '陈丽', yong: '陈勇' };

let town: Town;
let browser: Browser;
let mother: Visitor;
let clerk: Visitor;
let mediator: Visitor;
let gang: Visitor;
let li: Visitor;
let code: string;
const keys = new Map<string, string>();

beforeAll(async () => {
  town = await openTown();
  browser = await launchBrowser();
  const arrive = (name: string, token?: string) => visit(browser, { url: town.http.url, name, token });
  const staff = { clerk: town.http.as('陈静'), mediator: town.http.as('周敏') };
  await town.appoint(staff.clerk, 'clerk');
  await town.appoint(staff.mediator, 'mediator');
  [mother, gang, li] = await Promise.all([arrive('mother'), arrive('gang'), arrive('li-other')]);
  clerk = await arrive('clerk', town.http.tokenOf('陈静'));
  mediator = await arrive('mediator', town.http.tokenOf('周敏'));
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const step = journey(() => [mother, clerk, mediator, gang, li]);

step('a mother names her three children, one of whom uses no mobile phone', async () => {
  const { home, filing, kinds } = mother.t;
  await mother.open('/');
  await mother.tap(home.fileStart);
  await mother.tap(starting(kinds.names.marriage_family), 'radio');
  await mother.tap(filing.next);
  await mother.write(filing.facts.label, '三个孩子都成家了，这两年没人管我。');
  await mother.tap(filing.next);
  await mother.tap(placeName(pathOf(VILLAGE).at(-1) ?? ''), 'radio');
  await mother.tap(filing.next);
  await mother.write(filing.who.myName, '周玉兰');
  await mother.write(filing.who.myPhone, '13800000001');
  for (const [index, name] of Object.values(OTHERS).entries()) {
    if (index > 0) await mother.tap(filing.who.add);
    const { ofOther, otherName } = filing.who;
    await mother.write(index === 0 ? otherName.person : ofOther(index + 1, otherName.person), name);
  }
  await mother.tap(starting(filing.who.noPhone), 'switch');
  await mother.check('three-others');
  await mother.tap(filing.next);
  await mother.write(filing.wish.label, '每人每月给三百块，轮流来看我。');
  await mother.tap(filing.toReview);
  for (const name of Object.values(OTHERS)) await mother.sees(starting(name));
  await mother.check('review-three');
  await mother.tap(filing.review.send);
  await mother.at('case/pages/receipt/index');
  const label = await mother.find('img', starting(`${mother.t.receipt.code} `)).getAttribute('aria-label');
  code = /\d{16}/.exec(label ?? '')?.[0] ?? '';
  await mother.tap(mother.t.receipt.progress);
});

step('the clerk sees one against three, takes it on and issues a key to each who has a phone', async () => {
  const { centre, caseFile, procedure } = clerk.t;
  await clerk.open('/#/centre/pages/inbox/index');
  await clerk.sees(new RegExp(procedure.title.against(1, 3)));
  await clerk.check('inbox-three');
  await clerk.tap(caseFile.actions.work.intake);
  await clerk.tap(centre.intake.accept);
  await clerk.tap(starting('周敏'), 'radio');
  await clerk.tap(centre.intake.assignSend);
  await clerk.tap(starting(centre.filter.waiting), 'tab');
  await clerk.tap(/周玉兰/);
  await clerk.check('case-three');
  await clerk.tap(caseFile.actions.contact.keys);
  for (const name of [OTHERS.gang, OTHERS.li]) {
    await clerk.tap(starting(name), 'radio');
    await clerk.tap(centre.keys.issue);
    const shown = clerk.page.getByText(/^\d{3} \d{3}$/);
    await shown.waitFor();
    keys.set(name, ((await shown.textContent()) ?? '').replace(/\D/g, ''));
  }
  expect(new Set(keys.values()).size).toBe(2);
});

step('the invitation reaches all three', async () => {
  const { centre, caseFile } = clerk.t;
  await clerk.tap(centre.keys.deliver);
  await clerk.at('centre/pages/deliver/index');
  await clerk.sees(centre.deliver.howTitle);
  for (const name of Object.values(OTHERS)) {
    await clerk.tap(starting(name), 'radio');
    await clerk.tap(caseFile.deliveryWays.visit, 'radio');
    await clerk.tap(centre.deliver.deliverSend);
    await clerk.find('radio', new RegExp(`^${name}.*${clerk.t.procedure.when.today('')}`)).waitFor();
  }
  await clerk.check('delivered-three');
});

step('one agrees in the app; the room stays shut', async () => {
  await join(gang, OTHERS.gang);
  await gang.tap(gang.t.invite.consent);
  await gang.at('case/pages/case/index');
  await mother.hears(mother.t.caseFile.answers.consented);
  await mediator.open('/#/mediator/pages/desk/index');
  await mediator.tap(/周玉兰/);
  await mediator.sees(mediator.t.caseFile.answers.none);
  await roomIsShut();
});

step('one says that she will answer later; the room stays shut', async () => {
  const { invite } = li.t;
  await join(li, OTHERS.li);
  // The button tells the day until when.
  await li.tap(new RegExp(invite.later(0, 0).split('0')[0] ?? ''));
  await li.sees(invite.answered.later);
  await li.check('invite-later');
  await mediator.hears(mediator.t.caseFile.answers.later);
  await roomIsShut();
});

step('the clerk records what the one without a phone said, how, and that it was read back', async () => {
  const { centre, told } = clerk.t;
  await clerk.tap(starting(OTHERS.yong), 'radio');
  await clerk.tap(centre.deliver.consent, 'radio');
  await clerk.tap(told.ways.visit, 'radio');
  expect(await clerk.find('button', starting(centre.deliver.send)).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await clerk.tap(starting(told.readBack), 'switch');
  await clerk.check('answer-recorded');
  await clerk.tap(centre.deliver.send);
  await clerk.sees(centre.deliver.answered);
  await mediator.hears(new RegExp(mediator.t.caseFile.byStaff));
  await mediator.sees(new RegExp(mediator.t.caseFile.events.assist.told.visit));
  await mother.hears(new RegExp(mother.t.caseFile.byStaff));
  await roomIsShut();
});

step('when the last one agrees the room can open, and all of them meet in it', async () => {
  const { caseFile, chat, mediator: words } = mediator.t;
  await li.tap(li.t.invite.consent);
  await li.at('case/pages/case/index');
  await does(mediator, caseFile.actions.people.declare);
  await mediator.tap(words.declare.relations.none, 'radio');
  await mediator.tap(words.declare.send);
  await does(mediator, caseFile.actions.meeting.openRoom);
  await mediator.sees(caseFile.done.openRoom);
  await mediator.check('case-opened');
  await mediator.tap(starting(caseFile.talk));
  await mediator.sees(chat.jointTitle(5));
  for (const [visitor, text] of [
    [mother, '我就想你们常回来。'],
    [gang, '妈，我每周都来。'],
    [li, '我出钱，也来。'],
  ] as const) {
    await visitor.tap(starting(visitor.t.caseFile.talk));
    await visitor.write(visitor.t.chat.placeholder, text);
    await visitor.tap(visitor.t.chat.send);
    await mediator.hears(text);
  }
  await mother.sees('我出钱，也来。');
  await mother.check('chat-five');
});

async function join(visitor: Visitor, name: string): Promise<void> {
  const { lookup, invite } = visitor.t;
  await visitor.open(`/c/${code}`);
  await visitor.tap(lookup.open.haveKey);
  await visitor.write(lookup.join.label, keys.get(name) ?? '');
  await visitor.tap(starting(lookup.join.self), 'radio');
  await visitor.tap(lookup.join.go);
  await visitor.sees(invite.title(CENTRE.committee));
}

async function roomIsShut(): Promise<void> {
  expect(await mediator.reads()).not.toContain(mediator.t.caseFile.actions.meeting.openRoom);
}
