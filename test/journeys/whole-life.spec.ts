import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { verifyAll } from '@/cloud/store/verify';
import type { Answer } from '@/contract/answers';
import { launchBrowser } from '../harness/browser';
import { staff } from '../harness/dispute';
import { chooses, comesByKey, confirms, does, doesSeldom, keyOn, openCase, signs } from '../harness/hands';
import { journey } from '../harness/journey';
import { photos } from '../harness/picture';
import { type RunningTime, runTime } from '../harness/running-time';
import { openTown, type Town } from '../harness/town';
import { starting, type Visitor, type VisitorSettings, visit } from '../harness/visitor';

/** Said apart; nobody of the other side may meet with it anywhere. */
const SECRET = '其实只要付一千八，我就愿意算了';
/** Written for the staff alone. */
const RISK = '两家老人见面还不说话';
const FACTS = '排水管是去年秋天改的，一下雨水就倒灌进李芳家厨房。';
const CLAUSE = '张建国在 2026 年 3 月 13 日以前付给李芳修墙的钱 2400 元。';
const RATING = '办得快，讲得清楚';

let time: RunningTime;
let town: Town;
let browser: Browser;
/** The resident who asks, in Chinese. */
let li: Visitor;
/** The other side, in English. */
let zhang: Visitor;
/** Who acts for the other side, with a key of her own and the elder version. */
let wang: Visitor;
let zhou: Visitor;
/** The clerk, in English. */
let chen: Visitor;
let caseId: string;
let code: string;

beforeAll(async () => {
  // A Monday morning in China.
  time = runTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  browser = await launchBrowser();
  const staffed = await staff(town, town.http);
  const arrive = (name: string, more: Partial<VisitorSettings> = {}) =>
    visit(browser, { url: town.http.url, name: `life-${name}`, shift: time.shift, ...more });
  [li, zhang, wang, zhou, chen] = await Promise.all([
    arrive('li'),
    arrive('zhang', { language: 'en' }),
    arrive('wang', { elder: true }),
    arrive('zhou', { token: town.http.tokenOf(staffed.mediator.name) }),
    arrive('chen', { language: 'en', token: town.http.tokenOf(staffed.clerk.name) }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
  time?.end();
});

const everybody = () => [li, zhang, wang, zhou, chen];
const step = journey(everybody);

describe('asking and coming together', () => {
  step('she files, the clerk accepts and names a mediator', async () => {
    await file(li);
    await chen.open('/#/centre/pages/inbox/index');
    await chen.tap(/李芳.*张建国/);
    await chen.at('case/pages/case/index');
    caseId = new URLSearchParams(chen.page.url().split('?')[1]).get('caseId') ?? '';
    const { centre, caseFile } = chen.t;
    await does(chen, caseFile.actions.work.intake);
    await chen.tap(centre.intake.accept);
    await chen.tap(starting('周敏'), 'radio');
    await chen.tap(centre.intake.assignSend);
    await li.hears(li.t.procedure.stages.inviting.name);
  });

  step('the mediator says that she knows one of them; the applicant can accept that', async () => {
    const { mediator, caseFile } = zhou.t;
    await zhou.open('/#/mediator/pages/desk/index');
    await zhou.tap(/李芳.*张建国/);
    await does(zhou, caseFile.actions.people.declare);
    await zhou.tap(mediator.declare.relations.acquainted, 'radio');
    await zhou.write(mediator.declare.text, '张建国的儿子跟我家孩子同班');
    await zhou.tap(mediator.declare.send);
    await zhou.at('case/pages/case/index');
    await accepts(li);
    await li.check('case-accepted-mediator');
  });

  step('the other side comes by the key on the slip, agrees, and can accept her too', async () => {
    const { centre, caseFile } = chen.t;
    await does(chen, caseFile.actions.contact.keys);
    await chen.tap(centre.keys.issue);
    await comesByKey(zhang, code, await keyOn(chen));
    const { invite } = zhang.t;
    await zhang.at('other/pages/invite/index');
    await zhang.sees(invite.declared.acquainted('周敏'));
    await chen.tap(centre.keys.deliver);
    await chen.tap(caseFile.deliveryWays.phone, 'radio');
    await chen.tap(centre.deliver.deliverSend);
    await chen.sees(centre.deliver.delivered);
    await zhang.tap(invite.consent);
    await zhang.at('case/pages/case/index');
    await accepts(zhang);
    await li.hears(li.t.caseFile.answers.consented);
  });

  step('he lets somebody act for him, who comes by a key of her own', async () => {
    const { people, caseFile } = zhang.t;
    await doesSeldom(zhang, caseFile.actions.people.own);
    await zhang.sees(people.party.nobody);
    await zhang.check('party');
    await zhang.tap(people.party.appointOwn);
    await zhang.tap(starting(people.as.agent), 'radio');
    await zhang.write(people.actor.name, '王琴');
    await zhang.tap(starting(people.scopes.sign), 'checkbox');
    const paper = await zhang.chooses(() => zhang.tap(people.actor.addPhoto));
    await paper.setFiles(await photos(browser, 1));
    await chooses(zhang, people.actor.interest, people.actor.interests.no);
    await chooses(zhang, people.actor.party, people.actor.notParty);
    await zhang.check('actor');
    await zhang.tap(people.actor.send);
    await zhang.sees(starting('王琴'));
    await chen.open(`/#/case/pages/case/index?caseId=${caseId}`);
    await chen.tap(chen.t.caseFile.allParties);
    const { parties, who, as } = chen.t.people;
    await chen.sees(parties.acting(who('王琴', as.agent)));
    await chen.check('parties');
    await chen.tap(starting('张建国'));
    await chen.check('party');
    await chen.tap(starting(chen.t.people.party.key));
    await chen.tap(chen.t.centre.keys.issue);
    await chen.check('key-for-agent');
    await comesByKey(wang, code, await keyOn(chen));
    await openCase(wang, caseId);
    await wang.check('case-agent');
  });
});

describe('talking', () => {
  step('the room opens, and everybody who agreed talks in it, the agent too', async () => {
    const { caseFile, chat } = zhou.t;
    await does(zhou, caseFile.actions.meeting.openRoom);
    await zhou.tap(starting(caseFile.talk));
    await zhou.sees(chat.emptyJoint);
    await openCase(wang, caseId);
    await wang.tap(starting(wang.t.caseFile.talk));
    await say(wang, '我是他女儿，替他来说。');
    await zhou.hears('我是他女儿，替他来说。');
    await wang.check('chat-joint');
  });

  step('what the mediator says apart waits five seconds and can be taken back', async () => {
    const { chat } = zhou.t;
    const apart = chat.private;
    await zhou.tap(apart.tabOf('李芳'), 'tab');
    await zhou.sees(apart.only('李芳'));
    await zhou.check('private');
    await say(zhou, '您心里的底线是多少？', apart.placeholder('李芳'));
    await zhou.tap(apart.takeBack);
    await zhou.sees(apart.takenBack);
    await zhou.check('private-taken-back');
    await zhou.tap(chat.send);
    await li.tap(starting(li.t.caseFile.talk));
    await li.tap(li.t.chat.private.tab, 'tab');
    await li.sees('您心里的底线是多少？');
  });

  step('what the applicant answers there is marked, and the other side meets with it nowhere', async () => {
    const { chat } = li.t;
    await li.sees(chat.private.only('调解员周敏'));
    await say(li, SECRET, chat.private.ownPlaceholder);
    await zhou.hears(SECRET);
    await zhou.sees(starting(zhou.t.chat.private.pass.no));
    await li.check('private');
    await nobodyElseKnows();
  });
});

describe('meeting', () => {
  step('the mediator offers two times, both sides mark theirs, and one is fixed', async () => {
    const { caseFile, meet } = zhou.t;
    await openCase(zhou, caseId);
    await does(zhou, caseFile.actions.meeting.propose);
    await zhou.tap(meet.propose.addTime);
    await zhou.check('propose');
    for (const [number, clock] of [
      [1, '09:30'],
      [2, '15:00'],
    ] as const) {
      await zhou.write(`${meet.propose.time(number)}, ${meet.propose.day}`, time.day(1));
      await zhou.write(`${meet.propose.time(number)}, ${meet.propose.clock}`, clock);
    }
    await zhou.tap(meet.propose.send);
    await zhou.at('case/pages/case/index');
    await marks(li, [0, 1]);
    await marks(wang, [1]);
    await openCase(zhang, caseId);
    await zhang.sees(zhang.t.meeting.chosen);
    await does(zhou, caseFile.actions.meeting.fixTime);
    await zhou.sees(meet.meeting.grid);
    await zhou.tap(/15:00/, 'radio');
    await zhou.check('fix');
    await zhou.tap(meet.meeting.fixSend);
    await li.hears(new RegExp(li.t.meeting.phases.coming));
    await li.check('meeting-coming');
  });

  step('after it was held she writes the record, with everything that has to stand in it', async () => {
    await sleep(31);
    const { caseFile, meet } = zhou.t;
    await does(zhou, caseFile.actions.meeting.writeRecord);
    await zhou.tap(meet.record.send);
    await zhou.sees(meet.record.rightsNeeded);
    await zhou.check('record-missing');
    await zhou.tap(starting(meet.record.rightsRead), 'switch');
    await zhou.write(meet.record.statements, '李芳：厨房墙泡坏了。\n张建国：管子是我改的，愿意赔。');
    await zhou.write(meet.record.verified, FACTS);
    await chooses(zhou, meet.record.result, meet.record.results.agreed);
    await zhou.write(meet.record.outcome, '张建国把管子改道，赔一笔修墙的钱。');
    await zhou.check('record');
    await zhou.tap(meet.record.send);
    await zhou.at('meet/pages/read/index');
    await zhou.check('read');
  });

  step('each reads it and signs with a finger, the mediator last', async () => {
    const { meet } = zhou.t;
    await signRecord(li, li.t.meet.sign.aloud);
    await signRecord(zhang, zhang.t.meet.sign.myself);
    await zhou.tap(meet.read.signLast);
    await chooses(zhou, meet.sign.how, meet.sign.myself);
    await signs(zhou, meet.sign.signed);
    await zhou.tap(meet.sign.send);
    await zhou.sees(meet.sign.sent);
    await openCase(wang, caseId);
    await wang.tap(starting(wang.t.meeting.withEverybody));
    await wang.tap(wang.t.meet.meeting.read);
    await wang.sees(wang.t.meet.read.all);
    await wang.check('read-signed');
  });

  step('what she saw on the spot is for the staff', async () => {
    const { caseFile, meet } = zhou.t;
    await openCase(zhou, caseId);
    await does(zhou, caseFile.actions.work.recordField);
    await zhou.tap(starting(meet.field.works.site_visit.title), 'radio');
    await zhou.write(meet.field.place, '李家院墙外');
    await zhou.write(meet.field.text, '管口离墙根三十公分，墙面有水渍。');
    await zhou.check('field');
    await zhou.tap(meet.field.send);
    await zhou.sees(meet.field.sent);
  });
});

describe('agreeing', () => {
  step('a clause without day, sum and proof is flagged; the other side puts it clearly', async () => {
    const { terms, caseFile } = li.t;
    await openCase(li, caseId);
    await does(li, caseFile.actions.terms.terms);
    await li.sees(terms.empty);
    await li.check('terms-empty');
    await li.tap(terms.propose);
    await chooses(li, terms.edit.deed, terms.edit.deeds.pay);
    await chooses(li, terms.edit.debtor, '张建国');
    await chooses(li, terms.edit.creditor, terms.you('李芳'));
    await li.write(terms.edit.text, '张建国尽快赔修墙的钱。');
    await li.sees(terms.flags.vague_words(terms.quoted('尽快')));
    await li.sees(terms.flags.no_amount);
    await li.check('clause');
    await li.tap(terms.edit.send);
    await li.sees(terms.edit.sent);
    await counter(zhang);
  });

  step('she sees what has changed and says yes; everybody has agreed', async () => {
    const { terms, caseFile } = li.t;
    await openCase(li, caseId);
    await does(li, caseFile.actions.terms.answer);
    await li.tap(terms.history(1));
    await li.sees('张建国尽快赔修墙的钱。');
    await li.check('terms-history');
    await li.tap(terms.accept);
    await li.sees(terms.count(1, 1));
  });

  step('the mediator writes the agreement and looks at who is going to sign', async () => {
    const { agreement, caseFile, terms } = zhou.t;
    await openCase(zhou, caseId);
    await does(zhou, caseFile.actions.terms.draft);
    await zhou.sees(CLAUSE);
    expect(await zhou.written(agreement.draft.facts)).toBe(FACTS);
    await zhou.write(agreement.draft.issue, '修墙的钱由谁付，付多少。');
    await zhou.write(agreement.draft.responsibility, '张建国承认改了管子，愿意赔。');
    await zhou.check('draft');
    await zhou.tap(agreement.draft.send);
    await zhou.at('accord/pages/agreement/index');
    await zhou.sees(agreement.signingNote);
    await zhou.check('agreement-drafted');
    await zhou.tap(agreement.act.identity);
    await chooses(zhou, agreement.check.who, '李芳');
    await chooses(zhou, agreement.check.how, agreement.identity.ways.id_card);
    await zhou.tap(agreement.check.send('李芳'));
    await zhou.sees(agreement.check.done(agreement.identity.ways.id_card));
    await chooses(zhou, agreement.check.how, agreement.identity.ways.known_locally);
    await zhou.tap(agreement.check.authority, 'switch');
    await zhou.write(agreement.check.text, '王琴持委托书，身份证核对过');
    await zhou.check('identity');
    await zhou.tap(agreement.check.send('张建国'));
    await zhou.tap(agreement.check.toAgreement);
    await zhou.sees(terms.number(1));
  });

  step('each signs it with a finger, the agent for her father; the clerk seals it last', async () => {
    const { agreement } = zhou.t;
    await signAgreement(li, li.t.agreement.sign.readWays.myself);
    await signAgreement(wang, wang.t.agreement.sign.readWays.aloud);
    await zhou.tap(agreement.act.mediatorSign);
    await signs(zhou, agreement.sign.words.signed);
    await zhou.tap(agreement.sign.send);
    await zhou.at('accord/pages/agreement/index');
    const { act } = chen.t.agreement;
    await openCase(chen, caseId);
    await does(chen, chen.t.caseFile.actions.terms.seal);
    await chen.tap(act.seal);
    await chen.tap(act.sealRead, 'switch');
    await chen.check('seal');
    // Everybody learns at once that it is in force; its paper has been printed once the clerk's seal is answered.
    await Promise.all([
      chen.page.waitForResponse((answer) => answer.url().endsWith('/api/case.do')),
      confirms(chen, act.sealTitle, act.sealTitle),
    ]);
    await chen.sees(chen.t.agreement.inForce.binds);
  });
});

describe('keeping it', () => {
  step('it is in force, her copy is the very file that is kept, and anybody can check it', async () => {
    const { agreement, caseFile } = li.t;
    await openCase(li, caseId);
    await li.check('case-in-force');
    const listed = li.page.waitForResponse((answer) => answer.url().endsWith('/api/case.papers'));
    await li.tap(starting(caseFile.agreed.agreement));
    const { data } = (await (await listed).json()) as { data: Answer<'case.papers'> };
    await li.sees(agreement.inForce.binds);
    await li.check('agreement-in-force');
    const [copy] = await Promise.all([li.page.waitForEvent('download'), li.tap(agreement.inForce.papers)]);
    const bytes = await readFile(await copy.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const kept = data.papers.find(({ form }) => form === 'agreement');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256);
    const printed = new RegExp(`${agreement.paper.fingerprint}[^0-9a-f]*((?:[0-9a-f]{4} ?){4})`);
    const [, fingerprint = ''] = printed.exec(await li.reads()) ?? [];
    await isGenuine(zhang, fingerprint);
  });

  step('both ask the court, which confirms it', async () => {
    await askCourt(li);
    await li.sees(li.t.court.askSent);
    await askCourt(zhang);
    await zhang.sees(zhang.t.court.askSentAll);
    const { court, caseFile, papers } = chen.t;
    await openCase(chen, caseId);
    await does(chen, caseFile.actions.terms.court);
    await chen.sees(papers.forms.confirmation_application);
    await chen.write(court.staff.on, time.day(0));
    await chen.check('court-file');
    await chen.tap(court.staff.file);
    await chooses(chen, court.staff.result, court.staff.results.confirmed);
    await chen.write(court.staff.decidedOn, time.day(0));
    await chen.write(court.staff.number, '（2026）川0705民特12号');
    await chen.check('court-decide');
    await chen.tap(court.staff.decide);
    await chen.sees(court.decidedNote.confirmed);
  });

  step('the agent says that it was paid, and she that it came', async () => {
    await sleep(3 * 24);
    await does(wang, wang.t.caseFile.actions.performance.calendar);
    const { calendar, report } = wang.t.after;
    await wang.check('calendar');
    await wang.tap(calendar.report);
    await wang.write(report.text, '转到她的卡上了');
    await wang.check('report');
    await confirms(wang, report.title, report.send);
    await wang.sees(report.sent);
    const { after, caseFile } = li.t;
    await does(li, caseFile.actions.performance.calendar);
    await li.tap(after.calendar.confirm);
    await li.tap(starting(after.confirm.choices.yes), 'radio');
    await li.check('confirm');
    await confirms(li, after.confirm.title, after.confirm.send);
    await li.sees(after.calendar.allKept);
  });

  step('the mediator visits, each says whether it is settled, and she rates the work', async () => {
    await sleep(4 * 24);
    const { after, caseFile } = zhou.t;
    await does(zhou, caseFile.actions.performance.visit);
    await chooses(zhou, after.visit.how, after.visits.how.visit);
    await chooses(zhou, after.visit.performed, after.visits.performed.done);
    await zhou.write(after.visit.text, '到两家都看了，墙干了。');
    await zhou.write(after.visit.risk, RISK);
    await zhou.check('visit');
    await zhou.tap(after.visit.send);
    await zhou.at('case/pages/case/index');
    for (const visitor of [li, zhang, zhou]) await answerVisit(visitor);
    await openCase(li, caseId);
    const { rate } = li.t.after;
    await does(li, li.t.caseFile.actions.performance.rate);
    await chooses(li, rate.stars, rate.meanings.five);
    await li.write(rate.text, RATING);
    await li.check('rate');
    await li.tap(rate.send);
    await li.sees(rate.sent);
  });

  step('the clerk closes it, and everybody sees that it is done', async () => {
    const { after, caseFile } = chen.t;
    await openCase(chen, caseId);
    await does(chen, caseFile.actions.performance.close);
    await chen.sees(RATING);
    await chen.check('visits');
    await chen.tap(after.end.close);
    await confirms(chen, after.end.title, after.end.closeSend);
    await chen.sees(after.end.closed);
    for (const visitor of everybody()) {
      await openCase(visitor, caseId);
      await visitor.sees(visitor.t.procedure.stages.closed.name);
      await visitor.check('case-closed');
    }
  });

  step('what was for some alone has stayed with them, and the log is whole', async () => {
    await nobodyElseKnows();
    for (const visitor of [li, zhang, wang]) {
      await visitor.open(`/#/after/pages/visits/index?caseId=${caseId}`);
      await visitor.sees('到两家都看了，墙干了。');
      await visitor.check('visits');
      expect(await visitor.reads()).not.toContain(RISK);
    }
    await zhou.open(`/#/after/pages/visits/index?caseId=${caseId}`);
    await zhou.sees(RISK);
    expect(await zhou.reads()).not.toContain(RATING);
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });
});

async function file(visitor: Visitor): Promise<void> {
  const { home, filing, kinds, receipt } = visitor.t;
  await visitor.open('/');
  await visitor.tap(home.fileStart);
  await visitor.tap(starting(kinds.names.neighbours), 'radio');
  await visitor.tap(filing.next);
  await visitor.write(filing.facts.label, '他家的排水管接到我家院墙边，一下雨就倒灌，厨房墙都泡坏了。');
  await visitor.tap(filing.next);
  await visitor.tap(filing.where.stopHere('花荄镇'));
  await visitor.tap(filing.next);
  await visitor.write(filing.who.myName, '李芳');
  await visitor.write(filing.who.myPhone, '13800000001');
  await visitor.write(filing.who.otherName.person, '张建国');
  await visitor.write(filing.who.otherPhone, '13700000002');
  await visitor.tap(filing.next);
  await visitor.write(filing.wish.label, '把排水管改道，赔修墙的钱 3000 元。');
  await visitor.tap(filing.toReview);
  await visitor.tap(filing.review.send);
  await visitor.at('case/pages/receipt/index');
  const label = await visitor.find('img', starting(`${receipt.code} `)).getAttribute('aria-label');
  code = /\d{16}/.exec(label ?? '')?.[0] ?? '';
  await visitor.tap(receipt.progress);
  await visitor.at('case/pages/case/index');
}

/** So many hours later everybody opens their phone again. */
async function sleep(hours: number): Promise<void> {
  time.on(hours);
  for (const visitor of everybody()) {
    await visitor.wakes(`/#/case/pages/case/index?caseId=${caseId}`, time.shift);
    await visitor.sees(visitor.t.caseFile.happened);
  }
}

async function accepts(visitor: Visitor): Promise<void> {
  const { people, caseFile } = visitor.t;
  await does(visitor, caseFile.actions.people.accept);
  await visitor.sees(people.mediator.standsNear.acquainted('周敏'));
  await visitor.sees('张建国的儿子跟我家孩子同班');
  await visitor.check('mediator');
  await visitor.tap(people.mediator.acceptSend);
  await visitor.sees(people.mediator.accepted);
  await openCase(visitor, caseId);
}

async function say(visitor: Visitor, text: string, to = visitor.t.chat.placeholder): Promise<void> {
  await visitor.write(to, text);
  await visitor.tap(visitor.t.chat.send);
}

/** Ticks these of the times on offer and tells them. */
async function marks(visitor: Visitor, suits: readonly number[]): Promise<void> {
  const { caseFile, meet } = visitor.t;
  await openCase(visitor, caseId);
  await does(visitor, caseFile.actions.meeting.chooseTimes);
  await visitor.sees(meet.meeting.timesHelp);
  const times = visitor.page.getByRole('group', { name: meet.meeting.times }).getByRole('checkbox');
  for (const at of suits) await times.nth(at).tap();
  await visitor.check('times');
  await visitor.tap(meet.meeting.tell);
  await visitor.sees(meet.meeting.told);
  await openCase(visitor, caseId);
}

async function signRecord(visitor: Visitor, how: string): Promise<void> {
  const { caseFile, meet } = visitor.t;
  await openCase(visitor, caseId);
  await does(visitor, caseFile.actions.meeting.signRecord);
  await visitor.sees(FACTS);
  await visitor.check('read');
  await visitor.tap(meet.read.sign);
  await chooses(visitor, meet.sign.how, how);
  await signs(visitor, meet.sign.signed);
  await visitor.check('sign-record');
  await visitor.tap(meet.sign.send);
  await visitor.sees(meet.sign.sent);
}

/** The same promise with a sum, a day and what shows that it was kept. */
async function counter(visitor: Visitor): Promise<void> {
  const { terms, caseFile } = visitor.t;
  await openCase(visitor, caseId);
  await does(visitor, caseFile.actions.terms.answer);
  await visitor.sees(terms.flags.no_proof);
  await visitor.check('terms-flagged');
  await visitor.tap(terms.counter);
  await visitor.write(terms.edit.amount, '2400');
  await visitor.write(terms.edit.due, time.day(10));
  await visitor.write(terms.edit.text, CLAUSE);
  await visitor.tap(terms.edit.proofs[0] ?? '');
  await visitor.sees(terms.edit.clear);
  await visitor.check('clause-counter');
  await visitor.tap(terms.edit.sendCounter);
  await visitor.sees(terms.edit.sent);
}

async function signAgreement(visitor: Visitor, how: string): Promise<void> {
  const { agreement, caseFile } = visitor.t;
  await openCase(visitor, caseId);
  await does(visitor, caseFile.actions.terms.sign);
  await visitor.sees(CLAUSE);
  await visitor.check('agreement');
  await visitor.tap(agreement.act.sign);
  await chooses(visitor, agreement.sign.read, how);
  await signs(visitor, agreement.sign.words.signed);
  await visitor.check('sign-agreement');
  await visitor.tap(agreement.sign.send);
  await visitor.at('accord/pages/agreement/index');
}

async function isGenuine(visitor: Visitor, fingerprint: string): Promise<void> {
  const { check } = visitor.t;
  await visitor.open('/#/other/pages/check/index');
  await visitor.write(check.code, code);
  await visitor.write(check.fingerprint, fingerprint);
  await visitor.tap(check.go);
  await visitor.sees(check.genuine);
  await visitor.check('genuine');
}

async function askCourt(visitor: Visitor): Promise<void> {
  const { court, caseFile } = visitor.t;
  await openCase(visitor, caseId);
  await does(visitor, caseFile.actions.terms.court);
  await chooses(visitor, court.court, '绵阳市安州区人民法院');
  await visitor.check('court');
  await visitor.tap(court.ask);
}

async function answerVisit(visitor: Visitor): Promise<void> {
  const { after, caseFile } = visitor.t;
  await openCase(visitor, caseId);
  await does(visitor, caseFile.actions.performance.answer);
  await chooses(visitor, after.answer.ask, after.answer.choices.settled);
  await visitor.check('answer');
  await visitor.tap(after.answer.send);
  await visitor.sees(after.answer.sent);
}

/** Nothing of what was said apart stands on any page of the other side, and nothing on the clerk's. */
async function nobodyElseKnows(): Promise<void> {
  for (const visitor of [zhang, wang, chen]) {
    await openCase(visitor, caseId);
    expect(await visitor.reads()).not.toContain(SECRET);
    await visitor.open(`/#/talk/pages/chat/index?caseId=${caseId}`);
    const only = visitor.page.getByText(visitor.t.chat.centreReaders).filter({ visible: true });
    await visitor.find('tab', /./).or(only).first().waitFor();
    expect(await visitor.reads()).not.toContain(SECRET);
    const rooms = visitor.page.getByRole('tab').filter({ visible: true });
    for (const room of await rooms.all()) {
      await room.tap();
      expect(await visitor.reads()).not.toContain(SECRET);
    }
    await visitor.open('/#/pages/messages/index');
    await visitor.sees(visitor.t.mine.messagesNote);
    expect(await visitor.reads()).not.toContain(SECRET);
  }
}
