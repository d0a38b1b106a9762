import '../harness/encoders';
import { chat } from '@/miniprogram/texts/zh/chat';
import { reading } from '@/miniprogram/texts/zh/reading';
import { sayMany } from '../harness/many-messages';
import { openTalks } from '../harness/talks';
import { pageOf, startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';

const MESSAGES = 2_000;
const NODES = 1_000;
const SET_DATA = 64 * 1024;
const page = pageOf('chat');

let server: WeappServer;

beforeAll(async () => {
  server = await startWeappServer();
});
afterAll(() => server?.stop());

test('A room of two thousand messages stays a small page, read up and down and from the first new one', async () => {
  const { phone, nodes } = await openLong();
  try {
    await phone.sees(`第 ${MESSAGES} 句话`);
    const seen = [nodes()];
    // Up through three hundred, then back.
    for (const last of [1_900, 1_800, 1_700]) {
      while (!has(phone, last)) await scroll(phone, 'upper');
      seen.push(nodes());
    }
    expect(has(phone, MESSAGES)).toBe(false);
    while (!has(phone, MESSAGES)) {
      await scroll(phone, 'lower');
      seen.push(nodes());
    }
    phone.tap(reading.firstUnread(MESSAGES));
    await phone.sees(chat.unreadFrom);
    expect(has(phone, 1)).toBe(true);
    seen.push(nodes());
    phone.tap(reading.toNewest);
    await phone.sees(`第 ${MESSAGES} 句话`);
    seen.push(nodes());
    report(phone, seen);
    expect(Math.max(...seen)).toBeLessThan(NODES);
    expect(largest(phone)).toBeLessThan(SET_DATA);
    expect(phone.errors).toEqual([]);
  } finally {
    phone.close();
  }
});

test('So does the page of the mediator who said all of them, and sees who has read what', async () => {
  const { phone, nodes } = await openLong(server.staff.mediator.token);
  try {
    await phone.sees(`第 ${MESSAGES} 句话`);
    const seen = [nodes()];
    while (!has(phone, MESSAGES - 100)) {
      await scroll(phone, 'upper');
      seen.push(nodes());
    }
    report(phone, seen);
    expect(Math.max(...seen)).toBeLessThan(NODES);
    expect(phone.errors).toEqual([]);
  } finally {
    phone.close();
  }
});

/** As the applicant, or as whoever shows the token. */
async function openLong(token?: string): Promise<{ phone: Weapp; nodes: () => number }> {
  const talks = await openTalks(server.ask, server.staff);
  await sayMany(server.connectionString, talks.caseId, server.staff.mediator.personId, MESSAGES);
  const phone = startWeapp(server.url, { 'yima:me:token': token ?? talks.applicantToken });
  phone.open(`${page}?caseId=${talks.caseId}&room=joint`);
  return { phone, nodes: () => phone.nodes() };
}

async function scroll(phone: Weapp, edge: 'upper' | 'lower'): Promise<void> {
  const box = phone.elements().find((one) => /scroll-view$/.test(one.tag) && one.text().includes('句话'));
  const before = shown(phone);
  box?.scrollTo(edge);
  await phone.until(`more towards ${edge}`, () => shown(phone) !== before);
}

function shown(phone: Weapp): string {
  return (
    phone
      .text()
      .match(/第 \d+ 句话/g)
      ?.join() ?? ''
  );
}

function has(phone: Weapp, at: number): boolean {
  return new RegExp(`第 ${at} 句话`).test(phone.text());
}

function largest(phone: Weapp): number {
  return Math.max(...phone.setDatas.map(({ bytes }) => bytes));
}

function report(phone: Weapp, nodes: readonly number[]): void {
  if (process.env.YIMA_BENCH)
    process.stdout.write(
      `${JSON.stringify({ name: 'long talk', messages: MESSAGES, nodes: Math.max(...nodes), largestSetData: largest(phone) })}\n`,
    );
}
