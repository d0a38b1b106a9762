import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { signIn } from '@/cloud/identity/token';
import type { ApiAnswer } from '@/contract/errors';
import { fileAs, filing } from '../harness/dispute';
import { FUNCTION_FOLDER, type FunctionDoor, openidOf } from '../harness/function-door';
import { fresh } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let door: FunctionDoor;
beforeAll(async () => {
  town = await openTown();
  door = town.function();
});
afterAll(() => town.close());

describe('the function', () => {
  it('answers 200 calls at once each for the one who called', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `村民${index}`);
    const filed = await Promise.all(
      names.map((name) => fileAs(door.as(name), { applicant: { name, phone: '13800000001' } })),
    );
    expect(new Set(filed.map(({ caseId }) => caseId)).size).toBe(40);

    const calls = names.flatMap((name, index) => {
      const { caseId, code } = filed[index] as (typeof filed)[number];
      const next = filed[(index + 1) % filed.length] as (typeof filed)[number];
      const phone = door.as(name);
      return [
        async () => expect(await phone.ok('session.me', {})).toMatchObject({ name, role: 'resident' }),
        async () => {
          const { cases } = await phone.ok('case.mine', {});
          expect(cases.map((card) => [card.caseId, card.code])).toEqual([[caseId, code]]);
          expect(cases[0]?.parties[0]).toMatchObject({ name, you: true });
        },
        async () => {
          const { case: seen, entries } = await phone.ok('case.view', { caseId });
          expect(seen).toMatchObject({ caseId, you: { partyId: 'p1' } });
          expect(entries.length).toBeGreaterThan(1);
          for (const entry of entries) expect(entry.by).toMatchObject({ name, you: true });
        },
        async () =>
          expect((await phone.no('case.view', { caseId: next.caseId })).code).toBe('case.not_yours'),
        async () => {
          const { entries } = await phone.do(caseId, { type: 'say', room: 'centre', text: `我是${name}` });
          expect(entries).toMatchObject([{ by: { name, you: true }, text: `我是${name}` }]);
        },
      ];
    });
    expect(calls).toHaveLength(200);
    // Neighbours in the list are strangers to each other, so that a context that slips is seen.
    const mixed = Array.from({ length: calls.length }, (_, index) => calls[(index * 7) % calls.length]);
    await Promise.all(mixed.map((call) => call?.()));
    for (const [index, name] of names.entries()) {
      const { entries } = await door.as(name).ok('case.view', { caseId: filed[index]?.caseId ?? '' });
      expect(entries.filter((entry) => entry.type === 'message.said').map((entry) => entry.text)).toEqual([
        `我是${name}`,
      ]);
    }
  });

  it('makes one person of somebody whose first calls come all at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 10 }, () => door.as('新来的').ok('session.me', {})),
    );
    expect(new Set(people.map((me) => me.personId)).size).toBe(1);
  });

  it('refuses an identity that the SDK has turned into a number', async () => {
    for (const openid of [Number('20881234567890123456'), 7, Number.NaN]) {
      const before = await town.footprint();
      const answer = await door.main(openid, { operation: 'case.file', input: filing() });
      expect(answer).toMatchObject({ ok: false, error: { code: 'identity.unreliable' } });
      expect(await town.footprint()).toBe(before);
    }
  });

  it('takes nobody for signed in without an identity of WeChat', async () => {
    for (const openid of [undefined, '']) {
      const answer = await door.main(openid, { operation: 'case.mine', input: {} });
      expect(answer).toMatchObject({ ok: false, error: { code: 'identity.missing' } });
    }
  });

  it('believes nothing of who the event says is calling', async () => {
    const { caseId } = await fileAs(door.as('张秀英'));
    const { personId } = await door.as('张秀英').ok('session.me', {});
    const openid = openidOf('张秀英');
    const claimed = {
      OPENID: openid,
      openid,
      personId,
      token: signIn(town.seal, personId, new Date().toISOString()),
      authorization: `Bearer ${signIn(town.seal, personId, new Date().toISOString())}`,
      userInfo: { openId: openid },
      caller: { personId, channel: 'wechat' },
    };
    for (const as of [undefined, openidOf('路人')]) {
      const answer = await door.main(as, {
        ...claimed,
        operation: 'case.view',
        input: { ...claimed, caseId },
      });
      expect(answer).toMatchObject({
        ok: false,
        error: { code: as === undefined ? 'identity.missing' : 'case.not_yours' },
      });
    }
  });

  it('refuses an event that is none without calling it an outage', async () => {
    for (const event of [
      undefined,
      null,
      7,
      'case.mine',
      [],
      {},
      { operation: ['case.mine'] },
      { operation: null },
    ]) {
      const answer = await door.main(openidOf('路人'), event);
      expect(answer).toMatchObject({ ok: false, error: { code: 'operation.unknown' } });
    }
  });
});

describe("with WeChat's own package", () => {
  const call = async (openid: string, event: unknown): Promise<ApiAnswer<unknown>> => {
    const program = `require(${JSON.stringify(FUNCTION_FOLDER)}).main(${JSON.stringify(event)}, {})
      .then((answer) => process.stdout.write(JSON.stringify(answer), () => process.exit(0)))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: process.env.DATABASE_URL,
        YIMA_SECRET: process.env.YIMA_SECRET,
        PUBLIC_URL: process.env.PUBLIC_URL,
        TCB_ENV: 'test-env',
        WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
        WX_OPENID: openid,
        WX_APPID: 'touristappid',
      },
    });
    return JSON.parse(stdout) as ApiAnswer<unknown>;
  };

  it('the caller is whom its context names', async () => {
    const filed = await call(openidOf('真人'), {
      operation: 'case.file',
      input: filing({ commandId: fresh() }),
    });
    expect(filed).toMatchObject({ ok: true, data: { code: expect.stringMatching(/^\d{16}$/) } });
    const { cases } = await door.as('真人').ok('case.mine', {});
    expect(cases).toEqual([expect.objectContaining(filed.ok ? (filed.data as object) : {})]);
  });

  it('an id of digits alone is refused', async () => {
    expect(await call('20881234567890123456', { operation: 'session.me', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'identity.unreliable' },
    });
  });
});
