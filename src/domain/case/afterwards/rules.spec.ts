import type { CommandOf } from '@/domain/case/command';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  outcome,
  party,
} from '../../../../test/harness/given';
import { agreedTerms, closed, inForce, visited } from '../../../../test/harness/stages';
import { CLAUSE, TEXT_OF_AGREEMENT, TOLD, WELL_FORMED } from '../../../../test/harness/well-formed';

const COURT = '绵阳市安州区人民法院';
const ASK = { type: 'askConfirmation', court: COURT } as const;
const to = (id: string) => ({ partyId: party(id) });
const tasks = ({ state }: Given) => state.turns.map((turn) => turn.task).sort();
const file = (on: string) => ({ type: 'fileConfirmation', court: COURT, on }) as const;
const answer = (said: 'settled' | 'not' | 'unsure') => ({ type: 'answerVisit', answer: said }) as const;
const VISIT = { type: 'visit', how: 'visit', performed: 'done', text: '两家和好' } as const;
/** The agreement came into force on Monday 2 March; thirty days end on 1 April at 18:00 in China. */
const LAST_MOMENT = '2026-04-01T10:00:00.000Z';

describe('asking the court', () => {
  const both = inForce().and(APPLICANT, ASK).and(other(1), ASK);

  it('is for all who signed, each once', () => {
    const one = inForce().and(APPLICANT, ASK);
    expect(one.state.confirmation).toMatchObject({ asked: ['p1'] });
    expect(outcome(one.when(APPLICANT, ASK))).toBe('confirmation.already');
    expect(one.when(CLERK, file('2026-03-02'))).toMatchObject({
      refusal: { code: 'confirmation.not_both', params: { missing: 1 } },
    });
    expect(outcome(inForce().when(CLERK, file('2026-03-02')))).toBe('case.not_now');
    expect(outcome(both.when(CLERK, file('2026-03-02')))).toContain('confirmation.filed');
    expect(outcome(inForce().when(other(1), { ...ASK, ...to('p1') }))).toBe('case.not_yours');
  });

  it('is possible to the last moment of the thirty days, and not after', () => {
    expect(outcome(inForce().when(APPLICANT, ASK, LAST_MOMENT))).toContain('confirmation.asked');
    expect(inForce().when(APPLICANT, ASK, '2026-04-01T10:00:00.001Z')).toMatchObject({
      refusal: { code: 'confirmation.too_late', params: { by: LAST_MOMENT } },
    });
    const late = hoursLater(24 * 40);
    expect(outcome(both.when(CLERK, file('2026-04-01'), late))).toContain('confirmation.filed');
    expect(outcome(both.when(CLERK, file('2026-04-02'), late))).toBe('confirmation.too_late');
  });

  it.each([
    ['before the agreement was', '2026-03-01', 'date.order'],
    ['on a day to come', '2026-03-03', 'date.future'],
  ])('is not filed %s', (_name, on, code) => {
    expect(outcome(both.when(CLERK, file(on)))).toBe(code);
  });

  it('is recorded when decided, once, not before it was filed', () => {
    const filed = both.and(CLERK, file('2026-03-10'), hoursLater(24 * 10));
    const decide = {
      type: 'decideConfirmation',
      result: 'confirmed',
      on: '2026-03-12',
      number: '（2026）川05号',
    } as const;
    const now = hoursLater(24 * 10);
    expect(outcome(both.when(CLERK, decide, now))).toBe('case.not_now');
    expect(outcome(filed.when(CLERK, { ...decide, on: '2026-03-09' }))).toBe('date.order');
    expect(outcome(filed.when(CLERK, { ...decide, on: '2026-03-13' }))).toBe('date.future');
    const done = filed.and(CLERK, { ...decide, on: '2026-03-12' });
    expect(done.state.confirmation).toMatchObject({ filedOn: '2026-03-10', result: 'confirmed' });
    expect(done.events.findLast((event) => event.type === 'confirmation.decided')?.words.number).toBe(
      '（2026）川05号',
    );
    expect(outcome(done.when(CLERK, decide))).toBe('case.not_now');
  });
});

describe('performance', () => {
  const report = { type: 'reportPerformance', termId: 't1', part: 0, done: 'done' } as const;
  const confirm = { type: 'confirmPerformance', termId: 't1', part: 0, received: true } as const;

  it('is owed by the day that the clause names', () => {
    expect(inForce().state.turns).toContainEqual(
      expect.objectContaining({
        task: 'perform',
        about: 't1.0',
        owner: { role: 'party', partyId: 'p2' },
        due: '2026-04-30T10:00:00.000Z',
      }),
    );
  });

  it('of instalments is owed one by one', () => {
    const instalments = [
      { due: '2026-04-30', amount: 200_000 },
      { due: '2026-05-30', amount: 300_000 },
    ];
    const story = inForceWith({ instalments, due: null });
    const owed = (given: Given) =>
      given.state.turns.filter((turn) => turn.task === 'perform').map((turn) => turn.about);
    expect(owed(story)).toEqual(['t1.0', 't1.1']);
    const first = story.and(other(1), report).and(APPLICANT, confirm);
    expect(owed(first)).toEqual(['t1.1']);
    expect(outcome(first.when(other(1), { ...report, part: 2 }))).toBe('performance.unknown');
    expect(outcome(first.when(other(1), report))).toBe('performance.not_yours');
  });

  it('is told by who owes it and confirmed by who is to receive it', () => {
    expect(outcome(inForce().when(APPLICANT, report))).toBe('performance.not_yours');
    expect(outcome(inForce().when(other(1), confirm))).toBe('performance.not_yours');
    const told = inForce().and(other(1), report);
    expect(tasks(told)).toContain('perform');
    expect(tasks(told.and(APPLICANT, { ...confirm, received: false }))).toContain('perform');
    expect(tasks(told.and(APPLICANT, confirm))).not.toContain('perform');
    expect(tasks(inForce().and(CLERK, { ...confirm, ...to('p1'), told: TOLD }))).not.toContain('perform');
  });

  it('to nobody in particular is confirmed by anybody of the other side', () => {
    const stop = inForceWith({ creditor: null, deed: 'stop', amount: null, due: null });
    expect(outcome(stop.when(APPLICANT, confirm))).toContain('performance.confirmed');
    expect(outcome(stop.when(other(1), confirm))).toBe('performance.not_yours');
  });
});

describe('after the visit', () => {
  const seen = inForce().and(MEDIATOR, { ...VISIT, risk: '还有怨气' });

  it('the mediator and both parties each say whether it is settled', () => {
    const owners = seen.state.turns.filter((turn) => turn.task === 'answer_visit').map((turn) => turn.owner);
    expect(owners).toEqual([
      { role: 'party', partyId: 'p1' },
      { role: 'party', partyId: 'p2' },
      { role: 'mediator', personId: 'mediator-1' },
    ]);
    const told = seen.and(APPLICANT, answer('settled'));
    expect(outcome(told.when(APPLICANT, answer('settled')))).toBe('visit.answered');
    expect(outcome(told.when(APPLICANT, answer('unsure')))).toContain('visit.answered');
    expect(outcome(seen.when(CLERK, { ...answer('settled'), ...to('p2'), told: TOLD }))).toContain(
      'visit.answered',
    );
    expect(outcome(seen.when(CLERK, answer('settled')))).toBe('case.party_required');
    expect(outcome(inForce().when(APPLICANT, answer('not')))).toBe('case.not_now');
  });

  it('a remaining risk is for the staff alone', () => {
    expect(seen.events.findLast((event) => event.type === 'risk.noted')).toMatchObject({
      stream: 'staff',
      words: { text: '还有怨气' },
    });
    expect(seen.events.findLast((event) => event.type === 'visit.recorded')?.words.text).toBe('两家和好');
  });
});

describe('closing', () => {
  it("needs the follow-up with everybody's answer, or its waiver", () => {
    expect(inForce().when(CLERK, { type: 'close' })).toMatchObject({
      refusal: { code: 'visit.missing', params: { missing: 1 } },
    });
    const seen = inForce().and(MEDIATOR, VISIT);
    expect(seen.when(MEDIATOR, { type: 'close' })).toMatchObject({
      refusal: { code: 'visit.missing', params: { missing: 3 } },
    });
    expect(outcome(visited().when(MEDIATOR, { type: 'close' }))).toContain('case.closed');
    const waived = inForce().and(CLERK, WELL_FORMED.waiveFollowUp);
    expect(waived.events.findLast((event) => event.type === 'follow_up.waived')?.words.text).toBe(
      '双方都说不必',
    );
    expect(outcome(waived.when(CLERK, { type: 'close' }))).toContain('case.closed');
    expect(outcome(waived.when(CLERK, WELL_FORMED.waiveFollowUp))).toBe('case.not_now');
    expect(outcome(inForce().when(MEDIATOR, WELL_FORMED.waiveFollowUp))).toBe('case.not_yours');
  });

  it('is blocked while somebody says that it is not settled, waiver or not', () => {
    const not = visited().and(other(1), answer('not'));
    expect(outcome(not.when(CLERK, { type: 'close' }))).toBe('visit.disputed');
    expect(outcome(not.and(CLERK, WELL_FORMED.waiveFollowUp).when(CLERK, { type: 'close' }))).toBe(
      'visit.disputed',
    );
    expect(tasks(not)).toContain('look_into');
    const again = not.and(other(1), answer('settled'));
    expect(outcome(again.when(CLERK, { type: 'close' }))).toContain('case.closed');
  });

  it('is open again once somebody has visited again and all have answered', () => {
    const again = visited().and(other(1), answer('not')).and(MEDIATOR, VISIT);
    expect(outcome(again.when(CLERK, { type: 'close' }))).toBe('visit.missing');
  });

  it('owes nothing to anybody, no answer to who urged either, and keeps what was agreed', () => {
    const urged = visited().and(APPLICANT, { type: 'urge' }).and(CLERK, { type: 'close' });
    expect(urged.state).not.toHaveProperty('promiseOwed');
    expect(closed().state).toMatchObject({ stage: 'closed', turns: [], agreement: { form: 'screen' } });
  });
});

describe('a case that was closed', () => {
  it('goes back to its last handler when somebody says that it is not settled', () => {
    const again = closed().and(other(1), answer('not'));
    expect(again.state).toMatchObject({
      stage: 'in_force',
      disputed: true,
      mediator: { personId: 'mediator-1' },
    });
    expect(again.state.turns).toContainEqual(
      expect.objectContaining({ task: 'look_into', owner: { role: 'mediator', personId: 'mediator-1' } }),
    );
    expect(outcome(again.when(CLERK, { type: 'close' }))).toBe('visit.disputed');
    expect(again.events.filter((event) => event.type === 'routes.told')).toEqual([]);
  });

  it('is not opened by any other answer', () => {
    for (const said of ['settled', 'unsure'] as const)
      expect(outcome(closed().when(other(1), answer(said)))).toBe('visit.answered');
  });

  it('can be talked about again when it is disputed', () => {
    const again = closed().and(other(1), answer('not'));
    expect(outcome(visited().when(MEDIATOR, WELL_FORMED.talkAgain))).toBe('case.not_now');
    const talks = again.and(MEDIATOR, WELL_FORMED.talkAgain);
    expect(talks.state).toMatchObject({ stage: 'talking', terms: [{ termId: 't1', accepted: [] }] });
    for (const gone of ['agreement', 'visits', 'disputed', 'performance'])
      expect(talks.state).not.toHaveProperty(gone);
  });
});

describe('stars', () => {
  const rate: CommandOf<'rate'> = { type: 'rate', stars: 4, text: '说得清楚' };

  it('come once from each party, and the mediator does not read them', () => {
    const rated = closed().and(other(1), rate);
    expect(rated.events.at(-1)).toMatchObject({
      type: 'case.rated',
      stream: 'office:p2',
      data: { stars: 4 },
    });
    expect(outcome(rated.when(other(1), rate))).toBe('rating.given');
    expect(outcome(rated.when(APPLICANT, rate))).toEqual(['case.rated']);
    expect(outcome(closed().when(MEDIATOR, rate))).toBe('case.not_yours');
  });
});

/** An agreement in force, recorded as spoken, about a clause with this change. */
function inForceWith(change: Partial<CommandOf<'proposeTerm'>>): Given {
  const accept = { type: 'acceptTerm', termId: 't1', version: 2 } as const;
  return agreedTerms()
    .and(MEDIATOR, {
      type: 'counterTerm',
      termId: 't1',
      base: 1,
      ...CLAUSE,
      ...change,
    } as CommandOf<'counterTerm'>)
    .and(APPLICANT, accept)
    .and(other(1), accept)
    .and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'oral' });
}
