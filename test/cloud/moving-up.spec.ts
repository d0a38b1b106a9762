import { sql } from 'kysely';
import type { House } from '@/cloud/house';
import { verifyAll } from '@/cloud/store/verify';
import { sweepCases } from '@/cloud/sweeping';
import { arrange, fileAs, type Staffed, staff } from '../harness/dispute';
import { look } from '../harness/live-phone';
import { type MovedTime, moveTime } from '../harness/moved-time';
import type { Phone } from '../harness/phone';
import { COUNTY, openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let county: Phone;
let time: MovedTime;
/** What the timers of server and function use. */
let house: House;
// A Monday morning in China.
const MONDAY = '2026-11-30T01:00:00.000Z';

beforeAll(async () => {
  town = await openTown();
  // Tokens last a month from when they are given.
  time = moveTime(MONDAY);
  staffed = await staff(town, town.http);
  county = town.http.as('韩雪');
  await town.appoint(county, 'clerk', COUNTY.centreId);
  house = town.house();
});
beforeEach(() => time.on(MONDAY));
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);

/** Accepted and given to a mediator, who does nothing: the declaration is due on Tuesday, the invitation on Thursday. */
async function neglected() {
  const dispute = await fileAs(somebody());
  await arrange(staffed, dispute);
  return dispute;
}

const sweep = () => sweepCases(house);
const level = async ({ caseId }: { caseId: string }) =>
  (await staffed.clerk.ok('case.view', { caseId })).case.level;

describe('a step that passed its date', () => {
  it('asks its owner for a reason that the parties read, moves up, and is on the county’s list at last', async () => {
    const { caseId, applicant } = await neglected();
    expect(await sweep()).toBe(0);
    time.on('2026-12-01T10:00:00.001Z');
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    const seen = await applicant.ok('case.view', { caseId });
    expect(seen.case.late).toEqual([
      { what: 'declare', due: '2026-12-01T10:00:00.000Z', explained: false, you: false },
    ]);
    const reason = { type: 'explainDelay', task: 'declare', text: '我在外地开会，周四回来。' } as const;
    expect(await staffed.clerk.refused(caseId, reason)).toBe('case.not_now');
    await staffed.mediator.do(caseId, reason);
    expect(await staffed.mediator.refused(caseId, reason)).toBe('case.not_now');
    expect(JSON.stringify(await applicant.ok('case.view', { caseId }))).toContain('周四回来');

    expect(await held(county, caseId)).toBe(false);
    time.on('2026-12-03T10:00:00.001Z');
    await sweep();
    expect(await level({ caseId })).toBe(1);
    expect(await held(county, caseId)).toBe(false);
    const live = await look(county, town.http.url);
    time.on('2026-12-07T10:00:00.001Z');
    await sweep();
    await live.hears(caseId);
    live.close();
    expect(await level({ caseId })).toBe(2);
    expect(await held(county, caseId)).toBe(true);
    const { may } = await county.ok('case.view', { caseId });
    expect(may).toEqual(expect.arrayContaining(['promise', 'assign', 'log']));
    await county.do(caseId, { type: 'promise', text: '区里已经督办。', until: time.in(24) });
    // There is nobody above the county.
    time.on(24 * 14);
    await sweep();
    expect(await level({ caseId })).toBe(2);
    expect(await staffed.clerk.refused(caseId, { type: 'raise', reason: '再往上报' })).toBe(
      'raise.no_higher',
    );
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });

  it('is told once, however many look at the same moment', async () => {
    const { caseId, applicant } = await neglected();
    time.on(24 * 2);
    await Promise.all(Array.from({ length: 6 }, sweep));
    const { entries } = await applicant.ok('case.view', { caseId });
    expect(entries.filter(({ type }) => type === 'turn.overdue')).toHaveLength(1);
  });

  it('is told by the function’s timer, too, which no phone can play', async () => {
    const { caseId, applicant } = await neglected();
    time.on(24 * 2);
    const door = town.function();
    const timer = { Type: 'Timer', TriggerName: 'sweep', Time: time.now() };
    await door.main('o6_somebody', timer);
    const late = async () => (await applicant.ok('case.view', { caseId })).case.late.length;
    expect(await late()).toBe(0);
    expect(await door.main(undefined, timer)).toMatchObject({ ok: true });
    expect(await late()).toBe(1);
  });

  it('of one case that cannot be read holds up no other', async () => {
    const [broken, whole] = [await neglected(), await neglected()];
    const rewrite = (from: string, to: string) =>
      sql`update dispute_case set state = replace(state, ${from}, ${to}) where case_id = ${broken.caseId}`.execute(
        town.db,
      );
    await rewrite('"turns"', '"tums"');
    time.on(24 * 2);
    const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await sweep();
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
    expect((await whole.applicant.ok('case.view', { caseId: whole.caseId })).case.late).toHaveLength(1);
    await rewrite('"tums"', '"turns"');
    await sweep();
  });
});

describe('urging', () => {
  it('is heard once a day, and answered with a promise', async () => {
    const { caseId, applicant } = await neglected();
    await applicant.do(caseId, { type: 'urge' });
    const again = { caseId, commandId: 'again', command: { type: 'urge' } };
    expect(await applicant.no('case.do', again)).toMatchObject({
      code: 'urge.too_soon',
      params: { hours: 24 },
    });
    const { case: owed } = await staffed.mediator.ok('case.view', { caseId });
    expect(owed.turns.map(({ what }) => what)).toContain('answer_urge');
    const promise = { type: 'promise', text: '明天上午上门。' } as const;
    expect(await staffed.mediator.refused(caseId, { ...promise, until: time.in(-1) })).toBe('date.past');
    await staffed.mediator.do(caseId, { ...promise, until: time.in(26) });
    time.on(25);
    await applicant.do(caseId, { type: 'urge' });
  });
});

async function held(phone: Phone, caseId: string): Promise<boolean> {
  const { cases } = await phone.ok('centre.inbox', {});
  return cases.some((card) => card.caseId === caseId);
}
