import { CLERK, person } from '../../../../test/harness/given';
import { talking } from '../../../../test/harness/stages';

test('Whoever comes to help is known by name beside the state', () => {
  const { beside } = talking().and(CLERK, { type: 'addHandler', personId: person('expert-1'), as: 'expert' });
  expect(beside.people.handlers).toEqual({ 'expert-1': '秦工' });
});
