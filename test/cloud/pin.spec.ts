import { signUnlock } from '@/cloud/identity/token';
import type { PersonId } from '@/domain/ids';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { type Door, fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const PIN = '2580';
const SECRET = '我最多能让三千';
const SAY = { type: 'say', room: 'private', text: SECRET } as const;
const FROM = '2026-03-02T01:00:00.000Z';

let time: MovedTime;
let town: Town;
let second: HttpDoor;
let staffed: Staffed;
beforeAll(async () => {
  time = moveTime(FROM);
  town = await openTown();
  second = await town.another();
  staffed = await staff(town, town.http);
});
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const name = () => `村民${++people}`;
const set = (phone: Phone, pin: string | null, old?: string) =>
  phone.call('session.pin', { commandId: fresh(), pin, ...(old === undefined ? {} : { old }) });
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => answer.error?.code ?? 'ok';

/** A party of a case in talks who was told something in private and has locked that. */
async function confided(
  door: Door = town.http,
  who = name(),
): Promise<{ dispute: Dispute; who: string; phone: Phone }> {
  const phone = door.as(who);
  const dispute = await fileAs(door.as(name()));
  await talk(staffed, dispute, phone);
  await phone.do(dispute.caseId, { ...SAY, room: 'joint', text: '大家好' });
  await phone.do(dispute.caseId, SAY);
  await staffed.mediator.do(dispute.caseId, { ...SAY, partyId: 'p2' });
  expect(await phone.ok('session.pin', { commandId: fresh(), pin: PIN })).toMatchObject({ pin: true });
  return { dispute, who, phone };
}

async function unlock(door: Door, who: string, pin = PIN): Promise<Phone> {
  return door.as(who, (await door.as(who).ok('session.unlock', { pin })).unlock);
}

const rooms = async (phone: Phone, { caseId }: Dispute) =>
  (await phone.ok('case.view', { caseId })).case.rooms.map(({ room }) => room);

describe('a PIN', () => {
  it.each(['http', 'function'] as const)(
    'opens the private talks by %s, and nothing else of them without',
    async (entry) => {
      const door: Door = entry === 'http' ? town.http : town.function();
      const { dispute, who, phone } = await confided(door);
      const { caseId } = dispute;
      const locked = await phone.ok('case.view', { caseId });
      expect(locked.case.locked).toBe(true);
      expect(JSON.stringify(locked)).not.toContain(SECRET);
      expect(await rooms(phone, dispute)).toEqual(['joint', 'centre']);
      const line = { caseId, room: 'private' } as const;
      expect((await phone.no('case.earlier', { ...line, before: 'private:p2.1:9' })).code).toBe('pin.needed');
      expect((await phone.no('case.read', { ...line, messages: 1 })).code).toBe('pin.needed');
      for (const command of [SAY, { type: 'setPass', seq: 1, pass: 'no' }, { ...KEEP, seq: 1 }] as const)
        expect(await phone.refused(caseId, command)).toBe('pin.needed');
      const open = await unlock(door, who);
      expect(await rooms(open, dispute)).toEqual(['joint', 'centre', 'private']);
      const seen = await open.ok('case.view', { caseId });
      expect(JSON.stringify(seen)).toContain(SECRET);
      expect(seen.case.locked).toBeUndefined();
      await open.do(caseId, SAY);
      await open.do(caseId, { ...KEEP, seq: 1 });
      expect((await open.ok('case.read', { ...line, messages: 9 })).unread).toBe(0);
      expect((await phone.ok('case.mine', {})).cases[0]?.rooms?.map(({ room }) => room)).toEqual([
        'joint',
        'centre',
      ]);
    },
  );

  it('stands before the talks of nobody but its person', async () => {
    const { dispute } = await confided();
    const view = await staffed.mediator.ok('case.view', { caseId: dispute.caseId });
    expect(JSON.stringify(view)).toContain(SECRET);
    expect(JSON.stringify(await dispute.applicant.ok('case.view', { caseId: dispute.caseId }))).not.toContain(
      'locked',
    );
  });

  it('is changed and removed by whoever knows it', async () => {
    const { dispute, who, phone } = await confided();
    const open = await unlock(town.http, who);
    expect(codeOf((await set(phone, '1111')) as never)).toBe('pin.needed');
    expect(await set(phone, null, '0000')).toMatchObject({
      error: { code: 'pin.wrong', params: { left: 4 } },
    });
    expect(codeOf((await set(phone, '1111', PIN)) as never)).toBe('ok');
    // What was opened with the one before is closed.
    expect(await rooms(open, dispute)).toEqual(['joint', 'centre']);
    expect(await rooms(await unlock(town.http, who, '1111'), dispute)).toContain('private');
    expect(await set(phone, null, '1111')).toMatchObject({ data: { pin: false } });
    expect(await rooms(phone, dispute)).toContain('private');
    expect((await phone.no('session.unlock', { pin: '1111' })).code).toBe('pin.none');
  });

  it('is set once by a call that is repeated, and by no other call under its id', async () => {
    const { phone } = await confided();
    const input = { commandId: fresh(), pin: '334455', old: PIN };
    await phone.ok('session.pin', input);
    const before = await town.footprint();
    expect(await phone.ok('session.pin', input)).toMatchObject({ pin: true });
    expect(await town.footprint()).toBe(before);
    expect((await phone.no('session.pin', { ...input, pin: '111111' })).code).toBe('command.id_reused');
    for (const pin of ['123', '1234567', '12a4', ''])
      expect((await phone.no('session.pin', { commandId: fresh(), pin })).fields).toMatchObject({
        pin: { code: 'pin' },
      });
  });

  it('stands nowhere as it is, nor in anything that a stolen table would tell by trying', async () => {
    const { who, phone } = await confided();
    const { personId } = await phone.ok('session.me', {});
    const stored = await town.db
      .selectFrom('person_pin')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    expect(stored).toHaveLength(1);
    // A hash may hold these digits by chance.
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`(?<![\\da-f])${PIN}(?![\\da-f])`));
    const other = town.http.as(name());
    await fileAs(other);
    await set(other, PIN);
    const hashes = await town.db.selectFrom('person_pin').select('pin_hash').execute();
    expect(new Set(hashes.map(({ pin_hash }) => pin_hash)).size).toBe(hashes.length);
    expect((await town.http.as(who).ok('session.unlock', { pin: ' ２５８０ ' })).unlock).not.toContain(PIN);
  });
});

const KEEP = { type: 'keepEvidence', room: 'private', name: '收条' } as const;

describe('an unlock', () => {
  it('lasts ten minutes', async () => {
    const { dispute, who, phone } = await confided();
    const { until } = await phone.ok('session.unlock', { pin: PIN });
    const open = await unlock(town.http, who);
    time.on(9 / 60);
    expect(await rooms(open, dispute)).toContain('private');
    time.on(2 / 60);
    expect(Date.parse(until)).toBeLessThan(Date.now());
    expect(await rooms(open, dispute)).not.toContain('private');
  });

  it('of somebody else, of another secret or of nothing at all opens nothing', async () => {
    const mine = await confided();
    const theirs = await confided();
    const { unlock: foreign } = await theirs.phone.ok('session.unlock', { pin: PIN });
    const { personId } = await mine.phone.ok('session.me', {});
    const guessed = signUnlock(town.seal, personId as PersonId, 'any', new Date().toISOString()).unlock;
    const token = town.http.tokenOf(mine.who) ?? '';
    for (const text of [foreign, guessed, token, 'a.b', '.', '', `${foreign}x`])
      expect(await rooms(town.http.as(mine.who, text), mine.dispute)).toEqual(['joint', 'centre']);
  });

  it('by one server opens at the other, and a cursor serves through locking and unlocking', async () => {
    const { dispute, who, phone } = await confided();
    const { caseId } = dispute;
    const { unlock: token } = await phone.ok('session.unlock', { pin: PIN });
    const bearer = town.http.tokenOf(who) ?? '';
    const call = async (cursor: string, unlocked: boolean) => {
      const headers = {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        ...(unlocked ? { 'x-unlock': token } : {}),
      };
      const body = JSON.stringify({ caseId, cursor });
      const answer = (await second.send('/api/case.since', { method: 'POST', headers, body })).body;
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.data as { cursor: string; entries: { id: string }[] };
    };
    const open = town.http.as(who, token);
    const first = await open.ok('case.view', { caseId });
    await staffed.mediator.do(caseId, { ...SAY, partyId: 'p2' });
    await dispute.applicant.do(caseId, { type: 'say', room: 'joint', text: '你好' });
    const locked = await call(first.cursor, false);
    expect(locked.entries.map(({ id }) => id.split(':')[0])).toEqual(['joint']);
    expect(Buffer.from(locked.cursor, 'base64url').toString()).not.toContain('private');
    const again = await call(locked.cursor, true);
    const seen = [...first.entries, ...again.entries]
      .map(({ id }) => id)
      .filter((id) => id.startsWith('private'));
    expect([...new Set(seen)]).toEqual(['private:p2.1:1', 'private:p2.1:2', 'private:p2.1:3']);
    expect((await call(again.cursor, true)).entries).toEqual([]);
    expect((await call(again.cursor, false)).entries).toEqual([]);
  });
});

describe('guessing', () => {
  it('makes wait longer after each try, ends with the fifth, and costs the right PIN nothing', async () => {
    const { phone } = await confided();
    const guess = async (pin = '0000') => {
      const { code, params } = await phone.no('session.unlock', { pin });
      return [code, ...Object.values(params)];
    };
    expect(await guess()).toEqual(['pin.wrong', 4, 0]);
    expect(await guess()).toEqual(['pin.wrong', 3, 0]);
    await phone.ok('session.unlock', { pin: PIN });
    expect(await guess()).toEqual(['pin.wrong', 4, 0]);
    expect(await guess()).toEqual(['pin.wrong', 3, 0]);
    expect(await guess()).toEqual(['pin.wrong', 2, 1]);
    expect(await guess(PIN)).toEqual(['pin.wait', 1]);
    time.on(1.1 / 60);
    expect(await guess()).toEqual(['pin.wrong', 1, 10]);
    time.on(9 / 60);
    expect(await guess(PIN)).toEqual(['pin.wait', 1]);
    time.on(2 / 60);
    expect(await guess()).toEqual(['pin.locked']);
    time.on(24 * 9);
    expect(await guess(PIN)).toEqual(['pin.locked']);
    expect(codeOf((await set(phone, null, PIN)) as never)).toBe('pin.locked');
  });

  it('at once, at two servers and by changing the PIN, gets no more tries than one by one', async () => {
    const { who, phone } = await confided();
    const bearer = town.http.tokenOf(who) ?? '';
    const elsewhere = second.withToken(bearer);
    const guesses = (count: number) =>
      Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'));
    const codes: string[] = [];
    for (const count of [50, 10, 10, 10]) {
      const answers = await Promise.all(
        guesses(count).map((pin, index) => {
          if (index % 5 === 0) return set(phone, '9999', pin);
          return (index % 2 ? phone : elsewhere).call('session.unlock', { pin });
        }),
      );
      codes.push(...answers.map((answer) => codeOf(answer as never)));
      time.on(11 / 60);
    }
    const judged = codes.filter((code) => code === 'pin.wrong');
    expect(judged.length).toBe(4);
    expect(codes.filter((code) => code === 'ok')).toEqual([]);
    expect(codes.at(-1)).toBe('pin.locked');
  });
});

describe('a locked phone', () => {
  it('is answered the same, to the letter, whatever is said in private', async () => {
    const { dispute, phone, who } = await confided();
    const { caseId } = dispute;
    const first = await phone.ok('case.view', { caseId });
    const ask = async () => {
      const heard: unknown[] = [];
      for (const [operation, input] of [
        ['session.me', {}],
        ['case.mine', {}],
        ['case.view', { caseId }],
        ['case.since', { caseId, cursor: first.cursor }],
        ['case.earlier', { caseId, room: 'private', before: 'private:p2.1:9' }],
        ['case.earlier', { caseId, room: 'private', appointment: 2, before: 'private:p2.2:9' }],
        ['case.read', { caseId, room: 'private', messages: 9 }],
        ['case.papers', { caseId }],
        ['notice.list', {}],
        ['notice.count', {}],
        ['notice.read', { upTo: '2026-12-01T00:00:00.000Z' }],
        ['case.do', { caseId, commandId: fresh(), command: { type: 'setPass', seq: 1, pass: 'yes' } }],
        ['case.do', { caseId, commandId: fresh(), command: { ...KEEP, seq: 2 } }],
        ['case.do', { caseId, commandId: fresh(), command: SAY }],
      ] as const)
        heard.push(await phone.call(operation, input));
      return JSON.stringify(heard);
    };
    await ask();
    const before = await ask();
    const open = await unlock(town.http, who);
    await open.do(caseId, SAY);
    await staffed.mediator.do(caseId, { ...SAY, partyId: 'p2' });
    await open.do(caseId, { ...KEEP, seq: 1 });
    await open.do(caseId, { type: 'say', room: 'private', text: '我不想活了' });
    await staffed.mediator.do(caseId, { ...SAY, partyId: 'p2' });
    expect(await ask()).toBe(before);
    expect(before).not.toContain(SECRET);
    // Neither counted nor marked as read meanwhile: there once the PIN is given.
    expect((await open.ok('notice.count', {})).unread).toBe(1);
    const { notices } = await open.ok('notice.list', {});
    expect(notices[0]).toMatchObject({ kind: 'message', room: 'private', read: false });
  });
});
