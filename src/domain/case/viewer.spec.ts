import { party, person } from '../../../test/harness/given';
import { inviting } from '../../../test/harness/stages';
import { byOf, viewerOf } from './viewer';

describe('as whom a person meets a case', () => {
  const roles = (role: 'clerk' | 'mediator', centre = 'centre-1') => [{ role, centreId: centre as never }];
  const met = (id: string, more: object) =>
    viewerOf(inviting().state, { personId: person(id), actsFor: [], roles: [], ...more });

  it.each([
    ['a party', met('x', { actsFor: [party('p2')] }), 'party'],
    ['a clerk who is a party here', met('x', { actsFor: [party('p2')], roles: roles('clerk') }), 'party'],
    ['the named mediator', met('mediator-1', { roles: roles('mediator') }), 'mediator'],
    ["another of the centre's mediators", met('mediator-2', { roles: roles('mediator') }), 'stranger'],
    ["the centre's clerk", met('x', { roles: roles('clerk') }), 'clerk'],
    ["another centre's clerk", met('x', { roles: roles('clerk', 'centre-2') }), 'stranger'],
    ['a party of another case', met('x', { actsFor: [party('p9')] }), 'stranger'],
  ])('%s', (_name, viewer, as) => {
    expect(viewer.as).toBe(as);
  });
});

it('an act of a party names the person and the party, an act of staff the person alone', () => {
  expect(byOf({ as: 'party', partyId: party('p2'), personId: person('x') })).toEqual({
    role: 'party',
    partyId: 'p2',
    personId: 'x',
  });
  expect(byOf({ as: 'clerk', personId: person('y') })).toEqual({ role: 'clerk', personId: 'y' });
});
