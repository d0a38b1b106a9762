import type { Browser } from 'playwright-core';
import { verifyAll } from '@/cloud/store/verify';
import type { ToldHow } from '@/domain/case/assist/shape';
import { launchBrowser } from '../harness/browser';
import { type Staffed, staff } from '../harness/dispute';
import { chooses, comesByKey, confirms, does, keyOn, openCase } from '../harness/hands';
import { journey } from '../harness/journey';
import { clause } from '../harness/lives';
import { fresh } from '../harness/phone';
import { openTown, type Town, VILLAGE } from '../harness/town';
import { type Language, starting, type Visitor, visit } from '../harness/visitor';

const ELDER = { name: '王秀兰', phone: '0816-4330077' };
const FACTS = '隔壁改沟，水泡了她家的墙根。';
/** What the elder says by telephone, and the mediator takes down. */
const WORDS = '墙都泡软了，请把沟填了。';
const CLAUSE = '李桂芳在 2027 年 4 月 30 日以前把沟填回去，付给王秀兰 800 元。';

describe.each<Language>(['zh', 'en'])('an elder who never touches a phone, in %s', (language) => {
  let town: Town;
  let browser: Browser;
  let staffed: Staffed;
  /** The village's grid worker, who files for her. */
  let grid: Visitor;
  let clerk: Visitor;
  let mediator: Visitor;
  /** The neighbour, on a phone with the elder version. */
  let li: Visitor;
  let caseId: string;
  let code: string;

  beforeAll(async () => {
    town = await openTown();
    browser = await launchBrowser();
    staffed = await staff(town, town.http);
    const arrive = (name: string, token?: string, elder = false) =>
      visit(browser, { url: town.http.url, name: `phoneless-${name}`, language, token, elder });
    [grid, clerk, mediator, li] = await Promise.all([
      arrive('grid'),
      arrive('clerk', town.http.tokenOf(staffed.clerk.name)),
      arrive('mediator', town.http.tokenOf(staffed.mediator.name)),
      arrive('li', undefined, true),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const step = journey(() => [grid, clerk, mediator, li]);

  step('the village’s poster opens the form with its place and window filled in', async () => {
    const { filing, kinds } = grid.t;
    const { poster } = await staffed.clerk.ok('centre.makePoster', {
      commandId: fresh(),
      kind: 'village',
      name: '联丰村村委会',
      place: VILLAGE,
      window: 'reception',
    });
    await grid.open(`/p/${poster.poster}`);
    await grid.at('pages/file/index');
    await grid.sees(filing.at(`联丰村村委会 · ${poster.window?.name}`));
    await grid.check('file-from-poster');
    await grid.tap(starting(kinds.names.neighbours), 'radio');
    await grid.tap(filing.next);
    await grid.write(filing.facts.label, FACTS);
    await grid.tap(filing.next);
    await grid.sees(filing.where.chosen);
    await grid.tap(filing.next);
  });

  step('the grid worker says who they are, by what right and how far, and how she is reached', async () => {
    const { filing, people } = grid.t;
    const { behalf } = people;
    await grid.tap(starting(filing.who.behalf));
    await grid.at('people/pages/behalf/index');
    await grid.sees(behalf.confirmNote);
    await grid.check('behalf');
    await grid.write(behalf.name, '赵大勇');
    await grid.write(behalf.phone, '13600000006');
    await chooses(grid, behalf.office, behalf.offices.grid_worker);
    await chooses(grid, behalf.authority, behalf.authorities.spoken.title);
    // Filing, and seeing how far it is: no more.
    for (const scope of ['read', 'talk'] as const) await grid.tap(starting(people.scopes[scope]), 'checkbox');
    await chooses(grid, behalf.channel, behalf.channels.phone);
    await grid.check('behalf-filled');
    await grid.tap(behalf.done);
    await grid.at('pages/file/index');
    await grid.sees(filing.who.behalfOf('赵大勇'));
  });

  step('and files against a neighbour with a phone and one without', async () => {
    const { filing, receipt } = grid.t;
    const { who } = filing;
    await grid.write(who.theirName, ELDER.name);
    await grid.write(who.theirPhone, ELDER.phone);
    await grid.tap(who.add);
    await grid.write(who.ofOther(1, who.otherName.person), '李桂芳');
    await grid.write(who.ofOther(1, who.otherPhone), '13700000002');
    await grid.write(who.ofOther(2, who.otherName.person), '周德贵');
    await grid.page
      .getByRole('switch', { name: starting(who.noPhone) })
      .nth(1)
      .tap();
    await grid.tap(who.channels.paper, 'tab');
    await grid.check('file-who');
    await grid.tap(filing.next);
    await grid.write(filing.wish.label, '把沟填回去，赔修墙的钱。');
    await grid.tap(filing.toReview);
    await grid.sees(who.behalfOf('赵大勇'));
    await grid.check('file-review');
    await grid.tap(filing.review.send);
    await grid.at('case/pages/receipt/index');
    const label = await grid.find('img', starting(`${receipt.code} `)).getAttribute('aria-label');
    code = /\d{16}/.exec(label ?? '')?.[0] ?? '';
    await grid.tap(receipt.progress);
    await grid.at('case/pages/case/index');
    caseId = new URLSearchParams(grid.page.url().split('?')[1]).get('caseId') ?? '';
    await grid.check('case-helper-filed');
  });

  step('the clerk sees that it was not she who filed, takes it in and names a mediator', async () => {
    const { centre, caseFile, shared } = clerk.t;
    await openCase(clerk, caseId);
    await clerk.sees(caseFile.assisted('赵大勇', shared.helperOffices.grid_worker));
    await clerk.check('case-assisted');
    await does(clerk, caseFile.actions.work.intake);
    await clerk.tap(centre.intake.accept);
    await clerk.tap(starting('周敏'), 'radio');
    await clerk.tap(centre.intake.assignSend);
    await clerk.at('case/pages/case/index');
    await staffed.mediator.do(caseId, { type: 'declare', relation: 'none' });
  });

  step(
    'nobody is invited before she has said at the window that she wants it, and heard it read',
    async () => {
      const { caseFile, change, shared, told } = clerk.t;
      const words = change.confirmFiling;
      await does(clerk, caseFile.actions.people.confirmFilingFor);
      await clerk.sees(starting(words.by('赵大勇', shared.helperOffices.grid_worker)));
      await chooses(clerk, words.ask, words.yes);
      await chooses(clerk, told.how, told.ways.window);
      await clerk.sees(told.missing.readBack);
      await clerk.check('confirm-filing');
      await clerk.tap(told.readBack, 'switch');
      await clerk.tap(words.send);
      await clerk.at('case/pages/case/index');
      await clerk.sees(caseFile.assistedConfirmed('赵大勇', shared.helperOffices.grid_worker));
    },
  );

  step('one neighbour gets the slip with a key, the other a page to answer on', async () => {
    const { centre, caseFile, slip } = clerk.t;
    await does(clerk, caseFile.actions.contact.keys);
    await clerk.tap(centre.keys.issue);
    const key = await keyOn(clerk);
    for (const paper of [slip.formats.a5, starting(slip.reply)])
      await Promise.all([clerk.page.waitForEvent('download'), clerk.tap(paper)]);
    await clerk.check('keys-slips');
    await clerk.tap(centre.keys.deliver);
    await delivers('李桂芳', caseFile.deliveryWays.paper);
    await delivers('周德贵', caseFile.deliveryWays.visit);
    await comesByKey(li, code, key);
    await li.check('invite');
    await li.tap(li.t.invite.consent);
    await li.at('case/pages/case/index');
    await li.check('case-consented');
  });

  step(
    'whose turn it is without a phone, the mediator goes and asks, and reads the answer back',
    async () => {
      const { caseFile, centre, procedure, told } = mediator.t;
      await openCase(mediator, caseId);
      await mediator.sees(procedure.turn.visitThem('周德贵'));
      await mediator.check('case-visit-them');
      await does(mediator, caseFile.actions.contact.deliver);
      await chooses(mediator, centre.deliver.forWhom, '周德贵');
      await chooses(mediator, centre.deliver.said, centre.deliver.consent);
      await mediator.sees(told.missing.how);
      await tells('visit');
      await mediator.check('deliver-told');
      await mediator.tap(centre.deliver.send);
      await mediator.sees(centre.deliver.answered);
      await openCase(mediator, caseId);
      await does(mediator, caseFile.actions.meeting.openRoom);
      await mediator.sees(caseFile.done.openRoom);
    },
  );

  step('what she says by telephone stands in the talk as hers, taken down by the mediator', async () => {
    const { caseFile, writing, told } = mediator.t;
    const words = writing.takeDownSheet;
    await mediator.tap(starting(caseFile.talk));
    await mediator.tap(writing.more);
    await mediator.tap(starting(writing.takeDown));
    await chooses(mediator, words.who, ELDER.name);
    await mediator.write(words.text, WORDS);
    await tells('phone');
    await mediator.check('take-down');
    await confirms(mediator, words.title, words.send);
    await mediator.sees(words.done);
    await mediator.sees(WORDS);
    await mediator.check('chat-taken-down');
    await li.tap(starting(li.t.caseFile.talk));
    await li.sees(WORDS);
    await li.sees(li.t.chat.takenDown(ELDER.name, told.ways.phone, '周敏'));
    await li.check('chat-taken-down');
  });

  step('a clause waits for her: the mediator calls her, and notes her yes', async () => {
    const { terms, caseFile, procedure } = mediator.t;
    await staffed.mediator.do(caseId, {
      type: 'proposeTerm',
      ...clause('2027-04-30', { amount: 80_000, text: CLAUSE }),
    });
    await openCase(li, caseId);
    await does(li, li.t.caseFile.actions.terms.answer);
    await li.sees(CLAUSE);
    await li.tap(li.t.terms.accept);
    await openCase(mediator, caseId);
    await mediator.sees(procedure.turn.callThem(ELDER.name));
    await openCase(li, caseId);
    await li.sees(li.t.procedure.turn.called(ELDER.name));
    await li.check('case-called');
    await does(mediator, caseFile.actions.terms.terms);
    await mediator.check('terms-for');
    await acceptsFor(ELDER.name, 'phone');
    await acceptsFor('周德贵', 'visit');
    await mediator.sees(terms.count(1, 1));
    await mediator.check('terms-recorded');
  });

  step('the grid worker sees how far it is, and nothing of what was said', async () => {
    await grid.page.reload();
    await grid.sees(grid.t.procedure.stages.talking.name);
    await grid.check('case-helper');
    // The code may hold the digits of the sum by chance.
    const read = (await grid.reads()).replace(/\d{4}(?: \d{4}){3}/g, '');
    for (const words of [WORDS, CLAUSE, '800', '周敏']) expect(read).not.toContain(words);
    await grid.open('/#/notice/pages/inbox/index');
    await grid.sees(grid.t.notice.bar);
    expect(await grid.reads()).not.toContain(WORDS);
    const { case: seen } = await staffed.clerk.ok('case.view', { caseId });
    expect(seen.parties.map(({ joined }) => joined)).toEqual([false, true, false]);
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });

  async function delivers(name: string, way: string): Promise<void> {
    const { deliver } = clerk.t.centre;
    await chooses(clerk, deliver.forWhom, name);
    await chooses(clerk, deliver.howTitle, way);
    await clerk.tap(deliver.deliverSend);
    await clerk.sees(deliver.delivered);
    await clerk.seesNot(deliver.delivered);
  }

  /** Beside an answer that the mediator takes down: how it was said, and that it was read back. */
  async function tells(how: ToldHow): Promise<void> {
    const { told } = mediator.t;
    await chooses(mediator, told.how, told.ways[how]);
    await mediator.tap(told.readBack, 'switch');
  }

  async function acceptsFor(name: string, how: ToldHow): Promise<void> {
    const { terms } = mediator.t;
    await mediator.tap(terms.acceptFor(name));
    await mediator.sees(terms.acceptForNote(name));
    await tells(how);
    await mediator.check(`accept-for-${how}`);
    await confirms(mediator, terms.acceptForTitle(name), terms.acceptFor(name));
    await mediator.sees(terms.acceptedFor(name));
  }
});
