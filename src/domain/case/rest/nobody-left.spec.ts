import { CLERK, MEDIATOR, outcome, party } from '../../../../test/harness/given';
import { inForce } from '../../../../test/harness/stages';

describe('an agreement whose one side died without heirs', () => {
  it('comes to its end all the same', () => {
    const dead = inForce().and(MEDIATOR, { type: 'recordLoss', partyId: party('p2'), what: 'death' });
    const waived = dead.and(MEDIATOR, { type: 'resume' }).and(CLERK, {
      type: 'waiveFollowUp',
      reason: '对方去世，没有继承人',
    });
    expect(outcome(waived.when(CLERK, { type: 'close' }))).toContain('case.closed');
  });
});
