import '../harness/encoders';
import { randomUUID } from 'node:crypto';
import { chat } from '@/miniprogram/texts/zh/chat';
import { sayMany } from '../harness/many-messages';
import { openTalks } from '../harness/talks';
import { pageOf, startWeapp, type Weapp } from '../harness/weapp';
import { startWeappServer, type WeappServer } from '../harness/weapp-server';

const EXISTING = [10, 200, 2_000] as const;
const TEXT = '好的,明天上午我过来看看。';
const MOST = 600;
const page = pageOf('chat');

let server: WeappServer;
const measured = new Map<number, number>();

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
      if (process.env.YIMA_BENCH)
        process.stdout.write(
          `${JSON.stringify({ name: 'setData', messages: existing, bytes, calls: sent.length })}\n`,
        );
      if (process.env.YIMA_BENCH === 'look')
        process.stderr.write(`${JSON.stringify(sent.map(({ data }) => data))}\n`);
      measured.set(existing, bytes);
      expect(bytes).toBeLessThanOrEqual(MOST);
      expect(phone.errors).toEqual([]);
    } finally {
      phone.close();
    }
  },
);

it('one arriving message costs the same however many were said before', () => {
  // Taro's names of nodes get a letter longer now and then.
  expect(Math.max(...measured.values()) - Math.min(...measured.values())).toBeLessThanOrEqual(16);
});

/** Until nothing has been sent to the screen for a while. */
async function quiet(phone: Weapp): Promise<void> {
  for (let seen = -1; seen !== phone.setDatas.length; await new Promise((done) => setTimeout(done, 700)))
    seen = phone.setDatas.length;
}
