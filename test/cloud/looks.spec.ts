import type { LookLine } from '@/domain/case/looks/shape';
import { completeCode } from '@/domain/code/dispute-code';
import {
  arrange,
  bringIn,
  type Dispute,
  fileAs,
  keyFor,
  type Staffed,
  staff,
  talk,
} from '../harness/dispute';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const NOBODYS = completeCode('48217730592618');

let town: Town;
let staffed: Staffed;
// Looks are counted by the day, and no day ends while a test looks.
let time: MovedTime;
beforeAll(async () => {
  time = moveTime('2026-11-30T01:00:00.000Z');
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const looksOf = async (phone: Phone, { caseId }: Dispute) => (await phone.ok('case.looks', { caseId })).looks;
const open = (phone: Phone, { caseId }: Dispute, reason?: { why: 'party_called' | 'other'; note?: string }) =>
  phone.ok('case.view', { caseId, ...(reason ? { reason } : {}) });
const by = (lines: readonly LookLine[], is: LookLine['who']['is'], kind = 'view') =>
  lines.filter((line) => line.who.is === is && line.kind === kind);

/** Both sides talk; what anybody looked at on the way there is forgotten. */
async function talking(): Promise<Dispute & { other: Phone }> {
  const dispute = await fileAs(somebody());
  const other = somebody();
  await talk(staffed, dispute, other);
  await forget(dispute);
  return { ...dispute, other };
}

async function forget({ caseId }: Pick<Dispute, 'caseId'>): Promise<void> {
  await town.db.deleteFrom('look').where('case_id', '=', caseId).execute();
}

describe('the looks at a case', () => {
  it('tell its parties of whoever asked by the bare code, once a day with how often', async () => {
    const dispute = await fileAs(somebody());
    for (const _ of [1, 2, 3]) await town.http.as('路人').ok('case.lookup', { code: dispute.code });
    const [line, ...more] = await looksOf(dispute.applicant, dispute);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ kind: 'code', who: { is: 'code', from: 'web' }, times: 3 });
    expect([line?.day, line?.at]).toEqual(['2026-11-30', time.now()]);
  });

  it('by the code of a case that goes on in another one are told to the parties of both', async () => {
    const [first, second] = [await fileAs(somebody()), await fileAs(somebody())];
    await staffed.clerk.do(second.caseId, {
      type: 'linkCase',
      code: first.code,
      same: [],
      reason: '同一条沟',
    });
    for (const _ of [1, 2]) await town.http.as('路人').ok('case.lookup', { code: second.code });
    await town.http.as('路人').ok('case.lookup', { code: first.code });
    const times = async (dispute: Dispute) =>
      by(await looksOf(dispute.applicant, dispute), 'code', 'code').map((line) => line.times);
    expect([await times(second), await times(first)]).toEqual([[2], [3]]);
  });

  it('by a code that nobody has leave nothing', async () => {
    await town.http.as('路人').call('case.lookup', { code: NOBODYS });
    const before = await count();
    await town.http.as('路人').call('case.lookup', { code: NOBODYS });
    await town.http.as('路人').call('case.claim', {
      commandId: fresh(),
      code: NOBODYS,
      key: '123456',
    });
    expect(await count()).toBe(before);
  });

  it('tell of wrong keys, of whoever came in, and of staff by name and duty', async () => {
    const dispute = await fileAs(somebody());
    await arrange(staffed, dispute);
    const key = await keyFor(staffed, dispute, 'p2');
    const wrong = String((Number(key) + 1) % 1_000_000).padStart(6, '0');
    await town.http.as('路人').call('case.claim', { commandId: fresh(), code: dispute.code, key: wrong });
    const other = somebody();
    await staffed.clerk.do(dispute.caseId, { type: 'deliver', partyId: 'p2', how: 'phone' });
    await other.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    await open(other, dispute);
    await open(staffed.mediator, dispute);
    await open(staffed.mediator, dispute);
    const told = await looksOf(dispute.applicant, dispute);
    expect(by(told, 'code', 'wrong_key')).toMatchObject([{ times: 1 }]);
    expect(by(told, 'mediator')).toMatchObject([{ who: { name: '周敏' }, times: 2, reasons: ['mediates'] }]);
    // Of the other side the day alone, whatever it did on it.
    expect(told.filter(({ who }) => who.is === 'party')).toEqual([
      { day: expect.any(String), kind: 'view', who: { is: 'party', side: 'opposite' } },
    ]);
    const own = await looksOf(other, dispute);
    expect(by(own, 'you', 'joined')).toHaveLength(1);
    expect(by(own, 'you')).toMatchObject([{ times: 1, at: expect.any(String) }]);
  });

  it('tell staff of no party', async () => {
    const dispute = await talking();
    await open(dispute.other, dispute);
    await open(dispute.applicant, dispute);
    await open(staffed.mediator, dispute);
    for (const phone of [staffed.mediator, staffed.clerk])
      expect((await looksOf(phone, dispute)).map(({ who }) => who.is)).toEqual(['mediator']);
  });

  it('tell the other side nothing of a party that is afraid', async () => {
    const applicant = somebody();
    const dispute = await fileAs(applicant, { afraid: { safePhone: '13900000009' } });
    await staffed.clerk.do(dispute.caseId, {
      type: 'log',
      partyId: 'p1',
      how: 'call',
      result: 'may_proceed',
    });
    await arrange(staffed, dispute);
    const other = somebody();
    await bringIn(staffed, dispute, 'p2', other);
    await open(applicant, dispute);
    await town.http.as('路人').ok('case.lookup', { code: dispute.code });
    const told = await looksOf(other, dispute);
    expect(told.filter(({ who }) => who.is === 'party')).toEqual([]);
    expect(by(told, 'code', 'code')).toEqual([
      { day: expect.any(String), kind: 'code', who: { is: 'code', from: 'web' } },
    ]);
    expect(by(await looksOf(applicant, dispute), 'you')).toHaveLength(1);
  });

  it('of a paper stand beside those of the case, under the same reason', async () => {
    const dispute = await talking();
    const { papers } = await staffed.mediator.ok('case.papers', { caseId: dispute.caseId });
    const [first] = papers;
    if (!first) throw new Error('there is no paper');
    const { form, about } = first;
    const asked = { caseId: dispute.caseId, form, ...(about === undefined ? {} : { about }) };
    await staffed.mediator.ok('case.paper', asked);
    await staffed.mediator.ok('case.slip', { caseId: dispute.caseId, format: 'a5' });
    expect(by(await looksOf(dispute.applicant, dispute), 'mediator', 'papers')).toMatchObject([
      { times: 2, reasons: ['mediates'] },
    ]);
  });

  it('tell of staff who were given something past the page, once a day and with their reason', async () => {
    const dispute = await talking();
    const { caseId } = dispute;
    const looked = async () =>
      (await dispute.applicant.ok('case.looks', { caseId })).looks.map(({ who, times, reasons }) => ({
        is: who.is,
        times,
        reasons,
      }));
    const cursor = Buffer.from('{}').toString('base64url');
    const ways: Record<string, (phone: Phone) => Promise<unknown>> = {
      since: (phone) => phone.ok('case.since', { caseId, cursor }),
      earlier: (phone) =>
        phone.ok('case.earlier', { caseId, room: 'centre', partyId: 'p1', before: 'centre:p1:9' }),
      do: (phone) => phone.do(caseId, { type: 'log', how: 'call', partyId: 'p1', result: 'no_answer' }),
    };
    for (const [way, ask] of Object.entries(ways)) {
      await forget(dispute);
      for (const phone of [staffed.mediator, staffed.mediator, staffed.clerk]) await ask(phone);
      expect([way, await looked()]).toEqual([
        way,
        expect.arrayContaining([
          { is: 'mediator', times: 1, reasons: ['mediates'] },
          { is: 'clerk', times: 1, reasons: ['none'] },
        ]),
      ]);
      expect(await looked()).toHaveLength(2);
    }
    // Who opens the page is asked why as ever, and what the page brings after that is no other look.
    expect((await open(staffed.clerk, dispute, { why: 'party_called' })).reasonAsked).toBe(undefined);
    await ways.since?.(staffed.clerk);
    expect(await looked()).toContainEqual({ is: 'clerk', times: 2, reasons: ['party_called'] });
    // Nothing new, and nothing refused, is no look.
    await forget(dispute);
    const { cursor: upToDate } = await staffed.clerk.ok('case.since', { caseId, cursor });
    await forget(dispute);
    await staffed.clerk.ok('case.since', { caseId, cursor: upToDate });
    await staffed.clerk.refused(caseId, { type: 'accept' });
    // What a party’s own phone was brought belongs to the page that it opened.
    await dispute.other.ok('case.since', { caseId, cursor });
    await dispute.other.do(caseId, { type: 'say', room: 'centre', text: '在吗' });
    expect(await looked()).toEqual([]);
  });

  it('are for nobody else', async () => {
    const dispute = await talking();
    const { caseId } = dispute;
    expect(await somebody().call('case.looks', { caseId })).toMatchObject({ ok: false });
    expect(await town.http.as('外人').call('case.looks', { caseId })).toMatchObject({
      error: { code: 'identity.missing' },
    });
  });
});

describe('a clerk by whom nothing is owed', () => {
  it('is asked why, is not kept out, and parties read that nobody said', async () => {
    const dispute = await talking();
    const opened = await open(staffed.clerk, dispute);
    expect(opened.reasonAsked).toBe(true);
    expect(opened.case.caseId).toBe(dispute.caseId);
    expect(by(await looksOf(dispute.applicant, dispute), 'clerk')).toMatchObject([
      { who: { name: '陈静' }, reasons: ['none'] },
    ]);
  });

  it('who says why is not asked again that day, and the parties read it', async () => {
    const dispute = await talking();
    await open(staffed.clerk, dispute);
    expect((await open(staffed.clerk, dispute, { why: 'other', note: '核对地址' })).reasonAsked).toBe(
      undefined,
    );
    expect((await open(staffed.clerk, dispute)).reasonAsked).toBe(undefined);
    expect(by(await looksOf(dispute.other, dispute), 'clerk')).toMatchObject([
      { times: 3, reasons: ['other'], note: '核对地址' },
    ]);
  });

  it('is not asked once something is owed by them, whatever they looked for before', async () => {
    const dispute = await talking();
    expect((await open(staffed.clerk, dispute)).reasonAsked).toBe(true);
    await dispute.other.do(dispute.caseId, { type: 'askReplacement', reason: '认识对方' });
    const opened = await open(staffed.clerk, dispute);
    expect(opened.case.turns.some(({ who }) => who.you)).toBe(true);
    expect(opened.reasonAsked).toBe(undefined);
  });

  it('is not asked while the case is being received', async () => {
    const dispute = await fileAs(somebody());
    expect((await open(staffed.clerk, dispute)).reasonAsked).toBe(undefined);
    expect(by(await looksOf(dispute.applicant, dispute), 'clerk')).toMatchObject([{ reasons: ['receives'] }]);
  });

  it('says no more than a few words, and a reason that there is', async () => {
    const { caseId } = await talking();
    for (const reason of [{ why: 'other', note: '长'.repeat(61) }, { why: 'curious' }])
      expect(await staffed.clerk.call('case.view', { caseId, reason } as never)).toMatchObject({
        error: { code: 'input.invalid' },
      });
  });
});

it('a long list comes thirty days at a time', async () => {
  const dispute = await fileAs(somebody());
  const days = Array.from(
    { length: 40 },
    (_, index) => `2026-0${1 + 2 * Math.floor(index / 20)}-${10 + (index % 20)}`,
  );
  await town.db
    .insertInto('look')
    .values(
      days.map((day) => ({
        case_id: dispute.caseId,
        day,
        looker: '{"as":"code","from":"web"}',
        kind: 'code' as const,
        reasons: [],
        note: null,
        times: 1,
        last_at: `${day}T02:00:00.000Z`,
      })),
    )
    .execute();
  const first = await dispute.applicant.ok('case.looks', { caseId: dispute.caseId });
  expect(first.looks.map(({ day }) => day)).toEqual(days.slice(10).reverse());
  const rest = await dispute.applicant.ok('case.looks', {
    caseId: dispute.caseId,
    before: first.before ?? '',
  });
  expect(rest.looks.map(({ day }) => day)).toEqual(days.slice(0, 10).reverse());
  expect(rest.before).toBe(undefined);
});

it('the whole day of one looker is one row, however many come at once', async () => {
  const dispute = await fileAs(somebody());
  await Promise.all(Array.from({ length: 30 }, () => open(dispute.applicant, dispute)));
  expect(by(await looksOf(dispute.applicant, dispute), 'you')).toMatchObject([{ times: 30 }]);
});

async function count(): Promise<number> {
  const row = await town.db
    .selectFrom('look')
    .select((row) => row.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return row.rows;
}
