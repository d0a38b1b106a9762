import { createClock } from '@/cloud/demo/clock';
import { cells, table } from '@/cloud/demo/table';
import { isEnded } from '@/domain/case/state';
import { openTown, type Town } from '../harness/town';

let town: Town;

beforeAll(async () => {
  town = await openTown({ mode: 'demo' });
}, 60_000);
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
  it('has eight residents, two mediators and a clerk, the four of the stage first', async () => {
    const people = await town.http.as('nobody').ok('session.people', {});
    const count = (role: string) => people.filter((person) => person.role === role).length;
    expect([count('resident'), count('mediator'), count('clerk')]).toEqual([8, 2, 1]);
    expect(people.slice(0, 4).map(({ name }) => name)).toEqual(['李芳', '张建国', '周敏', '陈静']);
  });

  it('has a dozen open cases in every stage, one held back, one from a guest and one overdue', async () => {
    const inbox = await (await signedIn('陈静')).ok('centre.inbox', {});
    const cases = inbox.cases.filter(({ stage }) => !isEnded(stage));
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(inbox.cases.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['declined', 'refused']));
    const stages = new Set(cases.map(({ stage }) => stage));
    expect([...stages].sort()).toEqual(['accepted', 'filed', 'inviting', 'supplementing', 'talking']);
    expect(cases.filter(({ hold }) => hold)).toHaveLength(1);
    expect(cases.filter(({ confirmed }) => !confirmed)).not.toHaveLength(0);
    expect(cases.filter(({ parties }) => parties.length === 4)).toHaveLength(1);
    expect(cases.filter(({ next }) => next?.overdue)).not.toHaveLength(0);
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

  it('counts back in working days', () => {
    expect(createClock('2026-11-23T05:33:00.000Z').ago(1, '09:00')).toBe('2026-11-20T01:00:00.000Z');
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
