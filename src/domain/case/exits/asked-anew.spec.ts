import { APPLICANT, CLERK, hoursLater, MEDIATOR, outcome, party } from '../../../../test/harness/given';
import { ACCEPT, ASSIGN, DECLARE, inviting, WITHDRAW } from '../../../../test/harness/stages';

describe('a case that was withdrawn and goes on', () => {
  it('counts nobody as silent since an invitation to the talks that had ended', () => {
    const months = hoursLater(24 * 90);
    const again = inviting()
      .and(APPLICANT, WITHDRAW)
      .and(CLERK, { type: 'reopen', reason: '申请人又想调解' }, months)
      .and(CLERK, ACCEPT)
      .and(CLERK, ASSIGN)
      .and(MEDIATOR, DECLARE);
    expect(
      outcome(again.when(CLERK, { type: 'closeSilent', partyId: party('p2') }, hoursLater(24 * 91))),
    ).toBe('answer.not_delivered');
  });
});
