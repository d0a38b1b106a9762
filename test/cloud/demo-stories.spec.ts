import { createClock } from '@/cloud/demo/clock';
import { cells, table } from '@/cloud/demo/table';
import { isEnded, STAGES } from '@/domain/case/state';
import type { CaseView } from '@/domain/case/view';
import { openTown, type Town } from '../harness/town';

let town: Town;

beforeAll(async () => {
  town = await openTown({ mode: 'demo' });
});
afterAll(() => town?.close());

async function signedIn(name: string) {
  const visitor = town.http.as('nobody');
  const people = await visitor.ok('session.people', {});
  const personId = people.find((person) => person.name === name)?.personId;
  if (!personId) throw new Error(`${name} does not live here`);
  const { token } = await visitor.ok('session.demo', { personId });
  return town.http.withToken(token);
}

describe('the town of the demonstration', () => {
  it('has nine residents, two mediators, an expert and three clerks, the four of the stage first', async () => {
    const people = await town.http.as('nobody').ok('session.people', {});
    const count = (role: string) => people.filter((person) => person.role === role).length;
    expect([count('resident'), count('mediator'), count('clerk')]).toEqual([9, 3, 3]);
    expect(people.slice(0, 4).map(({ name }) => name)).toEqual(['李芳', '张建国', '周敏', '陈静']);
  });

  it('has cases in every stage, held back, from a guest, overdue, resting and on their way elsewhere', async () => {
    const { cases } = await (await signedIn('陈静')).ok('centre.inbox', {});
    expect(cases.filter(({ stage }) => !isEnded(stage)).length).toBeGreaterThanOrEqual(18);
    const missing = STAGES.filter((stage) => !cases.some((card) => card.stage === stage));
    // Nobody is out of reach and nobody has gone back on it in this town.
    expect(missing).toEqual(['unreachable', 'withdrawn']);
    expect(cases.filter(({ hold }) => hold)).toHaveLength(1);
    expect(cases.filter(({ confirmed }) => !confirmed)).not.toHaveLength(0);
    expect(cases.filter(({ resting }) => resting)).toHaveLength(1);
    expect(cases.filter(({ level = 0 }) => level === 2)).toHaveLength(1);
    expect(cases.filter(({ next }) => next?.what === 'answer_transfer')).toHaveLength(1);
  });

  it('shows the county what was raised to it, and the department what it is asked to take', async () => {
    const county = await (await signedIn('韩雪')).ok('centre.inbox', {});
    expect(county.cases.map(({ level, asked }) => [level, asked])).toEqual([[2, undefined]]);
    const department = await (await signedIn('秦岚')).ok('centre.inbox', {});
    expect(department.cases.map(({ kind, asked }) => [kind, asked])).toEqual([['labour', true]]);
    const expert = await (await signedIn('吴启明')).ok('desk.queue', {});
    expect(expert.cases.map(({ kind, role }) => [kind, role])).toEqual([['labour', 'expert']]);
  });

  it('has a mediator’s private talk with one side, of which the other side sees nothing', async () => {
    const seen = async (name: string) => {
      const phone = await signedIn(name);
      const { cases } = await phone.ok('case.mine', {});
      const ditch = cases.find(({ kind, stage }) => kind === 'neighbours' && stage === 'talking');
      const { case: view } = await phone.ok('case.view', { caseId: ditch?.caseId ?? '' });
      return view.rooms.find(({ room }) => room === 'private')?.messages;
    };
    expect(await seen('张建国')).toBe(3);
    expect(await seen('李芳')).toBe(0);
  });

  it('has an agreement to sign on the screen, one on paper, one that is kept and one that is closed', async () => {
    const { cases } = await (await signedIn('陈静')).ok('centre.inbox', {});
    const clerk = await signedIn('陈静');
    const views = await Promise.all(
      cases
        .filter(({ stage }) => ['signing', 'in_force', 'closed'].includes(stage))
        .map(async ({ caseId }) => (await clerk.ok('case.view', { caseId })).case),
    );
    const by = (fits: (view: CaseView) => boolean) => views.filter(fits);
    expect(by(({ agreement, stage }) => stage === 'signing' && agreement?.form === 'screen')).toMatchObject([
      { agreement: { unchecked: [], unsigned: ['p2'] } },
    ]);
    expect(by(({ agreement, stage }) => stage === 'signing' && agreement?.form === 'paper')).toMatchObject([
      { agreement: { unsigned: ['p4'] } },
    ]);
    const [kept] = by(({ stage }) => stage === 'in_force');
    expect(kept?.performance.map(({ done, received }) => [done, received])).toEqual([
      ['done', true],
      ['partly', undefined],
      [undefined, undefined],
    ]);
    expect(kept?.confirmation).toMatchObject({ missing: [], filedOn: expect.any(String) });
    expect(by(({ stage }) => stage === 'closed')).toHaveLength(1);
  });

  it('has an elder without a phone, a nephew who waits for the call back, and posters from which people filed', async () => {
    const clerk = await signedIn('陈静');
    const { cases } = await clerk.ok('centre.inbox', {});
    const elder = cases.filter(({ assisted }) => assisted !== undefined);
    expect(new Set(elder.map(({ stage, assisted }) => `${stage} ${assisted?.confirmed}`))).toEqual(
      new Set(['filed false', 'talking true']),
    );
    const talking = elder.find(({ stage }) => stage === 'talking');
    const caseId = talking?.caseId ?? '';
    const { entries } = await (await signedIn('罗建明')).ok('case.view', { caseId });
    expect(entries.filter(({ type }) => type === 'answer.recorded').length).toBeGreaterThanOrEqual(2);
    expect(entries.filter(({ detail }) => detail && 'for' in detail && detail.for === 'p1')).toHaveLength(2);
    expect(cases.filter(({ next }) => next?.what === 'confirm_claim')).toHaveLength(1);
    const { posters } = await clerk.ok('centre.posters', {});
    expect(new Set(posters.map(({ opened, filed }) => `${opened} ${filed}`))).toEqual(
      new Set(['23 1', '9 2', '6 1']),
    );
    // The grid worker sees how far it is, and nothing else.
    const grid = await signedIn('赵大勇');
    const mine = (await grid.ok('case.mine', {})).cases;
    expect(mine).toHaveLength(2);
    const seen = await grid.ok('case.view', { caseId });
    expect([seen.case.rooms, seen.may]).toEqual([[], []]);
  });

  it('lets the two neighbours and their mediator go on talking', async () => {
    const neighbour = await signedIn('张建国');
    const { cases } = await neighbour.ok('case.mine', {});
    const talking = cases.find(({ stage, unread }) => stage === 'talking' && unread > 0);
    if (!talking) throw new Error('the neighbours do not talk');
    const page = await neighbour.ok('case.view', { caseId: talking.caseId });
    expect(page.may).toContain('say');
    expect(page.entries.filter(({ type }) => type === 'message.said').length).toBeGreaterThan(8);
  });

  it('has the stage', async () => {
    const response = await fetch(`${town.http.url}/stage`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('四人同台');
  });
});

describe('the clock of the stories', () => {
  it.each([
    ['in office hours, now', '2026-11-23T05:33:00.000Z', '2026-11-23T05:33:00.000Z'],
    ['late in the evening, at that day’s closing', '2026-11-23T15:00:00.000Z', '2026-11-23T09:50:00.000Z'],
    ['at night, at the closing of the day before', '2026-11-24T19:00:00.000Z', '2026-11-24T09:50:00.000Z'],
    ['on a Sunday, at Friday’s closing', '2026-11-22T03:00:00.000Z', '2026-11-20T09:50:00.000Z'],
  ])('ends %s', (_when, now, end) => {
    expect(createClock(now).minutes(0)).toBe(end);
    expect(createClock(now).ago(0, '23:00')).toBe(end);
  });

  it('counts back and ahead in working days', () => {
    const clock = createClock('2026-11-23T05:33:00.000Z');
    expect(clock.ago(1, '09:00')).toBe('2026-11-20T01:00:00.000Z');
    expect(clock.ahead(5, '09:00')).toBe('2026-11-30T01:00:00.000Z');
    expect(clock.dateOf('2026-11-23T16:30:00.000Z')).toBe('2026-11-24');
  });
});

it('a table stands straight where a Chinese character is two cells wide', () => {
  const rows = [
    ['李芳', '12'],
    ['A', '·'],
  ];
  expect(table(['人物', '码'], rows)).toEqual(['  人物  码', '  ────  ──', '  李芳  12', '  A     ·']);
  expect(cells('周敏，11 年')).toBe(11);
});
