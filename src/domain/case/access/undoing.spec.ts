import { claimed, joined, met, NEPHEW, p2 } from '../../../../test/harness/claims';
import {
  APPLICANT,
  CLERK,
  EXPERT,
  type Given,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import { helped } from '../../../../test/harness/helped';
import {
  ACCEPT,
  ASSIGN,
  accepted,
  CONSENT,
  DECLARE,
  inviting,
  MAY_PROCEED,
  OPEN,
} from '../../../../test/harness/stages';
import { CLAUSE } from '../../../../test/harness/well-formed';
import { tellings } from '../../notices/tellings';
import { readableStreams } from '../stream';
import type { Acting } from '../viewer';

describe('a claim that is undone', () => {
  const undo = { type: 'undoClaim', ...p2, reason: '钥匙给错了人' } as const;

  it('leaves a party that nobody holds, and its answer asked anew', () => {
    const agreed = joined('resident-2').and(other(1), CONSENT);
    const undone = agreed.and(CLERK, undo);
    expect(undone.state.parties[1]).toMatchObject({ joined: false, answer: 'none', undone: ['resident-2'] });
    expect(met(undone, 'resident-2')).toMatchObject({ as: 'stranger' });
    expect(undone.events.slice(0, agreed.events.length)).toEqual(agreed.events);
    expect(undone.events.find(({ words }) => words.text === '钥匙给错了人')?.stream).toBe('staff');
  });

  it('asks clauses anew to which the wrong person said yes, whoever had consented', () => {
    const told = { how: 'phone', readBack: true } as const;
    const recorded = inviting()
      .and(CLERK, { type: 'consent', ...p2, told })
      .and(MEDIATOR, OPEN);
    const accept = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
    const proposed = joined('resident-2', recorded).and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE });
    const undone = proposed.and(APPLICANT, accept).and(other(1), accept).and(CLERK, undo);
    expect(undone.state.parties[1]?.answer).toBe('consented');
    expect(undone.state.terms).toMatchObject([{ accepted: ['p1'] }]);
    const own = proposed.and(APPLICANT, accept).and(CLERK, { ...undo, partyId: party('p1') });
    expect(own.state.terms).toMatchObject([{ accepted: [] }]);
  });

  it('shuts the joint room again for somebody who is afraid: the leave was perhaps not theirs', () => {
    const afraid = afraidButTalking();
    const together = afraid.and(APPLICANT, { type: 'allowJoint' }).and(MEDIATOR, OPEN);
    expect(together.state).toMatchObject({ room: 'open', fear: { jointAllowed: true } });
    const undone = together.and(CLERK, { ...undo, partyId: party('p1') });
    expect(undone.state).toMatchObject({ room: 'apart', fear: { jointAllowed: false } });
  });

  it('takes back its yes to what somebody filed for the party', () => {
    const own = { ...APPLICANT, personId: person('wrong-one') } as Acting;
    const before = helped().and(CLERK, ACCEPT).and(CLERK, ASSIGN);
    const claimed = before.andJoined(own);
    expect(claimed.state.parties[0]).toMatchObject({ confirmed: true, answer: 'consented' });
    const undone = claimed.and(CLERK, { ...undo, partyId: party('p1') });
    expect(undone.state.parties[0]).toMatchObject({ confirmed: false, answer: 'none', joined: false });
    expect(undone.state.turns.map(({ task }) => task)).toContain('confirm_filing');
    const deliver = { type: 'deliver', ...p2, how: 'visit' } as const;
    expect(outcome(undone.when(CLERK, deliver))).toBe('filing.unconfirmed');
    const sure = { type: 'confirmFiling', agreed: true, told: { how: 'window', readBack: true } } as const;
    const known = before
      .and(CLERK, sure)
      .andJoined(own)
      .and(CLERK, { ...undo, partyId: party('p1') });
    expect(known.state.parties[0]).toMatchObject({ confirmed: true, answer: 'consented' });
  });

  it('leaves an answer that staff took down themselves', () => {
    const recorded = joined('resident-2').and(CLERK, {
      type: 'consent',
      ...p2,
      told: { how: 'phone', readBack: true },
    });
    expect(recorded.and(CLERK, undo).state.parties[1]?.answer).toBe('consented');
  });

  it('opens to nobody until a key is used again, and then also to the same person', () => {
    const undone = joined('resident-2').and(CLERK, undo);
    const right = joined('right-one', undone);
    expect(met(right, 'resident-2')).toMatchObject({ as: 'stranger' });
    expect(met(right, 'right-one')).toMatchObject({ as: 'party' });
    const again = joined('resident-2', undone);
    expect(met(again, 'resident-2')).toMatchObject({ as: 'party' });
    expect(again.state.parties[1]?.undone).toEqual([]);
  });

  it('of somebody who acts ends that alone', () => {
    const after = claimed(joined('resident-2')).and(CLERK, { ...undo, actorId: 'a1' });
    expect(met(after, 'nephew')).toEqual({ as: 'stranger', personId: NEPHEW });
    expect(met(after, 'resident-2')).toMatchObject({ as: 'party' });
    expect(after.state.parties[1]?.joined).toBe(true);
  });

  it('is told to nobody but that party and staff, where the others never heard of who came', () => {
    const acting = { ...undo, actorId: 'a1' } as const;
    const before = claimed(joined('resident-2'));
    const readers = (given: Given) => {
      const told = given.events.find(({ type }) => type === 'claim.undone');
      const reads = (viewer: Acting) => told && readableStreams(given.state, viewer).includes(told.stream);
      return [APPLICANT, other(1), CLERK, MEDIATOR, EXPERT].map(reads);
    };
    const unheard = before.and(CLERK, acting);
    expect(readers(unheard)).toEqual([false, true, true, true, false]);
    const told = tellings(before.state, unheard.state, unheard.events.slice(before.events.length)).told;
    expect(told.map(({ to }) => to)).toEqual([{ party: 'p2' }]);
    const confirmed = before.and(CLERK, { type: 'confirmClaim', ...p2, actorId: 'a1', how: 'callback' });
    expect(readers(confirmed.and(CLERK, acting))).toEqual([true, true, true, true, true]);
    const doubted = confirmed.and(CLERK, { type: 'doubtClaim', ...p2, actorId: 'a1', reason: '声音不对' });
    expect(readers(doubted.and(CLERK, acting))).toEqual([true, true, true, true, true]);
    expect(readers(joined('resident-2').and(CLERK, undo))).toEqual([true, true, true, true, true]);
  });

  it('is nothing where nobody came', () => {
    expect(outcome(inviting().when(CLERK, undo))).toBe('claim.unknown');
  });
});

function afraidButTalking(): Given {
  const filing = accepted({ afraid: { safePhone: '13900000009' } }).and(CLERK, MAY_PROCEED);
  return filing
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, DECLARE)
    .and(CLERK, { type: 'deliver', ...p2, how: 'visit' })
    .and(other(1), CONSENT)
    .and(MEDIATOR, OPEN);
}
