import { APPLICANT, other, outcome, person } from '../../../../test/harness/given';
import { CONSENT, inviting } from '../../../../test/harness/stages';

const CHOOSE = { type: 'chooseMediator', mediatorId: person('mediator-2') } as const;

describe('choosing the mediator', () => {
  it('is not one side’s alone while the other has not come yet', () => {
    expect(outcome(inviting().when(APPLICANT, CHOOSE))).toEqual(['mediator.preferred']);
  });

  it('is done by both sides together', () => {
    const wished = inviting().and(other(1), CONSENT).and(APPLICANT, CHOOSE);
    expect(wished.state.mediator?.personId).toBe('mediator-1');
    const chosen = wished.and(other(1), CHOOSE);
    expect(chosen.state.mediator?.personId).toBe('mediator-2');
  });
});
