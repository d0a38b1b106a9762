import type { Browser, Route } from 'playwright-core';
import { askAt } from '../harness/ask';
import { launchBrowser } from '../harness/browser';
import { sendsPhotos } from '../harness/hands';
import { journey } from '../harness/journey';
import { largePhoto } from '../harness/picture';
import { freshDatabase } from '../harness/postgres';
import { anyPort, type ServerProcess, startServerProcess, temporaryFolder } from '../harness/server-process';
import { appointStaff, type Staff } from '../harness/staff';
import { openTalks, type Talks } from '../harness/talks';
import { type Visitor, visit } from '../harness/visitor';

const SECRET = 'a secret of this test, long enough to be one';
const OFFLINE = ['第一句，没信号时写的。', '第二句，也是。', '第三句，还是。'];
/** The web answers again within the longest back-off, and a busy machine takes its time over it. */
const LATER = 120_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: ReturnType<typeof temporaryFolder>;
let server: ServerProcess;
let port: string;
let browser: Browser;
let staff: Staff;
let talks: Talks;
let li: Visitor;
let zhang: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  folder = temporaryFolder();
  port = await anyPort();
  staff = await appointStaff(database.connectionString, SECRET);
  server = startServerProcess({
    YIMA_MODE: 'production',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: address(),
    DATA_DIR: folder.folder,
    DATABASE_URL: database.connectionString,
    YIMA_SECRET: SECRET,
  });
  await server.ready;
  talks = await openTalks(askAt(address()), staff);
  browser = await launchBrowser();
  [li, zhang] = await Promise.all([
    visit(browser, { url: address(), name: 'valley-li', token: talks.applicantToken }),
    visit(browser, {
      url: address(),
      name: 'valley-zhang',
      language: 'en',
      elder: true,
      token: talks.otherToken,
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  server?.child.kill('SIGTERM');
  await server?.ended;
  await database?.drop();
  folder?.remove();
});

const step = journey(() => [li, zhang]);

step('one of two who talk loses the signal, and what she writes waits in sight', async () => {
  for (const visitor of [li, zhang]) await openChat(visitor);
  await say(li, '您好。');
  await zhang.hears('您好。');
  await li.page.context().setOffline(true);
  for (const text of OFFLINE) await say(li, text);
  await li.sees(li.t.chat.waiting);
  await li.check('offline-waiting');
  await say(zhang, '我先说我的。');
  expect(await zhang.reads()).not.toContain(OFFLINE[0]);
  li.forgives();
});

step(
  'with the signal back all of it arrives, once and in order, and so does what was said meanwhile',
  async () => {
    await li.page.context().setOffline(false);
    for (const text of OFFLINE) await zhang.sees(text, LATER);
    await li.sees('我先说我的。', LATER);
    await li.page.getByText(li.t.chat.waiting).first().waitFor({ state: 'detached', timeout: LATER });
    for (const visitor of [li, zhang])
      expect(placesOf(await visitor.reads(), OFFLINE)).toEqual(ONCE_IN_ORDER);
    await zhang.check('back-again');
    for (const visitor of [li, zhang]) visitor.forgives();
  },
);

step(
  'what waits outlives the app: opened again without a signal it still waits, and then goes once',
  async () => {
    await li.page.route('**/api/**', dropped);
    await say(li, '这句写完我就关了手机。');
    await li.sees(li.t.chat.waiting);
    await li.page.reload();
    await li.sees(li.t.chat.waiting);
    await li.page.unroute('**/api/**', dropped);
    await zhang.sees('这句写完我就关了手机。', LATER);
    expect((await zhang.reads()).split('这句写完我就关了手机。')).toHaveLength(2);
    await openChat(li);
    await li.sees('这句写完我就关了手机。');
    li.forgives();
  },
);

step('a photo cut in the middle goes on where it stopped', async () => {
  const offsets: number[] = [];
  let cuts = 2;
  await li.page.route('**/files/**', (route) => {
    const { searchParams } = new URL(route.request().url());
    if (route.request().method() !== 'PUT') return route.continue();
    const offset = Number(searchParams.get('offset'));
    if (offset > 0 && cuts > 0) {
      cuts -= 1;
      return route.abort('connectionreset');
    }
    offsets.push(offset);
    return route.continue();
  });
  await sendsPhotos(li, [await largePhoto(browser)]);
  const arrived = zhang.find('button', zhang.t.chat.photo(1));
  await arrived.waitFor({ timeout: LATER });
  expect(cuts).toBe(0);
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  expect(new Set(offsets).size).toBe(offsets.length);
  await li.page.unroute('**/files/**');
  li.forgives();
});

step('what the server refuses later is told where it was written, with the words kept', async () => {
  await li.page.context().setOffline(true);
  await say(li, '会谈停了我还在写。');
  await li.sees(li.t.chat.waiting);
  const ask = askAt(address());
  const { caseId } = talks;
  const command = { type: 'pauseRoom', reason: '先去看看现场。' } as const;
  await ask('case.do', { caseId, commandId: 'pause-the-room', command }, staff.mediator.token);
  li.expects(409);
  await li.page.context().setOffline(false);
  await li.sees(li.t.chat.failedWhy(li.t.errors.codes['room.not_open']()), LATER);
  await li.sees('会谈停了我还在写。');
  await li.check('refused-later');
  expect(await zhang.reads()).not.toContain('会谈停了我还在写。');
  for (const visitor of [li, zhang]) visitor.forgives();
});

const ONCE_IN_ORDER = { once: true, inOrder: true };

function placesOf(read: string, texts: readonly string[]) {
  const places = texts.map((text) => read.indexOf(text));
  return {
    once: texts.every((text) => read.split(text).length === 2),
    inOrder: places.every((place, at) => place > (places[at - 1] ?? -1)),
  };
}

function dropped(route: Route): Promise<void> {
  return route.abort('internetdisconnected');
}

async function openChat(visitor: Visitor): Promise<void> {
  await visitor.open(`/#/talk/pages/chat/index?caseId=${talks.caseId}&room=joint`);
  await visitor.at('talk/pages/chat/index');
}

async function say(visitor: Visitor, text: string): Promise<void> {
  await visitor.write(visitor.t.chat.placeholder, text);
  await visitor.tap(visitor.t.chat.send);
}

function address(): string {
  return `http://127.0.0.1:${port}`;
}
