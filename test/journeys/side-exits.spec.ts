import type { Browser } from 'playwright-core';
import { sweepCases } from '@/cloud/sweeping';
import { groupCode } from '@/domain/code/dispute-code';
import { launchBrowser } from '../harness/browser';
import { arrange, bringIn, type Dispute, fileAs, type Staffed, staff } from '../harness/dispute';
import { chooses, comesByKey, confirms, does, doesSeldom, keyOn, openCase } from '../harness/hands';
import { bindAll, type Lived, liveTo } from '../harness/lives';
import type { Phone } from '../harness/phone';
import { type RunningTime, runTime } from '../harness/running-time';
import { COUNTY, DEPARTMENT, openTown, type Town } from '../harness/town';
import { starting, type Visitor, type VisitorSettings, visit } from '../harness/visitor';

/** A Monday morning in China. */
const START = '2026-03-02T01:00:00.000Z';
const REASON = '说来话长，这一句只给该看的人看。';

let time: RunningTime;
let town: Town;
let browser: Browser;
let staffed: Staffed;
let department: Phone;
let county: Phone;
let people = 0;

beforeAll(async () => {
  time = runTime(START);
  town = await openTown();
  browser = await launchBrowser();
  staffed = await staff(town, town.http);
  department = town.http.as('秦亮');
  county = town.http.as('韩雪');
  await town.appoint(department, 'clerk', DEPARTMENT.centreId);
  await town.appoint(county, 'clerk', COUNTY.centreId);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
  time?.end();
});

/** Brings somebody's phone into the browser, at the time that it is now. */
type Arrive = (who: Phone, more?: Partial<VisitorSettings>) => Promise<Visitor>;

/** One way out with phones of its own, on which nobody may have met any trouble. */
function way(name: string, walk: (arrive: Arrive) => Promise<void>): void {
  it(name, async () => {
    time.on(START);
    const there: Visitor[] = [];
    try {
      await walk(async (who, more = {}) => {
        const settings = { url: town.http.url, name: `exit-${who.name}`, shift: time.shift, ...more };
        const visitor = await visit(browser, { ...settings, token: town.http.tokenOf(who.name) });
        there.push(visitor);
        return visitor;
      });
      expect(there.flatMap((visitor) => visitor.takeTroubles())).toEqual([]);
    } catch (error) {
      for (const visitor of there) await visitor.picture('broken').catch(() => {});
      throw error;
    } finally {
      for (const visitor of there) await visitor.close();
    }
  });
}

/** They look once more when the case is theirs no longer, and their phone may have asked by itself before. */
const losesIt = (visitor: Visitor) => visitor.expects(403, 2);

const somebody = () => town.http.as(`村民${++people}`);
const english = { language: 'en' } as const;
const elder = { elder: true } as const;

/** Asked by the mediator, who knows none of them; the other side has come and not answered yet. */
async function asked(): Promise<Dispute & { other: Phone }> {
  const dispute = await fileAs(somebody());
  const other = somebody();
  await arrange(staffed, dispute);
  await staffed.mediator.do(dispute.caseId, { type: 'declare', relation: 'none' });
  await bringIn(staffed, dispute, 'p2', other);
  return { ...dispute, other };
}

const talking = (): Promise<Lived> => liveTo(staffed, somebody(), somebody());

/** The case has ended like this, and the ways that stay open stand on the page. */
async function seesTheEnd(visitor: Visitor, caseId: string, end: 'withdrawn' | Ended): Promise<void> {
  const { procedure, clock } = visitor.t;
  await openCase(visitor, caseId);
  await visitor.sees(procedure.stages[end].name);
  await visitor.sees(clock.ways.title);
  await visitor.sees(clock.ways.names.court);
  await visitor.check(end);
}
type Ended = 'refused' | 'silent' | 'unreachable' | 'failed';

way('whoever asked withdraws; the other side learns that it is over, and not why', async (arrive) => {
  const { caseId, applicant, other } = await talking();
  const li = await arrive(applicant);
  const { change } = li.t.caseFile.actions;
  await openCase(li, caseId);
  await doesSeldom(li, change.withdraw);
  await li.write(li.t.caseFile.withdraw.reason, REASON);
  await li.check('withdraw');
  await confirms(li, change.withdraw, li.t.caseFile.withdraw.send);
  await seesTheEnd(li, caseId, 'withdrawn');
  const zhang = await arrive(other, elder);
  await seesTheEnd(zhang, caseId, 'withdrawn');
  expect(await zhang.reads()).not.toContain(REASON);
});

way('the other side refuses with a reason that only the staff read', async (arrive) => {
  const { caseId, applicant, other } = await asked();
  const zhang = await arrive(other, elder);
  const { invite } = zhang.t;
  await zhang.open(`/#/other/pages/invite/index?caseId=${caseId}`);
  await zhang.tap(invite.refuse);
  await zhang.tap(invite.refuseReasons.own, 'radio');
  await zhang.write(invite.refuseOwn, REASON);
  await zhang.check('refuse');
  await confirms(zhang, invite.refuseTitle, invite.refuseGo);
  // Until the answer is given the case leads back to the invitation.
  await zhang.sees(invite.answered.refused);
  await seesTheEnd(zhang, caseId, 'refused');
  const li = await arrive(applicant, english);
  await seesTheEnd(li, caseId, 'refused');
  expect(await li.reads()).not.toContain(REASON);
  const chen = await arrive(staffed.clerk);
  await openCase(chen, caseId);
  await chen.sees(REASON);
});

way('silence after a recorded delivery counts once the time for answering is over', async (arrive) => {
  const { caseId, applicant } = await asked();
  time.on(14 * 24);
  const zhou = await arrive(staffed.mediator, english);
  const { change } = zhou.t;
  await openCase(zhou, caseId);
  await does(zhou, zhou.t.caseFile.actions.change.closeSilent);
  await zhou.sees(starting(change.last));
  await zhou.check('silent-step');
  await zhou.tap(change.closeSilent.send);
  await seesTheEnd(await arrive(applicant), caseId, 'silent');
});

way('whom nobody could reach is on record with every attempt', async (arrive) => {
  const dispute = await fileAs(somebody());
  const { caseId, applicant } = dispute;
  await arrange(staffed, dispute);
  for (const how of ['call', 'visit', 'call'] as const)
    await staffed.mediator.do(caseId, { type: 'log', how, partyId: 'p2', result: 'no_answer' });
  const chen = await arrive(staffed.clerk, elder);
  const { change } = chen.t;
  await openCase(chen, caseId);
  await does(chen, chen.t.caseFile.actions.change.closeUnreachable);
  await chen.sees(change.closeUnreachable.attempts(3));
  await chen.check('unreachable-step');
  await chen.tap(change.closeUnreachable.send);
  await seesTheEnd(await arrive(applicant), caseId, 'unreachable');
});

way('talks that fail tell both sides why, and which ways stay open', async (arrive) => {
  const { caseId, applicant, other } = await talking();
  const zhou = await arrive(staffed.mediator);
  const { change } = zhou.t;
  await openCase(zhou, caseId);
  await does(zhou, zhou.t.caseFile.actions.change.fail);
  await zhou.sees(new RegExp(change.routes.court));
  await zhou.write(change.fail.reason, '赔多少钱，两边差得太远。');
  await zhou.check('fail-step');
  await zhou.tap(change.fail.send);
  for (const visitor of [await arrive(applicant, english), await arrive(other, elder)]) {
    await seesTheEnd(visitor, caseId, 'failed');
    await visitor.sees('赔多少钱，两边差得太远。');
  }
});

/** The clerk asks the department to take a new case. */
async function givenAway(arrive: Arrive): Promise<Dispute & { li: Visitor; chen: Visitor; qin: Visitor }> {
  const dispute = await fileAs(somebody());
  const { caseId, applicant } = dispute;
  const chen = await arrive(staffed.clerk, english);
  const { change } = chen.t;
  await openCase(chen, caseId);
  await doesSeldom(chen, chen.t.caseFile.actions.change.transfer);
  await chen.tap(DEPARTMENT.name, 'radio');
  await chen.write(change.transfer.reason, '没有签合同，归劳动仲裁。');
  await chen.check('transfer-step');
  await chen.tap(change.transfer.send);
  const li = await arrive(applicant);
  await openCase(li, caseId);
  await li.sees(li.t.clock.standing.transfer(DEPARTMENT.name));
  await li.check('transfer-asked');
  const qin = await arrive(department, elder);
  await qin.open('/#/centre/pages/inbox/index');
  await qin.tap(/张秀英.*李桂芳/);
  await qin.at('case/pages/case/index');
  return { ...dispute, li, chen, qin };
}

way('another organisation takes the case, which keeps its code', async (arrive) => {
  const { li, chen, qin, code, caseId } = await givenAway(arrive);
  const { change } = qin.t;
  await does(qin, qin.t.caseFile.actions.change.takeTransfer);
  await qin.sees('没有签合同，归劳动仲裁。');
  await qin.check('take-step');
  losesIt(chen);
  await qin.tap(change.takeTransfer.send);
  await qin.sees(change.takeTransfer.done);
  await li.hears(li.t.caseFile.events.change.transferTaken);
  await li.sees(groupCode(code));
  await li.seesNot(li.t.clock.standing.transferNote);
  await li.check('transfer-taken');
  // Whoever gave it away may read it no more, and keeps nothing of it on the screen.
  await chen.open('/#/centre/pages/inbox/index');
  await chen.find('tab', /./).waitFor();
  await chen.open(`/#/case/pages/case/index?caseId=${caseId}`);
  await chen.sees(chen.t.shared.caseFailed);
  expect(await chen.reads()).not.toContain('张秀英');
});

way('an organisation that does not take it says whose it is', async (arrive) => {
  const { li, chen, qin, caseId } = await givenAway(arrive);
  const { change } = qin.t;
  await does(qin, qin.t.caseFile.actions.change.returnTransfer);
  await qin.tap(change.returnTransfer.other, 'radio');
  await qin.write(change.returnTransfer.office, '安州区人力资源和社会保障局');
  await qin.write(change.returnTransfer.reason, '还没有到仲裁的时候。');
  await qin.check('return-step');
  losesIt(qin);
  await qin.tap(change.returnTransfer.send);
  await qin.at('centre/pages/inbox/index');
  await qin.find('tab', /./).waitFor();
  await qin.open(`/#/case/pages/case/index?caseId=${caseId}`);
  await qin.sees(qin.t.shared.caseFailed);
  expect(await qin.reads()).not.toContain('张秀英');
  await li.hears(li.t.caseFile.events.change.whose('安州区人力资源和社会保障局'));
  await li.check('transfer-returned');
  await openCase(chen, caseId);
  await chen.sees('还没有到仲裁的时候。');
});

way('what is late is explained to both sides, and rises to the county when nothing comes', async (arrive) => {
  const dispute = await fileAs(somebody());
  const { caseId, applicant } = dispute;
  await arrange(staffed, dispute);
  await at('2026-03-03T10:00:00.001Z');
  const zhou = await arrive(staffed.mediator, elder);
  const { explainDelay } = zhou.t.change;
  await openCase(zhou, caseId);
  await zhou.sees(zhou.t.clock.late.unexplained);
  await zhou.check('late');
  await does(zhou, zhou.t.caseFile.actions.work.explainDelay);
  await zhou.write(explainDelay.text, '我在外地开会，周四回来。');
  await zhou.write(explainDelay.until, time.day(3));
  await zhou.check('delay-step');
  await zhou.tap(explainDelay.send);
  const li = await arrive(applicant);
  await openCase(li, caseId);
  await li.sees('我在外地开会，周四回来。');
  await li.check('late-explained');
  await at('2026-03-05T10:00:00.001Z');
  await li.wakes(`/#/case/pages/case/index?caseId=${caseId}`, time.shift);
  await li.sees(li.t.clock.raised.here);
  await at('2026-03-09T10:00:00.001Z');
  await li.wakes(`/#/case/pages/case/index?caseId=${caseId}`, time.shift);
  await li.sees(li.t.clock.raised.above);
  await li.check('raised');
  const han = await arrive(county, english);
  await han.open('/#/centre/pages/inbox/index');
  await han.tap(/张秀英.*李桂芳/);
  await han.sees(han.t.clock.raised.above);
  await han.check('raised');
});

/** Time alone does its work. */
async function at(moment: string): Promise<void> {
  time.on(moment);
  await sweepCases(town.house());
}

way('a party asks after it, and is told what will be done', async (arrive) => {
  const { caseId, applicant, other } = await talking();
  const li = await arrive(applicant);
  await openCase(li, caseId);
  await does(li, li.t.caseFile.actions.contact.urge);
  await li.sees(li.t.caseFile.done.urge);
  const zhou = await arrive(staffed.mediator, english);
  const { promise } = zhou.t.change;
  await openCase(zhou, caseId);
  await does(zhou, zhou.t.caseFile.actions.contact.promise);
  await zhou.write(promise.text, '周四请大家见面。');
  await zhou.write(promise.until, time.day(3));
  await zhou.check('promise-step');
  await zhou.tap(promise.send);
  await li.hears('周四请大家见面。');
  const zhang = await arrive(other, elder);
  await openCase(zhang, caseId);
  await zhang.sees('周四请大家见面。');
  await zhang.check('promised');
});

way('what is reported to the police leaves no trace for the parties', async (arrive) => {
  const { caseId, applicant, other } = await talking();
  const seen = () => Promise.all([applicant, other].map((party) => party.ok('case.view', { caseId })));
  const before = await seen();
  const zhou = await arrive(staffed.mediator, elder);
  const { report } = zhou.t.change;
  await openCase(zhou, caseId);
  await doesSeldom(zhou, zhou.t.caseFile.actions.work.report);
  await zhou.tap(report.organs.police, 'radio');
  await zhou.tap(starting(report.urgent), 'switch');
  await zhou.write(report.text, REASON);
  await zhou.check('report-step');
  await zhou.tap(report.send);
  // Once it is sent, the step gives way to the case that it was opened from.
  await zhou.at('case/pages/case/index');
  await zhou.sees(REASON);
  expect(await seen()).toEqual(before);
  for (const visitor of [await arrive(applicant), await arrive(other, english)]) {
    await openCase(visitor, caseId);
    expect(await visitor.reads()).not.toContain(REASON);
    expect(await visitor.reads()).not.toContain(visitor.t.change.report.organs.police);
  }
});

way('a case rests for a reason, until a day, and goes on', async (arrive) => {
  const { caseId, other } = await talking();
  const [zhou, zhang] = [await arrive(staffed.mediator, english), await arrive(other, elder)];
  const { suspend, resume } = zhou.t.change;
  await openCase(zhou, caseId);
  await does(zhou, zhou.t.caseFile.actions.change.suspend);
  await zhou.tap(suspend.reasons.hospital, 'radio');
  await zhou.write(suspend.text, '李桂芳住院了，医生说要两周。');
  await zhou.write(suspend.recheck, time.day(14));
  await zhou.check('suspend-step');
  await zhou.tap(suspend.send);
  await openCase(zhang, caseId);
  await zhang.sees(zhang.t.clock.standing.rest);
  await zhang.sees('李桂芳住院了，医生说要两周。');
  await zhang.check('rest');
  await does(zhou, zhou.t.caseFile.actions.change.resume);
  await zhou.check('resume-step');
  await zhou.tap(resume.send);
  await zhang.sees(zhang.t.caseFile.events.change.resumed);
  const [, clocksRest = ''] = zhang.t.clock.standing.restUntil('', '|').split('|');
  await zhang.seesNot(new RegExp(clocksRest.trim()));
});

way('after a death the heir comes by an own key, and the case goes on', async (arrive) => {
  const { caseId, code, applicant } = await talking();
  const chen = await arrive(staffed.clerk);
  const li = await arrive(applicant, english);
  const { change, caseFile, centre } = chen.t;
  const { party, coming } = chen.t.people;
  await openCase(chen, caseId);
  await doesSeldom(chen, caseFile.actions.change.recordLoss);
  await chen.tap(starting('李桂芳'), 'radio');
  await chen.tap(starting(change.recordLoss.kinds.death), 'radio');
  await chen.check('loss-step');
  await chen.tap(change.recordLoss.send);
  await openCase(li, caseId);
  await li.sees(li.t.clock.standing.heirs.death);
  await li.check('death');
  await openCase(chen, caseId);
  await chen.tap(caseFile.allParties);
  await chen.tap(starting('李桂芳'));
  await chen.sees(party.lostTitle.death);
  await chen.check('party-lost');
  await chen.tap(party.heir);
  await chen.write(coming.name, '李小明');
  await chen.write(coming.phone, '13700000003');
  await chen.check('heir');
  await chen.tap(coming.send);
  await chen.sees(coming.added);
  await openCase(chen, caseId);
  await does(chen, caseFile.actions.contact.keys);
  await chooses(chen, centre.keys.forWhom, '李小明');
  await chen.tap(centre.keys.issue);
  const heir = await arrive(somebody(), elder);
  await comesByKey(heir, code, await keyOn(chen));
  await heir.tap(heir.t.invite.consent);
  await heir.at('case/pages/case/index');
  await heir.check('heir-in');
  await openCase(chen, caseId);
  await does(chen, caseFile.actions.change.resume);
  await chen.tap(change.resume.send);
  await li.seesNot(li.t.clock.standing.heirs.death);
  await li.sees(li.t.procedure.stages.talking.name);
  await li.check('heir-takes-part');
});

way('"not settled" opens a closed case again, at its last mediator', async (arrive) => {
  const lived = await talking();
  const { caseId, applicant, other } = lived;
  await bindAll(lived, time.day(10));
  await staffed.mediator.do(caseId, { type: 'visit', how: 'call', performed: 'done', text: '都打了电话。' });
  for (const phone of [applicant, other, staffed.mediator])
    await phone.do(caseId, { type: 'answerVisit', answer: 'settled' });
  await staffed.clerk.do(caseId, { type: 'close' });
  const zhang = await arrive(other, elder);
  const { answer } = zhang.t.after;
  await openCase(zhang, caseId);
  await does(zhang, zhang.t.caseFile.actions.performance.stillNot);
  await zhang.sees(answer.warn);
  await zhang.write(answer.text, '墙又裂了。');
  await zhang.check('still-not');
  await zhang.tap(answer.sendStill);
  await zhang.sees(answer.sentNot);
  const li = await arrive(applicant);
  await openCase(li, caseId);
  await li.sees(li.t.procedure.stages.in_force.name);
  await li.sees(li.t.caseFile.kept.disputed);
  await li.check('reopened');
  const zhou = await arrive(staffed.mediator, english);
  await openCase(zhou, caseId);
  await does(zhou, zhou.t.caseFile.actions.performance.again);
  await zhou.sees(zhou.t.after.visits.disputed);
  await zhou.sees('墙又裂了。');
  await zhou.check('disputed');
});
