import { createHash } from 'node:crypto';
import { LIMITS } from '@/contract/fields';
import { type Staffed, staff } from '../harness/dispute';
import { type InputOf, liveTo } from '../harness/lives';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { refusalsIn } from '../harness/refusals';
import { openTown, type Town } from '../harness/town';

const MONDAY = '2026-11-30T01:00:00.000Z';
let town: Town;
let staffed: Staffed;
let time: MovedTime;
beforeAll(async () => {
  town = await openTown();
  time = moveTime(MONDAY);
  staffed = await staff(town, town.http);
});
beforeEach(() => time.on(MONDAY));
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const talks = () => liveTo(staffed, town.http.as(`申请人${++people}`), town.http.as(`对方${people}`));
const refusal = refusalsIn(() => town);

describe('a meeting’s record', () => {
  const words = (limit: number) => '㛃'.repeat(limit);
  const longest: Omit<InputOf<'writeRecord'>, 'type'> = {
    meetingId: 'm1',
    base: 0,
    place: words(120),
    present: ['p1', 'p2'],
    others: words(LIMITS.reason),
    rights: true,
    statements: words(LIMITS.record),
    verified: words(LIMITS.facts),
    result: 'continues',
    outcome: words(LIMITS.facts),
  };

  it('is taken at its longest, word for word, and no longer', async () => {
    const lived = await talks();
    const { caseId } = lived;
    const { mediator } = staffed;
    const at = time.in(24);
    const meeting = { times: [at], minutes: 60, remote: false, place: '第一调解室' };
    await mediator.do(caseId, { type: 'proposeMeeting', ...meeting });
    await mediator.do(caseId, { type: 'fixMeeting', meetingId: 'm1', time: at });
    time.on(25);
    const write = (more: object) => ({ type: 'writeRecord', ...longest, ...more });
    expect(await refusal(mediator, lived, write({ statements: words(LIMITS.record + 1) }))).toBe(
      'statements too_long',
    );
    expect(await refusal(mediator, lived, write({ statements: words(40_000) }))).toBe('input.too_large');
    expect(await refusal(mediator, lived, write({ rights: false }))).toBe('rights required');
    expect(await refusal(mediator, lived, write({ present: ['p1', 'p9'] }))).toBe('record.nobody');
    expect(await refusal(mediator, lived, write({ base: 3 }))).toBe('record.changed');
    const done = await mediator.do(caseId, { type: 'writeRecord', ...longest });
    const [written] = done.entries;
    const document = written?.said?.document ?? '';
    expect(JSON.parse(document)).toMatchObject({ statements: longest.statements, outcome: longest.outcome });
    expect(createHash('sha256').update(document).digest('hex')).toBe(done.case.meetings[0]?.record?.digest);
    expect(await refusal(mediator, lived, write({ base: 0, outcome: '改' }))).toBe('record.changed');
  });
});
