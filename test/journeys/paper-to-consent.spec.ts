import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/browser';
import { arrange, type Dispute, fileAs, keyFor, type Staffed, staff } from '../harness/dispute';
import { chooses, comesByKey, confirms, does, keyOn, openCase } from '../harness/hands';
import { journey } from '../harness/journey';
import { tiredPhotoOf } from '../harness/paper-photo/tired-photo';
import { readPdf } from '../harness/read-pdf';
import { CENTRE, openTown, type Town } from '../harness/town';
import { type Language, starting, type Visitor, visit } from '../harness/visitor';

/** Nothing of this may stand on the phone of somebody whom the centre does not know. */
const OF_THE_CASE = /李芳|张建国|王琴|排水沟|墙根|周敏|邻里|Neighbours/;

describe.each<Language>(['zh', 'en'])('from a slip on the table to a yes, in %s', (language) => {
  let town: Town;
  let browser: Browser;
  let staffed: Staffed;
  let dispute: Dispute;
  let clerk: Visitor;
  /** For whom the slip is. */
  let zhang: Visitor;
  /** Who finds it when its key has been used. */
  let finder: Visitor;
  /** Who says that he acts for the other one of the other side. */
  let son: Visitor;
  let pdf: Buffer;
  let key: string;

  beforeAll(async () => {
    town = await openTown();
    browser = await launchBrowser();
    staffed = await staff(town, town.http);
    dispute = await fileAs(town.http.as('李芳'), {
      applicant: { name: '李芳', phone: '13800000001' },
      others: [
        { kind: 'person', name: '张建国', phone: '13700000002' },
        { kind: 'person', name: '王琴', phone: '13700000003' },
      ],
    });
    await arrange(staffed, dispute);
    await staffed.mediator.do(dispute.caseId, { type: 'declare', relation: 'none' });
    const arrive = (name: string, token?: string) =>
      visit(browser, { url: town.http.url, name: `paper-${name}`, language, token });
    [clerk, zhang, finder, son] = await Promise.all([
      arrive('clerk', town.http.tokenOf(staffed.clerk.name)),
      arrive('zhang'),
      arrive('finder'),
      arrive('son'),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const step = journey(() => [clerk, zhang, finder, son]);

  step('the clerk issues a key and prints the slip with it', async () => {
    const { caseFile, centre, slip } = clerk.t;
    await openCase(clerk, dispute.caseId);
    await does(clerk, caseFile.actions.contact.keys);
    await chooses(clerk, centre.keys.forWhom, '张建国');
    await clerk.tap(centre.keys.issue);
    const shown = await keyOn(clerk);
    await clerk.check('keys');
    const [copy] = await Promise.all([clerk.page.waitForEvent('download'), clerk.tap(slip.formats.a5)]);
    pdf = await readFile(await copy.path());
    key = await printedKey(pdf);
    expect(key).toBe(shown);
    await clerk.tap(centre.keys.deliver);
    await chooses(clerk, centre.deliver.forWhom, '张建国');
    await chooses(clerk, centre.deliver.howTitle, caseFile.deliveryWays.paper);
    await clerk.tap(centre.deliver.deliverSend);
    await clerk.sees(centre.deliver.delivered);
  });

  step('coffee was spilt on it; a photograph of it is enough to find the case', async () => {
    const { lookup, procedure } = zhang.t;
    await zhang.open('/#/other/pages/scan/index');
    const chooser = await zhang.chooses(() => zhang.tap(lookup.scan.picture));
    await chooser.setFiles(await tiredPhotoOf(pdf, 'coffee', `paper/${language}`));
    await zhang.at('other/pages/lookup/index');
    await zhang.sees(procedure.openStages.accepted.name);
    await zhang.sees(CENTRE.phone);
    expect(await everythingOn(zhang)).not.toMatch(OF_THE_CASE);
    await zhang.check('lookup');
  });

  step('the key on the part torn off leads him to the invitation, and he says yes', async () => {
    const { invite, caseFile } = zhang.t;
    // As an input method in full-width mode types it, in the groups of the paper.
    const typed = key.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    await comesByKey(zhang, dispute.code, `${typed.slice(0, 3)} ${typed.slice(3)}`);
    await zhang.sees(invite.title(CENTRE.committee));
    await zhang.sees(invite.never);
    await zhang.check('invite');
    expect(zhang.page.url()).not.toContain(key);
    await zhang.tap(invite.consent);
    await zhang.at('case/pages/case/index');
    await zhang.sees(caseFile.answers.consented);
    await zhang.check('case-consented');
    const { case: seen } = await staffed.clerk.ok('case.view', { caseId: dispute.caseId });
    expect(seen.parties[1]).toMatchObject({ joined: true, answer: 'consented' });
  });

  step('whoever finds the slip later has a key that opens nothing more', async () => {
    const { lookup, errors } = finder.t;
    await entersKey(finder, key);
    await finder.tap(starting(lookup.join.self), 'radio');
    finder.expects(410);
    await finder.tap(lookup.join.go);
    await finder.sees(errors.codes['key.used']({ phone: CENTRE.phone }));
    await finder.check('join-used-key');
    expect(await everythingOn(finder)).not.toMatch(OF_THE_CASE);
  });

  step('a son who acts for the other one waits until the centre has called her', async () => {
    const { lookup, procedure } = son.t;
    const { join, waiting } = lookup;
    await entersKey(son, await keyFor(staffed, dispute, 'p3'));
    await son.tap(starting(join.acting), 'radio');
    await son.sees(join.checkedNote);
    await son.write(join.name, '王小军');
    await son.tap(starting(join.relations.helper.title), 'radio');
    await son.check('join-acting');
    // The page asks by itself whether he may see it now.
    son.expects(403, 20);
    await son.tap(join.goActing);
    await son.at('other/pages/waiting/index');
    await son.sees(procedure.openStages.accepted.name);
    await son.tap(waiting.again);
    await son.sees(waiting.notYet);
    await son.check('waiting');
    expect(await everythingOn(son)).not.toMatch(OF_THE_CASE);
  });

  step('the clerk calls her and lets him see it, not answer; his phone goes on by itself', async () => {
    const { caseFile, people } = clerk.t;
    const { claims } = people;
    await openCase(clerk, dispute.caseId);
    await does(clerk, caseFile.actions.people.claims);
    await clerk.sees(claims.saysSo);
    await clerk.check('party-claim');
    await clerk.tap(starting(`${claims.confirm} 王小军`));
    await chooses(clerk, claims.how, claims.ways.callback.title);
    await clerk.check('party-claim-confirm');
    await confirms(clerk, claims.confirmTitle('王小军'), claims.confirmSend);
    await clerk.sees(claims.confirmed);
    const { invite } = son.t;
    await son.at('other/pages/invite/index');
    await son.sees(invite.title(CENTRE.committee));
    await son.find('button', invite.seeCase).waitFor();
    await son.check('invite-acting');
    await expect(son.find('button', invite.consent).count()).resolves.toBe(0);
  });

  async function entersKey(visitor: Visitor, digits: string): Promise<void> {
    const { lookup } = visitor.t;
    await visitor.open(`/c/${dispute.code}`);
    await visitor.tap(lookup.open.haveKey);
    await visitor.write(lookup.join.label, digits);
  }
});

/** What stands beside "personal key" on the part to tear off. */
async function printedKey(pdf: Buffer): Promise<string> {
  const { pages } = await readPdf(pdf);
  const words = pages.flatMap(({ items }) => items.map(({ text }) => text)).join('');
  const [, key] = /个人密钥(\d{6})(?!\d)/.exec(words.replace(/\s/g, '')) ?? [];
  if (key === undefined) throw new Error(`no key stands on the slip: ${words}`);
  return key;
}

/** What stands on the screen, and what the phone keeps. */
async function everythingOn({ page, reads }: Visitor): Promise<string> {
  return `${await reads()} ${await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))}`;
}
