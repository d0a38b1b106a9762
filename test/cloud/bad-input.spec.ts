import type { OperationName } from '@/contract/operations';
import { operations } from '@/contract/operations';
import { type Dispute, fileAs, filing, type Staffed, staff, talk } from '../harness/dispute';
import { wellFormed } from '../harness/inputs';
import { fresh } from '../harness/phone';
import { WELL_FORMED } from '../harness/stages';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let dispute: Dispute;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  dispute = await fileAs(town.http.as('张秀英'));
});
afterAll(() => town.close());

async function unchanged<T>(work: () => Promise<T>): Promise<T> {
  const before = await town.footprint();
  const result = await work();
  expect(await town.footprint()).toBe(before);
  return result;
}

const post = (operation: string, body: string, headers: Record<string, string> = {}) =>
  town.http.send(`/api/${operation}`, { method: 'POST', body, headers });

const DEEP = 20_000;
const WRONG_JSON = [
  'null',
  '[]',
  '[[[]]]',
  '"text"',
  '7',
  'true',
  '{"__proto__":{"caseId":"x","admin":true}}',
  '{"constructor":{"prototype":{"admin":true}},"toString":1,"hasOwnProperty":2}',
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `${'{"caseId":'.repeat(DEEP / 4)}1${'}'.repeat(DEEP / 4)}`,
];
const WRONG_VALUES: unknown[] = [
  null,
  [],
  {},
  '',
  ' ',
  7,
  -1,
  2 ** 31,
  1e300,
  true,
  'x'.repeat(6000),
  '\u0000',
  '\ud800',
  '__proto__',
  ['__proto__', null, {}],
  { toString: 'x', length: -1 },
  JSON.parse('{"__proto__":{"type":"say"}}'),
];

/** The input with each of its values, at every depth, replaced by each wrong one. */
function* spoilt(input: unknown): Generator<unknown> {
  if (typeof input !== 'object' || input === null) return;
  for (const key of Object.keys(input)) {
    const value = (input as Record<string, unknown>)[key];
    const replaced = (by: unknown) => (Array.isArray(input) ? [by] : { ...input, [key]: by });
    for (const wrong of WRONG_VALUES) yield replaced(wrong);
    for (const inner of spoilt(value)) yield replaced(inner);
  }
}

describe('an operation', () => {
  it.each(['case.unknown', 'case.', '__proto__', 'constructor', 'toString', 'case.view/x', '%00', '一码'])(
    'named %s is unknown',
    async (operation) => {
      const { status, body } = await post(operation, '{}');
      expect([status, body]).toEqual([404, { ok: false, error: { code: 'operation.unknown', params: {} } }]);
    },
  );

  it.each(['session.people', 'session.demo'])(
    '%s of the demonstration is unknown in production',
    async (name) => {
      const { status, body } = await post(name, '{"personId":"x"}');
      expect([status, body]).toMatchObject([404, { error: { code: 'operation.unknown' } }]);
    },
  );

  it('asked by GET is unknown, too', async () => {
    expect((await town.http.send('/api/case.mine')).status).toBe(404);
  });

  it('refuses a body that is no JSON', async () => {
    for (const body of ['{', 'code=1', '{"a":1,}', '\u0000', '<xml/>', '{"a":"\\ud8"}']) {
      const answer = await post('case.lookup', body);
      expect([answer.status, answer.body]).toMatchObject([400, { error: { code: 'input.not_json' } }]);
    }
  });

  it('refuses more than 100 KiB and reads as much as that', async () => {
    const body = (bytes: number) => `{"code":"${'1'.repeat(bytes - 11)}"}`;
    expect(await post('case.lookup', body(102_400))).toMatchObject({ status: 422 });
    for (const bytes of [102_401, 300_000, 3_000_000])
      expect(await post('case.lookup', body(bytes))).toEqual({
        status: 413,
        body: { ok: false, error: { code: 'input.too_large', params: { limit: 102_400 } } },
      });
    // Counted in bytes, not in characters.
    expect(await post('case.lookup', `{"code":"${'一'.repeat(40_000)}"}`)).toMatchObject({ status: 413 });
  });

  it.each(['joint:9007199254740991', 'centre:p1:2147483648', 'centre:p1:1e300'])(
    'asked for what came before %s says that there is no such place',
    async (before) => {
      const input = { caseId: dispute.caseId, room: 'centre', partyId: 'p1', before };
      const answer = await dispute.applicant.no('case.earlier', input);
      expect(answer.code).toBe('cursor.invalid');
    },
  );

  const names = Object.keys(operations) as OperationName[];
  it.each(names)('%s answers any input with a coded refusal, never with an outage', async (name) => {
    const input = wellFormed(dispute)[name];
    const inputs = [...WRONG_JSON, ...[...spoilt(input)].map((one) => JSON.stringify(one))];
    const faults: string[] = [];
    const guests = operations[name].token === 'needed' ? [] : [undefined];
    for (const who of [town.http.tokenOf('陈静'), ...guests]) {
      const headers = who === undefined ? {} : { authorization: `Bearer ${who}` };
      for (let at = 0; at < inputs.length; at += 20) {
        const answers = inputs.slice(at, at + 20).map(async (body) => {
          const { status } = await post(name, body, headers as Record<string, string>);
          if (status >= 500) faults.push(`${status} ${body.slice(0, 200)}`);
        });
        await Promise.all(answers);
      }
    }
    expect(faults).toEqual([]);
  });

  it('case.do answers any command with a coded refusal, never with an outage', async () => {
    const talking = await fileAs(town.http.as('王秀兰'));
    await talk(staffed, talking, town.http.as('赵国强'));
    const faults: string[] = [];
    for (const { phone } of [
      { phone: staffed.clerk },
      { phone: staffed.mediator },
      { phone: town.http.as('赵国强') },
    ]) {
      for (const command of Object.values(WELL_FORMED)) {
        const answers = [...spoilt(command)].map(async (wrong) => {
          const input = { caseId: talking.caseId, commandId: fresh(), command: wrong };
          const answer = await phone.call('case.do', input);
          if (!answer.ok && /^server|busy/.test(answer.error.code))
            faults.push(JSON.stringify(wrong).slice(0, 200));
        });
        await Promise.all(answers);
      }
    }
    expect(faults).toEqual([]);
  });

  it('changes nothing when its input is refused', async () => {
    await unchanged(async () => {
      for (const wrong of WRONG_VALUES) {
        await staffed.clerk.no('case.do', { caseId: dispute.caseId, commandId: fresh(), command: wrong });
        await dispute.applicant.no('case.file', { ...filing(), others: wrong });
      }
    });
  });
});

describe('a code', () => {
  it('that is mistyped is told apart from one that nobody has', async () => {
    const { code } = dispute;
    const mistyped = `${code.slice(0, 15)}${(Number(code[15]) + 1) % 10}`;
    expect(await town.http.as('路人').no('case.lookup', { code: mistyped })).toEqual({
      code: 'code.mistyped',
      params: {},
      fields: { code: { code: 'code_mistyped', params: {} } },
    });
    const unknown = await town.http.as('路人').no('case.lookup', { code: '4821773059261860' });
    expect(unknown.code).toMatch(/^code\.(not_found|mistyped)$/);
    expect((await town.http.as('路人').no('case.lookup', { code: '1234' })).fields).toEqual({
      code: { code: 'code_length', params: {} },
    });
  });

  it('is read however it was typed', async () => {
    const { code } = dispute;
    const groups = code.replace(/(\d{4})(?=\d)/g, '$1 ');
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const typed of [groups, wide, ` ${code}\n`, `${town.http.url}/c/${code}`])
      expect(await town.http.as('路人').ok('case.lookup', { code: typed })).toMatchObject({
        stage: 'received',
      });
  });
});

describe('a command', () => {
  it('that is not this person’s or not of this stage changes nothing', async () => {
    const { caseId, applicant } = dispute;
    const { clerk, mediator } = staffed;
    await unchanged(async () => {
      expect(await applicant.refused(caseId, { type: 'accept' })).toBe('case.not_yours');
      expect(await town.http.as('过路的人').call('case.view', { caseId })).toMatchObject({
        error: { code: 'identity.missing' },
      });
      expect(await mediator.refused(caseId, { type: 'accept' })).toBe('case.not_yours');
      expect(await clerk.refused(caseId, { type: 'openRoom' })).toBe('case.not_yours');
      expect(await clerk.refused(caseId, { type: 'deliver', partyId: 'p2', how: 'phone' })).toBe(
        'case.not_now',
      );
      expect(await applicant.refused(caseId, { type: 'say', room: 'joint', text: '有人吗' })).toBe(
        'room.not_open',
      );
      expect(await applicant.refused(caseId, { type: 'say', room: 'centre', text: ' \n' })).toBe(
        'message.empty',
      );
      expect(await clerk.refused('no-such-case', { type: 'accept' })).toBe('case.not_found');
      const named = { type: 'log', partyId: 'p9', how: 'call', result: 'reached' } as const;
      expect(await clerk.refused(caseId, named)).toBe('case.party_unknown');
    });
  });
});
