import { readQuietHours, readTemplates } from '@/cloud/wechat/sending-settings';
import { isQuiet, QUIET_HOURS } from '@/domain/notices/outgoing';
import { type Dispute, fileAs, type filing, type Staffed, staff } from '../harness/dispute';
import { type FunctionDoor, openidOf } from '../harness/function-door';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const FIELDS = { thing1: 'what', character_string2: 'code', time3: 'when' };
const TEMPLATES = JSON.stringify({
  turn: { id: 'template-turn', fields: FIELDS },
  message: { id: 'template-message', fields: FIELDS },
  progress: { id: 'template-progress', fields: FIELDS },
});
const TIMER = { Type: 'Timer', TriggerName: 'sweep', Time: '2026-03-02T01:00:00Z' };
const MINUTES = 1 / 60;

let time: MovedTime;
let town: Town;
let door: FunctionDoor;
let staffed: Staffed;
beforeAll(async () => {
  process.env.YIMA_TEMPLATES = TEMPLATES;
  // Monday, nine o'clock in China.
  time = moveTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  door = town.function();
  staffed = await staff(town, door);
});
afterAll(async () => {
  delete process.env.YIMA_TEMPLATES;
  await town.close();
  time.end();
});
beforeEach(() => {
  time.on(`2026-03-${String(++day).padStart(2, '0')}T01:00:00.000Z`);
  door.failWith(null);
});
let day = 1;
let people = 0;

/** Somebody with a case, who allows each kind of message so many times. */
async function willing(times = 1, more: Parameters<typeof filing>[0] = {}) {
  const phone = door.as(`村民${++people}`);
  const dispute = await fileAs(phone, more);
  for (let count = 0; count < times; count += 1) await allowAll(phone);
  return { ...dispute, phone };
}

async function allowAll(phone: Phone): Promise<void> {
  const { templates } = await phone.ok('notice.count', {});
  await phone.ok('notice.allow', { commandId: fresh(), accepted: [...templates] });
}

const write = ({ caseId }: Dispute, text = '请来一趟') =>
  staffed.clerk.do(caseId, { type: 'say', room: 'centre', partyId: 'p1', text });
const timer = () => door.main(undefined, TIMER);
const sentTo = (phone: Phone) => door.messages.filter(({ touser }) => touser === openidOf(phone.name));

describe('a burst', () => {
  it('goes out once it has come to rest, as one message that names nobody and no matter', async () => {
    const one = await willing();
    await write(one);
    await write(one, '明天上午行吗');
    await staffed.clerk.do(one.caseId, { type: 'accept' });
    await timer();
    expect(sentTo(one.phone)).toEqual([]);
    time.on(2 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toEqual([
      {
        touser: openidOf(one.phone.name),
        templateId: 'template-message',
        page: 'notice/pages/inbox/index',
        data: {
          thing1: { value: '您的事项有新消息' },
          character_string2: { value: `尾号${one.code.slice(-4)}` },
          time3: { value: '2026-03-02 09:00' },
        },
        miniprogramState: 'formal',
        lang: 'zh_CN',
      },
    ]);
  });

  it('that goes on is not waited for longer than some minutes, and not sent again while it is unread', async () => {
    const one = await willing(3);
    for (let minute = 0; minute < 7; minute += 1) {
      await write(one);
      time.on(1 * MINUTES);
      await timer();
    }
    expect(sentTo(one.phone)).toHaveLength(1);
    await one.phone.ok('case.read', { caseId: one.caseId, room: 'centre', messages: 7 });
    await write(one);
    time.on(2 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toHaveLength(2);
  });

  it('that was read meanwhile goes to nobody', async () => {
    const one = await willing();
    await write(one);
    await one.phone.ok('case.read', { caseId: one.caseId, room: 'centre', messages: 1 });
    time.on(2 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toEqual([]);
  });

  it('is sent by one of several servers', async () => {
    const one = await willing(3);
    await write(one);
    time.on(2 * MINUTES);
    await Promise.all([timer(), timer(), timer(), timer()]);
    expect(sentTo(one.phone)).toHaveLength(1);
  });
});

describe('nothing goes to a phone', () => {
  it('at night; in the morning it does', async () => {
    const one = await willing();
    time.on('2026-03-06T14:10:00.000Z');
    await write(one);
    time.on(10 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toEqual([]);
    time.on('2026-03-06T23:01:00.000Z');
    await timer();
    expect(sentTo(one.phone)).toHaveLength(1);
  });

  it('of whoever has allowed nothing, or nothing more', async () => {
    const none = await willing(0);
    const once = await willing(1);
    for (const one of [none, once]) await write(one);
    time.on(2 * MINUTES);
    await timer();
    await once.phone.ok('case.read', { caseId: once.caseId, room: 'centre', messages: 1 });
    await write(once);
    time.on(2 * MINUTES);
    await timer();
    expect([sentTo(none.phone).length, sentTo(once.phone).length]).toEqual([0, 1]);
  });

  it('of whoever told of fear, though the inbox has it', async () => {
    const one = await willing(2, { afraid: { safePhone: '13900000009' } });
    await write(one);
    time.on(2 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toEqual([]);
    expect(await one.phone.ok('notice.count', {})).toMatchObject({ unread: 1 });
  });
});

describe('what WeChat answers', () => {
  it('43101 ends the allowance; nothing is tried until the person allows anew', async () => {
    const one = await willing(3);
    door.failWith(43101);
    await write(one);
    time.on(2 * MINUTES);
    await timer();
    door.failWith(null);
    await one.phone.ok('case.read', { caseId: one.caseId, room: 'centre', messages: 1 });
    await write(one);
    time.on(2 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toEqual([]);
    await allowAll(one.phone);
    await one.phone.ok('case.read', { caseId: one.caseId, room: 'centre', messages: 2 });
    await write(one);
    time.on(2 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toHaveLength(1);
  });

  it('another error is tried again, later each time, and costs no allowance', async () => {
    const one = await willing(1);
    door.failWith(-1);
    await write(one);
    time.on(2 * MINUTES);
    await timer();
    door.failWith(null);
    await timer();
    expect(sentTo(one.phone)).toEqual([]);
    time.on(3 * MINUTES);
    await timer();
    expect(sentTo(one.phone)).toHaveLength(1);
  });
});

it('an allowance that is told twice counts once, and only for templates that exist', async () => {
  const one = await willing(0);
  const { templates } = await one.phone.ok('notice.count', {});
  expect(templates).toEqual(['template-turn', 'template-message', 'template-progress']);
  const command = { commandId: fresh(), accepted: ['template-message', 'template-of-another-app'] };
  expect(await one.phone.ok('notice.allow', command)).toEqual({ allowed: 1 });
  expect(await one.phone.ok('notice.allow', command)).toEqual({ allowed: 1 });
  const rows = await town.db.selectFrom('notice_allowance').selectAll().where('remaining', '>', 0).execute();
  const person = await one.phone.ok('session.me', {});
  expect(rows.filter((row) => row.person_id === person.personId)).toEqual([
    { person_id: person.personId, template: 'template-message', remaining: 1 },
  ]);
});

describe('the configuration', () => {
  it.each([
    ['22-7', '2026-03-02T14:00:00.000Z', true],
    ['22-7', '2026-03-02T22:59:00.000Z', true],
    ['22-7', '2026-03-02T23:00:00.000Z', false],
    ['1-5', '2026-03-02T16:59:00.000Z', false],
    ['1-5', '2026-03-02T17:00:00.000Z', true],
    ['7-7', '2026-03-02T17:00:00.000Z', false],
  ])('%s at %s is quiet: %s', (text, now, quiet) => {
    expect(isQuiet(readQuietHours(text), now)).toBe(quiet);
  });

  it('has a default, and refuses what it does not understand by the name of the variable', () => {
    expect(readQuietHours(undefined)).toEqual(QUIET_HOURS);
    expect(readTemplates('')).toEqual({});
    for (const wrong of ['22', '22-25', 'ten-six'])
      expect(() => readQuietHours(wrong)).toThrow('YIMA_QUIET_HOURS');
    for (const wrong of [
      '{',
      '7',
      '{"other":{}}',
      '{"turn":{"id":"a b","fields":{}}}',
      '{"turn":{"id":"a","fields":{"thing1":"name"}}}',
    ])
      expect(() => readTemplates(wrong)).toThrow('YIMA_TEMPLATES');
  });
});
