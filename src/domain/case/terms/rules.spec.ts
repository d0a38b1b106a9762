import {
  APPLICANT,
  CLERK,
  type Given,
  MEDIATOR,
  other,
  outcome,
  party,
} from '../../../../test/harness/given';
import { agreedTerms, CONSENT, inviting, REFUSE, signing, talking } from '../../../../test/harness/stages';
import { CLAUSE, WELL_FORMED } from '../../../../test/harness/well-formed';
import { stillToAccept } from './standing';
import { vaguenessOf } from './vagueness';

const PROPOSE = { type: 'proposeTerm', ...CLAUSE } as const;
const COUNTER = WELL_FORMED.counterTerm;
const accept = (version: number) => ({ type: 'acceptTerm', termId: 't1', version }) as const;
const open = ({ state }: Given) => (state.terms ?? []).map((term) => stillToAccept(state, term));
const parts = (...amounts: number[]) =>
  amounts.map((amount, index) => ({ amount, due: `2026-0${index + 4}-30` }));

describe('a clause with numbers that cannot be', () => {
  it.each([
    ['a negative amount', { amount: -1 }, 'term.amount'],
    ['nothing', { amount: 0 }, 'term.amount'],
    ['more than a billion yuan', { amount: 100_000_000_001 }, 'term.amount'],
    ['half a fen', { amount: 0.5 }, 'term.amount'],
    ['no number at all', { amount: Number.NaN }, 'term.amount'],
    ['a day that has passed', { due: '2026-03-01' }, 'date.past'],
    ['a day in forty years', { due: '2066-03-01' }, 'date.too_far'],
    ['the same party on both sides', { debtor: party('p1') }, 'term.same_party'],
    ['a party that is not there', { debtor: party('p9') }, 'case.party_unknown'],
    [
      'instalments that add up to something else',
      { amount: 500_000, instalments: parts(200_000, 200_000) },
      'term.instalments',
    ],
    ['an instalment of nothing', { instalments: parts(500_000, 0) }, 'term.instalments'],
    ['a negative instalment', { instalments: parts(600_000, -100_000) }, 'term.instalments'],
    ['instalments without a sum', { amount: null, instalments: parts(200_000, 300_000) }, 'term.instalments'],
    ['instalments out of order', { instalments: [...parts(200_000, 300_000)].reverse() }, 'term.instalments'],
    ['an instalment in the past', { instalments: [{ amount: 500_000, due: '2026-02-01' }] }, 'date.past'],
  ])('is refused: %s', (_name, wrong, code) => {
    expect(outcome(talking().when(MEDIATOR, { ...PROPOSE, ...wrong }))).toBe(code);
    const before = talking().and(MEDIATOR, PROPOSE);
    expect(outcome(before.when(other(1), { ...COUNTER, ...wrong }))).toBe(code);
  });

  it.each([
    ['today, on the last day of the year in China', { due: '2026-03-02' }],
    ['instalments that add up', { instalments: parts(200_000, 300_000) }],
    ['a promise without money or day', { deed: 'stop', amount: null, due: null, creditor: null }],
  ] as const)('is taken: %s', (_name, right) => {
    expect(outcome(talking().when(other(1), { ...PROPOSE, ...right }))).toContain('term.proposed');
  });

  it('counts the days as they are in China', () => {
    const eveningInLondon = '2026-12-31T17:00:00.000Z';
    const before = talking().and(CLERK, WELL_FORMED.log, eveningInLondon);
    expect(outcome(before.when(MEDIATOR, { ...PROPOSE, due: '2026-12-31' }))).toBe('date.past');
    expect(outcome(before.when(MEDIATOR, { ...PROPOSE, due: '2027-01-01' }))).toContain('term.proposed');
  });
});

describe('who speaks of clauses', () => {
  it('are those who agreed to talk and their mediator, during the talks', () => {
    expect(outcome(talking().when(CLERK, PROPOSE))).toBe('case.not_yours');
    expect(outcome(inviting().when(MEDIATOR, PROPOSE))).toBe('case.not_now');
    const two = talking(2).and(other(2), REFUSE);
    expect(outcome(two.when(other(2), PROPOSE))).toBe('case.not_yours');
    expect(outcome(two.when(MEDIATOR, { ...PROPOSE, debtor: party('p3') }))).toBe('party.not_agreed');
  });

  it('keeps the words of a clause among those who talk, and its numbers among the facts', () => {
    const { events } = talking().and(MEDIATOR, PROPOSE);
    const proposed = events.findLast((event) => event.type === 'term.proposed');
    expect(proposed).toMatchObject({
      stream: 'accord',
      data: { amount: 500_000 },
      words: { text: CLAUSE.text },
    });
    expect(JSON.stringify(proposed?.data)).not.toContain('元');
  });
});

describe('saying yes to a clause', () => {
  const proposed = talking(2).and(MEDIATOR, PROPOSE);

  it('is for each party that talks, one version at a time', () => {
    expect(open(proposed)).toEqual([['p1', 'p2', 'p3']]);
    const one = proposed.and(APPLICANT, accept(1));
    expect(open(one)).toEqual([['p2', 'p3']]);
    expect(outcome(one.when(APPLICANT, accept(1)))).toBe('term.already_accepted');
    expect(outcome(one.when(other(1), accept(2)))).toBe('term.changed');
    expect(outcome(one.when(other(1), { ...accept(1), termId: 't9' }))).toBe('term.unknown');
    expect(outcome(one.when(other(1), { ...accept(1), partyId: party('p3') }))).toBe('case.not_yours');
  });

  it('is recorded by the mediator for who said it aloud', () => {
    const said = proposed.and(MEDIATOR, { ...WELL_FORMED.acceptTerm, version: 1 });
    expect(said.events.findLast((event) => event.type === 'term.accepted')?.data).toMatchObject({
      partyId: 'p2',
      recorded: true,
    });
    expect(outcome(proposed.when(MEDIATOR, accept(1)))).toBe('case.party_required');
  });

  it('is given by proposing, and lost to everybody by a counter-proposal', () => {
    const countered = proposed.and(APPLICANT, accept(1)).and(other(1), COUNTER);
    expect(countered.state.terms).toMatchObject([
      { version: 2, by: 'p2', accepted: ['p2'], amount: 400_000 },
    ]);
    expect(
      countered.state.turns.filter((turn) => turn.task === 'answer_terms').map((turn) => turn.about),
    ).toEqual(['t1.2', 't1.2']);
  });

  it('of two who counter at once takes the first and tells the second', () => {
    const first = proposed.and(other(1), COUNTER);
    expect(outcome(first.when(other(2), COUNTER))).toBe('term.changed');
  });

  it('is asked of whoever joins the talks later, too', () => {
    const late = agreedTerms()
      .and(MEDIATOR, WELL_FORMED.addParty)
      .and(MEDIATOR, { ...CONSENT, partyId: party('p3') } as never);
    expect(open(late)).toEqual([['p3']]);
    expect(outcome(late.when(MEDIATOR, WELL_FORMED.draftAgreement))).toBe('agreement.open_terms');
  });
});

describe('taking a clause out', () => {
  const drop = { type: 'dropTerm', termId: 't1' } as const;

  it('is open to who proposed it until everybody has agreed, and to the mediator always', () => {
    const own = talking().and(other(1), PROPOSE);
    expect(outcome(own.when(APPLICANT, drop))).toBe('case.not_now');
    expect(outcome(own.when(other(1), drop))).toContain('term.dropped');
    const agreed = own.and(APPLICANT, accept(1));
    expect(outcome(agreed.when(other(1), drop))).toBe('case.not_now');
    const dropped = agreed.and(MEDIATOR, drop);
    expect(outcome(dropped.when(other(1), { ...COUNTER }))).toBe('case.not_now');
    expect(outcome(dropped.and(MEDIATOR, PROPOSE).when(other(1), { ...COUNTER }))).toBe('term.unknown');
  });

  it('is not open while an agreement is signed', () => {
    expect(outcome(signing().when(MEDIATOR, drop))).toBe('case.not_now');
  });
});

describe('a vague clause', () => {
  const clause = { ...CLAUSE, text: '付 5000 元', proof: '转账记录' } as const;

  it.each([
    ['has no day', { due: null }, ['no_date']],
    ['has no amount', { amount: null }, ['no_amount']],
    ['has no proof', { proof: ' ' }, ['no_proof']],
    ['is about soon', { text: '尽快付给对方适当补偿' }, ['vague_words']],
    [
      'lacks everything',
      { due: null, amount: null, proof: '', text: '有钱了再说' },
      ['no_date', 'no_amount', 'vague_words', 'no_proof'],
    ],
    ['is in instalments', { due: null, instalments: parts(500_000) }, []],
    ['is to stop something', { deed: 'stop', due: null, amount: null }, []],
    ['is plain', {}, []],
  ] as const)('is told what it lacks when it %s', (_name, change, flags) => {
    expect(vaguenessOf({ ...clause, ...change }).map(({ flag }) => flag)).toEqual(flags);
  });

  it('is told its vague words', () => {
    expect(vaguenessOf({ ...clause, text: '尽快付大约 5000 元' })).toEqual([
      { flag: 'vague_words', words: ['尽快', '大约'] },
    ]);
  });
});
