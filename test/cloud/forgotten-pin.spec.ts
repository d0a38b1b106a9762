import { arrange, type Dispute, fileAs, keyFor, type Staffed, staff, talk } from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const PIN = '2580';
const SAY = { type: 'say', room: 'private', text: '我最多能让三千' } as const;

let time: MovedTime;
let town: Town;
let second: HttpDoor;
let staffed: Staffed;
beforeAll(async () => {
  time = moveTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  second = await town.another();
  staffed = await staff(town, town.http);
});
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const setPin = (phone: Phone) => phone.ok('session.pin', { commandId: fresh(), pin: PIN });
const hasPin = async (phone: Phone) => (await phone.ok('session.me', {})).pin;
const rooms = async (phone: Phone, { caseId }: Dispute) =>
  (await phone.ok('case.view', { caseId })).case.rooms.map(({ room }) => room);

/** The other side of a case in talks, who said something in private. */
async function confided(phone = somebody()): Promise<{ dispute: Dispute; phone: Phone }> {
  const dispute = await fileAs(somebody());
  await talk(staffed, dispute, phone);
  await phone.do(dispute.caseId, SAY);
  return { dispute, phone };
}

/** {@link confided}, and then locked; a minute has passed since. */
async function locked(): Promise<{ dispute: Dispute; phone: Phone }> {
  const there = await confided();
  await setPin(there.phone);
  time.on(1 / 60);
  return there;
}

async function claim(phone: Phone, { code }: Dispute, key: string) {
  return phone.ok('case.claim', { commandId: fresh(), code, key });
}

/** By a key that the centre gives now. */
async function comesAnew(phone: Phone, dispute: Dispute, partyId = 'p2') {
  return claim(phone, dispute, await keyFor(staffed, dispute, partyId));
}

describe('a forgotten PIN', () => {
  it('is gone with a new key for the place that its person holds', async () => {
    const { dispute, phone } = await locked();
    for (let tries = 0; tries < 9; tries += 1) {
      await phone.call('session.unlock', { pin: '0000' });
      time.on(11 / 60);
    }
    expect((await phone.no('session.unlock', { pin: PIN })).code).toBe('pin.locked');
    expect(await comesAnew(phone, dispute)).toEqual({ caseId: dispute.caseId });
    expect(await hasPin(phone)).toBe(false);
    expect(await rooms(phone, dispute)).toContain('private');
  });

  it('stays before all talks where the centre has yet to make sure who used the key', async () => {
    const { dispute, phone } = await locked();
    const strict = { type: 'issueKey', partyId: 'p2', checkFirst: true, reason: '先核实' } as const;
    const { key } = await staffed.clerk.do(dispute.caseId, strict);
    expect(await claim(phone, dispute, key ?? '')).toMatchObject({ waiting: true });
    expect(await hasPin(phone)).toBe(true);
  });

  it('stays before the talks when a key to another case is taken on the same phone', async () => {
    const { dispute, phone } = await locked();
    const another = await fileAs(somebody());
    await arrange(staffed, another);
    expect(await comesAnew(phone, another)).toEqual({ caseId: another.caseId });
    expect(await hasPin(phone)).toBe(true);
    expect(await rooms(phone, dispute)).not.toContain('private');
  });

  it.each([
    ['since', true],
    ['before the PIN', false],
  ])(
    'stays when who shares the phone gets a new key to a case that they filed on it %s',
    async (_, since) => {
      const { dispute, phone } = await confided();
      if (since) await setPin(phone);
      time.on(1 / 60);
      const own = await fileAs(phone);
      await arrange(staffed, own);
      if (!since) await setPin(phone);
      time.on(1 / 60);
      for (let keys = 0; keys < 2; keys += 1)
        expect(await comesAnew(phone, own, 'p1')).toEqual({ caseId: own.caseId, pinStays: 'other_cases' });
      expect(await hasPin(phone)).toBe(true);
      expect(await rooms(phone, dispute)).not.toContain('private');
      // Its person goes to the window: each case takes a key of its own, and the last takes the PIN away.
      await comesAnew(phone, dispute);
      expect(await hasPin(phone)).toBe(false);
      expect(await rooms(phone, dispute)).toContain('private');
    },
  );

  it('stays when an old key turns up: one from before it was set, or last given', async () => {
    const { dispute, phone } = await confided();
    const beforeSet = await keyFor(staffed, dispute, 'p2');
    time.on(1 / 60);
    await setPin(phone);
    expect(await claim(phone, dispute, beforeSet)).toMatchObject({ pinStays: 'old_key' });
    time.on(1 / 60);
    const beforeGiven = await keyFor(staffed, dispute, 'p2');
    time.on(1 / 60);
    await phone.ok('session.unlock', { pin: PIN });
    expect(await claim(phone, dispute, beforeGiven)).toMatchObject({ pinStays: 'old_key' });
    expect(await hasPin(phone)).toBe(true);
    expect(await rooms(phone, dispute)).not.toContain('private');
    time.on(1 / 60);
    await comesAnew(phone, dispute);
    expect(await hasPin(phone)).toBe(false);
  });

  it('that comes back to mind has to be forgotten anew: no key from before counts then', async () => {
    const { dispute, phone } = await locked();
    const own = await fileAs(phone);
    await comesAnew(phone, dispute);
    expect(await hasPin(phone)).toBe(true);
    time.on(1 / 60);
    await phone.ok('session.unlock', { pin: PIN });
    time.on(1 / 60);
    expect(await comesAnew(phone, own, 'p1')).toMatchObject({ pinStays: 'other_cases' });
    expect(await hasPin(phone)).toBe(true);
  });

  it('is gone when the last two keys are used at once, at two servers', async () => {
    const { dispute, phone } = await confided();
    const { dispute: another } = await confided(phone);
    await setPin(phone);
    const elsewhere = second.withToken(town.http.tokenOf(phone.name) ?? '');
    time.on(1 / 60);
    const keys = [await keyFor(staffed, dispute, 'p2'), await keyFor(staffed, another, 'p2')];
    await Promise.all([
      claim(phone, dispute, keys[0] ?? ''),
      elsewhere.call('case.claim', { commandId: fresh(), code: another.code, key: keys[1] ?? '' }),
    ]);
    expect(await hasPin(phone)).toBe(false);
  });
});
