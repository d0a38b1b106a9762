import { MEDIATOR, outcome } from '../../../../test/harness/given';
import { agreedTerms } from '../../../../test/harness/stages';
import { TEXT_OF_AGREEMENT } from '../../../../test/harness/well-formed';

const DRAFT = { type: 'draftAgreement', ...TEXT_OF_AGREEMENT } as const;

describe('an agreement on marriage, adoption or parentage', () => {
  it('is not signed on the screen', () => {
    const decision = agreedTerms().when(MEDIATOR, { ...DRAFT, form: 'screen', status: true });
    expect(outcome(decision)).toBe('agreement.status_on_paper');
  });

  it('is drafted for paper, and marked', () => {
    const { state } = agreedTerms().and(MEDIATOR, { ...DRAFT, form: 'paper', status: true });
    expect(state.agreement).toMatchObject({ form: 'paper', status: true });
  });

  it('is asked of no court', () => {
    const oral = agreedTerms().and(MEDIATOR, { ...DRAFT, form: 'oral', status: true });
    expect(oral.state.agreement?.confirmBy).toBeNull();
  });
});
