import type { Browser } from 'playwright-core';
import { readCode } from '@/domain/code/dispute-code';
import { askAt } from '../harness/ask';
import { launchBrowser } from '../harness/browser';
import { journey } from '../harness/journey';
import { freshDatabase } from '../harness/postgres';
import { anyPort, type ServerProcess, startServerProcess, temporaryFolder } from '../harness/server-process';
import { appointStaff } from '../harness/staff';
import { openTalks, type Talks } from '../harness/talks';
import { type Visitor, visit } from '../harness/visitor';

/** Within the longest back-off, on a busy machine too. */
const LATER = 120_000;
const SECRET = 'a secret of this test, long enough to be one';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: ReturnType<typeof temporaryFolder>;
let server: ServerProcess;
let port: string;
let browser: Browser;
let talks: Talks;
let li: Visitor;
let zhang: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  folder = temporaryFolder();
  port = await anyPort();
  const staff = await appointStaff(database.connectionString, SECRET);
  await startServer();
  talks = await openTalks(askAt(address()), staff);
  browser = await launchBrowser();
  [li, zhang] = await Promise.all([
    visit(browser, { url: address(), name: 'restart-li', token: talks.applicantToken }),
    visit(browser, { url: address(), name: 'restart-zhang', token: talks.otherToken }),
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

step('both sides talk', async () => {
  expect(readCode(talks.code).ok).toBe(true);
  for (const visitor of [li, zhang]) {
    await visitor.open(`/#/case/pages/case/index?caseId=${talks.caseId}`);
    await visitor.tap(visitor.t.caseFile.talk);
    await visitor.at('talk/pages/chat/index');
  }
  await say(li, '您好，先听听您怎么说。');
  await zhang.hears('您好，先听听您怎么说。');
});

step('a message written while the server is gone waits, and says so', async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await say(li, '这句是断线时写的。');
  await li.sees(li.t.chat.waiting);
  await li.sees(li.t.chat.retry);
  await li.check('chat-waiting');
  li.forgives();
  zhang.forgives();
});

step('when it is back the message goes by itself, arrives once, and nothing is lost', async () => {
  await startServer();
  await zhang.sees('这句是断线时写的。', LATER);
  await li.page.getByText(li.t.chat.waiting).waitFor({ state: 'detached' });
  await say(zhang, '收到了，我也说一句。');
  await li.sees('收到了，我也说一句。', LATER);
  for (const visitor of [li, zhang]) {
    const read = await visitor.reads();
    for (const text of ['您好，先听听您怎么说。', '这句是断线时写的。', '收到了，我也说一句。'])
      expect(read.split(text)).toHaveLength(2);
  }
  li.forgives();
  zhang.forgives();
});

step('afterwards messages arrive at once again', async () => {
  await say(li, '那就周六上午。');
  await zhang.hears('那就周六上午。');
  li.forgives();
  zhang.forgives();
});

step('a message that the server refuses is shown as failed, and goes when it is sent again', async () => {
  await li.page.route('**/api/case.do', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/json',
      body: JSON.stringify({ ok: false, error: { code: 'room.not_yours', params: {} } }),
    }),
  );
  li.expects(403);
  await say(li, '这句先被退回。');
  const { codes } = li.t.errors;
  await li.sees(li.t.chat.failedWhy(codes['room.not_yours']()));
  await li.check('chat-failed');
  await li.page.unroute('**/api/case.do');
  await li.tap(li.t.chat.retry);
  await zhang.hears('这句先被退回。');
  await li.page.getByText(codes['room.not_yours']()).waitFor({ state: 'detached' });
  expect((await zhang.reads()).split('这句先被退回。')).toHaveLength(2);
});

async function startServer(): Promise<void> {
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
}

function address(): string {
  return `http://127.0.0.1:${port}`;
}

async function say(visitor: Visitor, text: string): Promise<void> {
  await visitor.write(visitor.t.chat.placeholder, text);
  await visitor.tap(visitor.t.chat.send);
}
