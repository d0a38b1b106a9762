import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/browser';
import { type Dispute, fileAs, keyFor, type Staffed, staff, talk } from '../harness/dispute';
import { journey } from '../harness/journey';
import { openTown, type Town } from '../harness/town';
import { type Language, starting, type Visitor, visit } from '../harness/visitor';

const SECRET = '您说的底线我记着';
const PIN = '2580';
const NAMES = /张建国|邻里|Neighbours/;

describe.each<readonly [Language, boolean]>([
  ['zh', false],
  ['en', false],
  ['zh', true],
])('a phone that a family shares, in %s, elder version: %s', (language, elder) => {
  let town: Town;
  let browser: Browser;
  let staffed: Staffed;
  let dispute: Dispute;
  let li: Visitor;
  /** Made before there was a PIN, and left in a drawer. */
  let oldKey: string;

  beforeAll(async () => {
    town = await openTown();
    browser = await launchBrowser();
    staffed = await staff(town, town.http);
    dispute = await fileAs(town.http.as('李芳'), {
      applicant: { name: '李芳', phone: '13800000001' },
      others: [{ kind: 'person', name: '张建国', phone: '13700000002' }],
    });
    await talk(staffed, dispute, town.http.as('张建国'));
    oldKey = await keyFor(staffed, dispute, 'p1');
    await staffed.mediator.do(dispute.caseId, {
      type: 'say',
      room: 'private',
      partyId: 'p1',
      text: SECRET,
    });
    li = await visit(browser, {
      url: town.http.url,
      name: 'li-shared',
      language,
      elder,
      token: town.http.tokenOf('李芳'),
    });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  const step = journey(() => [li]);
  const press = async (digits: string) => {
    for (const digit of digits) await li.tap(digit);
  };
  const enter = async (key: string) => {
    const { join } = li.t.lookup;
    await li.open(`/#/other/pages/join/index?code=${dispute.code}`);
    await li.write(join.label, key);
    await li.tap(starting(join.self), 'radio');
    await li.tap(join.go);
  };
  const toTalk = () => li.open(`/#/talk/pages/chat/index?caseId=${dispute.caseId}&room=private`);

  step('before anything is set, titles name the other side and the private talk is open', async () => {
    await li.open('/#/pages/cases/index');
    await li.sees(NAMES);
    await toTalk();
    await li.sees(SECRET);
  });

  step('in "me" titles are made neutral and a PIN is set', async () => {
    const { sharedPhone: words, me } = li.t;
    await li.open('/#/pages/me/index');
    await li.tap(starting(me.shared));
    await li.at('talk/pages/shared-phone/index');
    await li.sees(words.lock.none);
    await li.check('page');
    await li.tap(words.neutral.on, 'tab');
    await li.tap(words.lock.set);
    await press('25');
    await li.check('pad');
    await press('80');
    await li.tap(words.steps.next);
    await press(PIN);
    await li.tap(words.steps.save);
    await li.sees(words.lock.has);
    await li.check('set');
  });

  step('lists, title bars and notices name nobody and no matter', async () => {
    const title = li.t.procedure.title.neutral(dispute.code.slice(-4));
    await li.open('/#/pages/cases/index');
    await li.sees(title);
    expect(await li.reads()).not.toMatch(NAMES);
    await li.check('cases');
    await li.open('/#/pages/messages/index');
    await li.sees(title);
    expect(await li.reads()).not.toMatch(NAMES);
    await li.check('messages');
    await li.open('/#/notice/pages/inbox/index');
    await li.sees(li.t.notice.neutral);
    expect(await li.reads()).not.toMatch(NAMES);
    await li.check('notices');
    await li.open(`/#/case/pages/case/index?caseId=${dispute.caseId}`);
    await li.sees(title);
    await li.page.waitForFunction((wanted) => document.title === wanted, title);
  });

  step('the private talk is a door; the PIN opens it, and out of sight it locks', async () => {
    const { sharedPhone: words } = li.t;
    await toTalk();
    await li.sees(words.door.title);
    await li.check('door');
    await li.page.emulateMedia({ colorScheme: 'dark' });
    await li.check('door-dark');
    await li.tap(words.door.open);
    li.expects(403);
    await press('0000');
    await li.tap(words.door.enter);
    await li.sees(li.t.errors.codes['pin.wrong']({ left: 4, minutes: 0 }));
    await li.check('wrong-dark');
    await li.page.emulateMedia({ colorScheme: 'light' });
    await press(PIN);
    await li.check('enter');
    await li.tap(words.door.enter);
    await li.sees(SECRET);
    await li.check('open');
    await li.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    });
    await li.sees(words.door.title);
    await li.seesNot(SECRET);
    expect(await li.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(SECRET);
  });

  step('forgotten, a new key from the window takes it away', async () => {
    const { sharedPhone: words } = li.t;
    await li.tap(words.door.open);
    await li.tap(words.lock.forgot);
    await li.sees(words.forgotten.text);
    await li.check('forgotten');
    const { join } = li.t.lookup;
    await enter(oldKey);
    await li.sees(join.pin.old_key);
    await li.check('old-key');
    await li.tap(join.pin.go);
    await li.at('case/pages/case/index');
    await toTalk();
    await li.sees(words.door.title);
    await enter(await keyFor(staffed, dispute, 'p1'));
    await li.at('case/pages/case/index');
    await toTalk();
    await li.sees(SECRET);
  });
});
