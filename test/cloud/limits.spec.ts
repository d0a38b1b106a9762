import { sql } from 'kysely';
import { RULES, UNFINISHED_UPLOADS } from '@/cloud/limits/rules';
import { forgetOldTries } from '@/cloud/store/limits';
import { at, guess, guesses, type Heard, type Place, strangeCode } from '../harness/addresses';
import { arrange, fileAs, filing, type Staffed, staff } from '../harness/dispute';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, PHOTO } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let second: string;
let staffed: Staffed;
let time: MovedTime;
let code: string;

beforeAll(async () => {
  town = await openTown();
  time = moveTime('2026-11-30T01:00:00.000Z');
  second = (await town.another()).url;
  staffed = await staff(town, town.http);
  ({ code } = await fileAs(town.http.as('张秀英')));
});
afterAll(async () => {
  time.end();
  await town.close();
});
// Each test has an hour of its own, so that none meets the alarm that another one raised.
beforeEach(() => time.on(26));

const FREE = RULES.guess.free;
const HOUR = 3600;
let addresses = 0;
const address = () => `203.0.113.${++addresses}`;
const somewhere = () => at(town.http.url, address());
const seconds = (count: number) => time.on(count / HOUR);
const look = (place: Place) => place.call('case.lookup', { code });
const codes = (heard: readonly Heard[]) => heard.map((one) => one.code);
let people = 0;
const somebody = () => town.http.as(`村民${++people}`);

describe('guessing codes from one address', () => {
  it('is free at first, then waits longer each time up to an hour, and rests make it free again', async () => {
    const place = somewhere();
    expect(await guesses(place, FREE)).toEqual(Array(FREE).fill('code.not_found'));
    const waits: number[] = [];
    for (let index = 0; index < 9; index += 1) {
      const { wait } = await guess(place);
      waits.push(wait);
      seconds(wait);
      expect((await guess(place)).code).toBe('code.not_found');
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 1920, 3600, 3600]);
    time.on(48);
    expect(await guesses(place, FREE + 1)).toEqual([...Array(FREE).fill('code.not_found'), 'limit.wait']);
  });

  it('is answered alike whether the code is there or not while it has to wait', async () => {
    const place = somewhere();
    await guesses(place, FREE);
    const [unknown, known] = [await guess(place), await look(place)];
    expect(known).toEqual(unknown);
    expect(known).toEqual({
      body: { ok: false, error: { code: 'limit.wait', params: { seconds: 60 } } },
      code: 'limit.wait',
      wait: 60,
      retryAfter: '60',
    });
    seconds(59);
    expect((await look(place)).wait).toBe(1);
    seconds(1);
    expect((await look(place)).code).toBe('data');
  });

  it('gets no more tries by asking two servers many times at once', async () => {
    const from = address();
    const places = [at(town.http.url, from), at(second, from)];
    const heard = await Promise.all(
      Array.from({ length: 50 }, (_, index) => guess(places[index % 2] as Place)),
    );
    expect(codes(heard).filter((one) => one === 'code.not_found')).toHaveLength(FREE);
    expect(codes(heard).filter((one) => one === 'limit.wait')).toHaveLength(50 - FREE);
    for (const place of places) expect((await look(place)).code).toBe('limit.wait');
  });

  it('is not made free again by looking up a code that one knows', async () => {
    const place = somewhere();
    for (let index = 0; index < FREE; index += 1) {
      expect((await guess(place)).code).toBe('code.not_found');
      if (index < FREE - 1) expect((await look(place)).code).toBe('data');
    }
    expect((await look(place)).code).toBe('limit.wait');
    seconds(60);
    expect(codes([await look(place), await look(place), await guess(place), await look(place)])).toEqual([
      'data',
      'data',
      'code.not_found',
      'limit.wait',
    ]);
  });

  it('costs nobody anything who knows their code, however many look at once', async () => {
    const from = address();
    const places = [at(town.http.url, from), at(second, from)];
    const heard = await Promise.all(
      Array.from({ length: 60 }, (_, index) => look(places[index % 2] as Place)),
    );
    expect(new Set(codes(heard))).toEqual(new Set(['data']));
  });

  it('counts wrong keys over many cases, and wrong fingerprints', async () => {
    const place = somewhere();
    const others = await Promise.all(Array.from({ length: FREE - 3 }, () => fileAs(somebody())));
    for (const other of others) {
      const claim = { commandId: fresh(), code: other.code, key: '000000' };
      expect((await place.call('case.claim', claim)).code).toBe('key.wrong');
    }
    const fingerprint = '0123456789abcdef';
    for (const one of [code, strangeCode()])
      expect((await place.call('agreement.check', { code: one, fingerprint })).body).toEqual({
        ok: true,
        data: { genuine: false },
      });
    const unknown = { commandId: fresh(), code: strangeCode(), key: '000000' };
    expect((await place.call('case.claim', unknown)).code).toBe('code.not_found');
    const waiting = [
      await place.call('case.claim', { commandId: fresh(), code, key: '000000' }),
      await place.call('agreement.check', { code, fingerprint }),
      await look(place),
    ];
    expect(codes(waiting)).toEqual(Array(3).fill('limit.wait'));
  });

  it('counts no mistyped code: its digits tell', async () => {
    const place = somewhere();
    const mistyped = `${code.slice(0, 15)}${(Number(code[15]) + 1) % 10}`;
    for (let index = 0; index < FREE + 5; index += 1)
      expect((await place.call('case.lookup', { code: mistyped })).code).toBe('code.mistyped');
    expect((await look(place)).code).toBe('data');
  });

  it('waits for nothing where the clocks of the servers differ', async () => {
    const place = somewhere();
    expect((await look(place)).code).toBe('data');
    seconds(-5);
    expect((await look(place)).code).toBe('data');
  });

  it('goes on after a server that stopped in the middle of a try', async () => {
    const place = somewhere();
    await guesses(place, FREE - 1);
    await sql`update limit_budget set pending = 3 where used > ${FREE - 2} and wait_until <= ${time.now()}
      and at = ${time.now()}`.execute(town.db);
    expect(await look(place)).toMatchObject({ code: 'limit.wait', wait: 1 });
    seconds(31);
    expect((await look(place)).code).toBe('data');
  });
});

describe('an address', () => {
  it('is what our own proxy heard, whatever the caller writes before it', async () => {
    const from = address();
    const forging = (index: number) => at(town.http.url, `198.51.100.${index}, ${from}`);
    for (let index = 0; index < FREE; index += 1) await guess(forging(index));
    expect((await look(forging(99))).code).toBe('limit.wait');
    expect((await look(at(town.http.url, `${from}, 198.51.100.1`))).code).toBe('data');
  });

  it('of IPv6 is the whole connection', async () => {
    for (let index = 0; index < FREE; index += 1)
      await guess(at(town.http.url, `2001:db8:0:5::${index.toString(16)}`));
    expect((await look(at(town.http.url, '2001:db8::5:ffff:1:2:3'))).code).toBe('limit.wait');
    expect((await look(at(town.http.url, '2001:db8:0:6::1'))).code).toBe('data');
  });

  it('stands nowhere in the database', async () => {
    const from = address();
    const place = at(town.http.url, from);
    await guess(place);
    await place.call('file.ticket', {});
    for (const table of ['limit_budget', 'limit_failure', 'limit_alarm', 'file']) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
        town.db,
      );
      expect(JSON.stringify(rows)).not.toContain('203.0.113');
    }
    const budgets = await town.db.selectFrom('limit_budget').select('budget').execute();
    for (const { budget } of budgets) expect(budget).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an account', () => {
  it('that a centre knows does not wait for a neighbour, and a fresh one of a guest does', async () => {
    const from = address();
    const tokenOf = (name: string) => town.http.tokenOf(name) as string;
    const guest = town.http.as('刚来的');
    const dispute = await fileAs(guest);
    await guesses(at(town.http.url, from), FREE);
    const asGuest = at(town.http.url, from, tokenOf('刚来的'));
    expect((await look(asGuest)).code).toBe('limit.wait');
    expect((await look(at(town.http.url, from, tokenOf(staffed.clerk.name)))).code).toBe('data');
    await arrange(staffed, dispute);
    expect((await look(asGuest)).code).toBe('data');
  });

  it('has no more tries by going from one address to another, and makes no neighbour wait', async () => {
    const token = town.http.tokenOf(staffed.otherMediator.name) as string;
    const from = address();
    for (let index = 0; index < FREE; index += 1)
      await guess(at(town.http.url, index % 2 === 0 ? address() : from, token));
    expect((await look(at(second, address(), token))).code).toBe('limit.wait');
    expect((await look(at(town.http.url, from))).code).toBe('data');
  });
});

describe('a clerk', () => {
  it('finds no codes by naming them as the other half of a case either', async () => {
    const clerk = town.http.as('王芳');
    await town.appoint(clerk, 'clerk');
    const [first, second] = [await fileAs(somebody()), await fileAs(somebody())];
    const link = (other: string, commandId = fresh()) => {
      const command = { type: 'linkCase', code: other, same: [], reason: '同一条沟' } as const;
      return clerk.call('case.do', { caseId: second.caseId, commandId, command });
    };
    for (let tries = 0; tries < FREE; tries += 1)
      expect(await link(strangeCode())).toMatchObject({ error: { code: 'link.unknown' } });
    expect(await link(first.code)).toMatchObject({ error: { code: 'limit.wait' } });
    // Whatever else they do for people goes on.
    await clerk.do(second.caseId, { type: 'log', how: 'call', partyId: 'p1', result: 'reached' });
    seconds(60);
    const commandId = fresh();
    for (const _ of [1, 2]) expect(await link(first.code, commandId)).toMatchObject({ ok: true });
  });
});

describe('somebody with cases of their own', () => {
  it('finds no codes by asking which of them a code leads to either, and sees them all the same', async () => {
    const phone = town.http.as('王小兰');
    await town.appoint(phone, 'clerk');
    const own = await fileAs(phone);
    for (let tries = 0; tries < FREE; tries += 1)
      expect((await phone.no('case.mine', { code: strangeCode() })).code).toBe('code.not_found');
    expect((await phone.no('case.mine', { code: own.code })).code).toBe('limit.wait');
    expect((await phone.ok('case.mine', {})).cases).toHaveLength(1);
    seconds(60);
    // A code that leads to none of them is no guess.
    const other = await fileAs(somebody());
    expect(await phone.ok('case.mine', { code: other.code })).toEqual({ cases: [] });
    expect((await phone.ok('case.mine', { code: own.code })).cases).toHaveLength(1);
  });
});

describe('filing', () => {
  it('is generous to an address, counts nothing twice, and then waits', async () => {
    const place = somewhere();
    const first = filing();
    const receipt = await place.call('case.file', first);
    for (let index = 1; index < RULES.filing.free; index += 1)
      expect((await place.call('case.file', filing())).code).toBe('data');
    expect(await place.call('case.file', filing())).toMatchObject({ code: 'limit.wait', wait: 60 });
    const again = await place.call('case.file', first);
    expect(again.body).toMatchObject({
      data: { code: (receipt.body as { data: { code: string } }).data.code },
    });
    seconds(60);
    expect((await place.call('case.file', filing())).code).toBe('data');
  });
});

describe('file tickets', () => {
  it('end where too many uploads stand unfinished, and go on when one is through', async () => {
    const phone = town.http.as('拍照的');
    const begun = [];
    for (let index = 0; index < UNFINISHED_UPLOADS; index += 1)
      begun.push(await phone.ok('file.ticket', { size: PHOTO.length }));
    expect(await phone.no('file.ticket', {})).toEqual({ code: 'limit.wait', params: { seconds: 60 } });
    const [{ upload } = { upload: undefined }] = begun;
    if (upload?.by !== 'post') throw new Error('no place for the file');
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(PHOTO)]), 'photo.png');
    await town.http.send(upload.url, { method: 'POST', body: form });
    await phone.ok('file.ticket', {});
  });
});

describe('what was counted', () => {
  it('is thrown away when it says nothing any more', async () => {
    await guess(somewhere());
    time.on(24 * 9);
    await forgetOldTries(town.db, time.now());
    for (const table of ['limit_budget', 'limit_failure'] as const)
      expect(await town.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
