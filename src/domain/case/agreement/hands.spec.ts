import { APPLICANT, CLERK, MEDIATOR, other, outcome, party, person } from '../../../../test/harness/given';
import { ASSIGN, accepted, agreedTerms, identified } from '../../../../test/harness/stages';
import { SIGNATURE, WELL_FORMED } from '../../../../test/harness/well-formed';
import type { Viewer } from '../viewer';

/** Helps the named mediator. */
const SECOND: Viewer = { as: 'mediator', personId: person('mediator-2') };

describe('whose hand it is', () => {
  it('is the named mediator’s where the agreement names them', () => {
    const ready = identified().and(CLERK, {
      type: 'addHandler',
      personId: person('mediator-2'),
      as: 'co_mediator',
    });
    const sign = {
      type: 'signAsMediator',
      digest: ready.state.agreement?.digest ?? '',
      signature: SIGNATURE,
    } as const;
    expect(outcome(ready.when(SECOND, sign))).toBe('case.not_yours');
    expect(outcome(ready.when(MEDIATOR, sign))).toEqual(['agreement.signed_by_mediator']);
  });

  it('is the named mediator who says how they stand to the parties', () => {
    const named = accepted().and(CLERK, ASSIGN);
    expect(outcome(named.when(SECOND, { type: 'declare', relation: 'none' }))).toBe('case.not_yours');
  });

  it('is looked at again where somebody else is to sign for a party', () => {
    const appointed = identified().and(other(1), { ...WELL_FORMED.appointActor, scope: ['read', 'sign'] });
    const agent: Viewer = { as: 'party', partyId: party('p2'), personId: person('agent-1'), actorId: 'a1' };
    const digest = appointed.state.agreement?.digest ?? '';
    const sign = { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' } as const;
    expect(outcome(appointed.when(agent, sign))).toBe('agreement.identity_first');
    const checked = appointed.and(MEDIATOR, WELL_FORMED.checkIdentity);
    expect(outcome(checked.when(agent, sign))).toEqual(['agreement.signed']);
    expect(outcome(checked.when(APPLICANT, sign))).toEqual(['agreement.signed']);
  });
});

describe('somebody who may talk for a party, but not answer', () => {
  it('binds it by no clause, accepted or proposed', () => {
    const talks = agreedTerms().and(other(1), WELL_FORMED.appointActor);
    const agent: Viewer = { as: 'party', partyId: party('p2'), personId: person('agent-1'), actorId: 'a1' };
    for (const type of ['proposeTerm', 'counterTerm', 'acceptTerm'] as const)
      expect(outcome(talks.when(agent, WELL_FORMED[type]))).not.toEqual(expect.any(Array));
    expect(outcome(talks.when(agent, WELL_FORMED.proposeTerm))).toBe('actor.scope');
  });
});
