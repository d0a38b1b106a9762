import { verifyAll } from '@/cloud/store/verify';
import { operations } from '@/contract/operations';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown({ mode: 'demo' });
});
afterAll(() => town.close());

describe('a demonstration', () => {
  it('lists every operation, those for its people, too', async () => {
    const { data } = (await (await fetch(`${town.http.url}/api`)).json()) as { data: { operations: object } };
    expect(Object.keys(data.operations).sort()).toEqual(Object.keys(operations).sort());
  });

  it('signs each of its people in, in their role, and nobody else', async () => {
    const visitor = town.http.as('来看的人');
    const people = await visitor.ok('session.people', {});
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(['resident', 'mediator', 'clerk']));
    for (const { personId, name, role } of people) {
      const { token } = await town.http.as(personId).ok('session.demo', { personId });
      const phone = town.http.withToken(token);
      expect(await phone.ok('session.me', {})).toMatchObject({ personId, name, role, guest: false });
      const list = { resident: 'case.mine', clerk: 'centre.inbox', mediator: 'desk.queue' } as const;
      await phone.ok(list[role], {});
    }
    expect((await visitor.no('session.demo', { personId: 'nobody' })).code).toBe('person.unknown');
  });

  it('is set up once, however often its server starts, and is whole', async () => {
    const visitor = town.http.as('来看的人');
    const before = await verifyAll(town.db);
    const people = await visitor.ok('session.people', {});
    const again = await town.another();
    expect(await again.as('来看的人').ok('session.people', {})).toEqual(people);
    const { cases, broken } = await verifyAll(town.db);
    expect(cases).toBe(before.cases);
    expect(cases).toBeGreaterThanOrEqual(12);
    expect(broken).toEqual([]);
  });
});
