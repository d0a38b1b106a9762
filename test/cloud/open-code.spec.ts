import { enter } from '@/cloud/door';
import { type Database, openKysely, openPool } from '@/cloud/store/database';
import type { CaseCommandInput } from '@/contract/command';
import { arrange, bringIn, type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { addressOf } from '../harness/http-door';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let time: MovedTime;
let counting: { db: Database; said: string[] };
beforeAll(async () => {
  time = moveTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  staffed = await staff(town, town.http);
  counting = openCounting(town.connectionString);
});
afterAll(async () => {
  await counting.db.destroy();
  await town.close();
  time.end();
});

/** A way to the database that writes down every statement that goes over it. */
function openCounting(connectionString: string) {
  const said: string[] = [];
  const pool = openPool(connectionString, 1);
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        said.push(String(given[0]));
        return query(...given);
      },
    });
  });
  return { db: openKysely(pool), said };
}

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const REPORT: CaseCommandInput = { type: 'report', organ: 'police', urgent: true, text: '有人威胁要动手' };
const REASON = { reason: '这一句外人看不到' };
const p2 = { partyId: 'p2' };

type End = (dispute: Dispute) => Promise<unknown>;
const invited: End = async (dispute) => {
  await arrange(staffed, dispute);
  await bringIn(staffed, dispute, 'p2', somebody());
};

/** Every end without a settlement, with a name, a text and a matter of its own. */
const ENDS: Readonly<Record<string, End>> = {
  declined: ({ caseId }) => staffed.clerk.do(caseId, { type: 'decline', ...REASON, office: 'police' }),
  'reported and declined': async ({ caseId }) => {
    await staffed.clerk.do(caseId, REPORT);
    await staffed.clerk.do(caseId, { type: 'decline', ...REASON, office: 'police' });
  },
  withdrawn: ({ caseId, applicant }) => applicant.do(caseId, { type: 'withdraw' }),
  void: ({ caseId }) => staffed.clerk.do(caseId, { type: 'closeWrong', ...REASON }),
  refused: async (dispute) => {
    await arrange(staffed, dispute);
    const other = somebody();
    await bringIn(staffed, dispute, 'p2', other);
    await other.do(dispute.caseId, { type: 'refuse', ...REASON });
  },
  failed: async (dispute) => {
    await talk(staffed, dispute, somebody());
    await staffed.mediator.do(dispute.caseId, { type: 'fail', ...REASON });
  },
  silent: async (dispute) => {
    await invited(dispute);
    time.on(24 * 9);
    await staffed.clerk.do(dispute.caseId, { type: 'closeSilent', ...p2 });
  },
  unreachable: async (dispute) => {
    await arrange(staffed, dispute);
    const tried = { type: 'log', how: 'call', ...p2, result: 'no_answer' } as const;
    for (let n = 0; n < 3; n += 1) await staffed.mediator.do(dispute.caseId, tried);
    await staffed.mediator.do(dispute.caseId, { type: 'closeUnreachable', ...p2 });
  },
  'joined to one that has ended': async (dispute) => {
    const first = await fileAs(somebody());
    await staffed.clerk.do(dispute.caseId, { type: 'linkCase', code: first.code, same: [], ...REASON });
    await first.applicant.do(first.caseId, { type: 'withdraw' });
  },
};

/** What goes over the wire, but for the clock of the server. */
async function answerTo(code: string) {
  const response = await fetch(`${town.http.url}/api/case.lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(code) },
    body: JSON.stringify({ code }),
  });
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, headers, body: await response.text() };
}

/** Every statement that answering takes. */
async function statementsFor(code: string): Promise<string[]> {
  const caller = { personId: null, channel: 'token', address: addressOf(code) } as const;
  counting.said.length = 0;
  const answer = await enter({ ...town.house(), db: counting.db }, 'case.lookup', { code }, caller);
  expect(answer.ok).toBe(true);
  return [...counting.said];
}

describe('whoever holds a bare code', () => {
  const codes: Record<string, string> = {};
  beforeAll(async () => {
    for (const [name, end] of Object.entries(ENDS)) {
      const dispute = await fileAs(somebody(), {
        applicant: { name: `申请人${name}`, phone: '13800000001' },
        facts: `${name}的事情经过`.repeat(name.length),
      });
      await end(dispute);
      codes[name] = dispute.code;
    }
  });

  it('cannot tell one end from another by status, headers, body or length', async () => {
    const answers = await Promise.all(Object.values(codes).map(answerTo));
    const [first, ...others] = answers;
    expect(first).toMatchObject({ status: 200 });
    expect(JSON.parse(first?.body ?? '')).toEqual({
      ok: true,
      data: {
        stage: 'call_centre',
        next: null,
        centre: { name: '花荄镇综治中心', phone: '0816-4330148' },
      },
    });
    for (const other of others) expect(other).toEqual(first);
    expect(others).toHaveLength(Object.keys(ENDS).length - 1);
  });

  it('cannot tell it by the work that answering takes: the same statements in the same order', async () => {
    await statementsFor(codes.declined ?? '');
    const told = new Map<string, string[]>();
    for (const [name, code] of Object.entries(codes)) told.set(name, await statementsFor(code));
    const open = await fileAs(somebody());
    told.set('open', await statementsFor(open.code));
    const expected = told.get('open');
    expect(expected?.length).toBeGreaterThan(0);
    for (const [name, said] of told) expect([name, said]).toEqual([name, expected]);
  });

  it('learns nothing from a report to the police, while the case goes on', async () => {
    const dispute = await fileAs(somebody());
    await arrange(staffed, dispute);
    const before = await answerTo(dispute.code);
    await staffed.clerk.do(dispute.caseId, REPORT);
    expect(await answerTo(dispute.code)).toEqual(before);
  });
});
