import '../harness/encoders';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Entry } from '@/domain/case/entry';
import { chat } from '@/miniprogram/texts/zh/chat';
import { sayMany } from '../harness/many-messages';
import { openTalks } from '../harness/talks';
import { pageOf, startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';

const EXISTING = [10, 200, 2_000, 10_000] as const;
const TEXT = '好的,明天上午我过来看看。';
const MOST = 600;
const MOST_AT_ONCE = 64 * 1024;
const MOST_NODES = 1_000;
const OLDER = 5;
/** A page written by hand draws them all, and the simulator no more than this. */
const NATIVE_MOST = 2_000;
/** How much more than a page written by hand sends for the same message. */
const MOST_TIMES_NATIVE = 2.5;
const page = pageOf('chat');

interface Measured {
  readonly bytes: number;
  readonly calls: number;
}

let server: WeappServer;
const measured = new Map<number, Measured>();

beforeAll(async () => {
  server = await startWeappServer();
});
afterAll(() => server?.stop());

it.each(EXISTING)(
  'one arriving message sends little to the screen where %d were said before',
  async (existing) => {
    const talks = await openTalks(server.ask, server.staff);
    await sayMany(server.connectionString, talks.caseId, server.staff.mediator.personId, existing);
    const phone = startWeapp(server.url, { 'yima:me:token': talks.applicantToken });
    try {
      phone.open(`${page}?caseId=${talks.caseId}&room=joint`);
      await phone.until('the composer', () => phone.labels().includes(chat.send));
      await phone.sees(`第 ${existing} 句话`);
      await phone.until('the socket', () => phone.wechat.sockets.size === 1);
      await quiet(phone);
      const before = phone.setDatas.length;
      const command = { type: 'say', room: 'joint', text: TEXT } as const;
      await server.ask(
        'case.do',
        { caseId: talks.caseId, commandId: randomUUID(), command },
        talks.otherToken,
      );
      await phone.sees(TEXT);
      await quiet(phone);
      const sent = phone.setDatas.slice(before).filter((one) => one.page === page);
      const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
      const { entries } = await server.ask('case.view', { caseId: talks.caseId }, talks.applicantToken);
      const arrived = entries.find(({ text }) => text === TEXT);
      if (!arrived) throw new Error('the message is not there');
      const nativePage = openNative(Math.min(existing, NATIVE_MOST), arrived);
      const native = nativePage.receive(arrived);
      const least = nativePage.receive(leastOf(arrived));
      nativePage.close();
      await older(phone);
      const largest = Math.max(...phone.setDatas.map((one) => one.bytes));
      report({
        messages: existing,
        bytes,
        calls: sent.length,
        native,
        ratio: round2(bytes / native.bytes),
        least,
        ratioToLeast: round2(bytes / least.bytes),
        largest,
        nodes: phone.nodes(),
      });
      if (process.env.YIMA_BENCH === 'look')
        process.stderr.write(`${JSON.stringify(sent.map(({ data }) => data))}\n`);
      measured.set(existing, { bytes, calls: sent.length });
      expect(bytes).toBeLessThanOrEqual(MOST);
      expect(bytes / native.bytes).toBeLessThanOrEqual(MOST_TIMES_NATIVE);
      expect(largest).toBeLessThan(MOST_AT_ONCE);
      expect(phone.nodes()).toBeLessThan(MOST_NODES);
      expect(phone.errors).toEqual([]);
    } finally {
      phone.close();
    }
  },
);

it('one arriving message costs the same however many were said before', () => {
  const all = [...measured.values()];
  const bytes = all.map((one) => one.bytes);
  // Taro's names of nodes get a letter longer now and then.
  expect(Math.max(...bytes) - Math.min(...bytes)).toBeLessThanOrEqual(16);
  expect(new Set(all.map(({ calls }) => calls)).size).toBe(1);
});

type Shown = Pick<Entry, 'id' | 'at' | 'by' | 'text'>;

/** What is drawn of a message and nothing else: somebody who counts bytes writes a page that sends only this. */
function leastOf({ id, at, by, text = '' }: Entry): Shown {
  return { id, at, by: { name: by.name, you: by.you } as Entry['by'], text };
}

/** A page written by hand, in the same simulator: what its setData takes for a message. */
function openNative(existing: number, like: Shown) {
  const simulate = require('miniprogram-simulate') as {
    load(file: string, options: object): string;
    render(id: string): { attach(parent: Element): void; detach(): void; instance: NativeChat };
  };
  const file = path.resolve(__dirname, '../bench/native-chat/index');
  const rendered = simulate.render(
    simulate.load(file, { rootPath: path.dirname(file), compiler: 'official' }),
  );
  rendered.attach(document.body);
  const { instance } = rendered;
  instance.open(Array.from({ length: existing }, (_, at) => ({ ...like, id: `joint:${at}` })));
  let sent: number[] = [];
  const real = instance.setData;
  instance.setData = function setData(data) {
    sent.push(Buffer.byteLength(JSON.stringify(data)));
    real.call(this, data);
  };
  return {
    receive(message: Shown): Measured {
      sent = [];
      instance.receive(message);
      expect(instance.data.messages.at(-1)?.text).toBe(message.text);
      return { bytes: sent.reduce((sum, one) => sum + one, 0), calls: sent.length };
    },
    close: () => rendered.detach(),
  };
}

interface NativeChat {
  readonly data: { readonly messages: readonly { readonly text: string }[] };
  setData(data: object): void;
  open(messages: readonly object[]): void;
  receive(message: object): void;
}

/** Reads back a few windows. */
async function older(phone: Weapp): Promise<void> {
  for (let times = 0; times < OLDER; times += 1) {
    const box = phone.elements().find((one) => /scroll-view$/.test(one.tag) && one.text().includes('句话'));
    box?.scrollTo('upper');
    await quiet(phone);
  }
}

function report(line: object): void {
  if (process.env.YIMA_BENCH) process.stdout.write(`${JSON.stringify({ name: 'setData', ...line })}\n`);
}

/** Until every answer is there and nothing has been sent to the screen for a while. */
async function quiet(phone: Weapp): Promise<void> {
  let seen = -1;
  while (seen !== phone.setDatas.length || phone.wechat.unanswered > 0) {
    seen = phone.setDatas.length;
    await new Promise((done) => setTimeout(done, 700));
  }
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
