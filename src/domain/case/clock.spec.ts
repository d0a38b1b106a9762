import {
  APPLICANT,
  CLERK,
  filing,
  type Given,
  given,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../test/harness/given';
import { centre } from '../../../test/harness/setting';
import { ACCEPT, ASSIGN, CONSENT, DECLARE, OPEN } from '../../../test/harness/stages';
import { CLAUSE, TEXT_OF_AGREEMENT } from '../../../test/harness/well-formed';
import { completeCode } from '../code/dispute-code';
import type { CaseId } from '../ids';
import { DEFAULT_PROCEDURE } from '../procedure/procedure';
import { fileCase } from './file-case';

const P2 = { partyId: party('p2') } as const;
const due = ({ state }: Given, task: string) => state.turns.find((turn) => turn.task === task);

function filedAt(now: string): Given {
  return given(
    fileCase(filing(), {
      now,
      procedure: DEFAULT_PROCEDURE,
      caseId: 'case-1' as CaseId,
      code: completeCode('48217730592618'),
      centreId: centre('centre-1'),
      personId: person('resident-1'),
      guest: false,
    }),
  );
}

/** The Spring Festival of 2026: free from Sunday 15 to Monday 23 February, at work on Saturday 14. */
describe('over the Spring Festival', () => {
  const FRIDAY_BEFORE = '2026-02-13T01:00:00.000Z';
  const before = filedAt(FRIDAY_BEFORE);
  const asked = before
    .and(CLERK, ACCEPT)
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, DECLARE)
    .and(CLERK, { type: 'deliver', ...P2, how: 'visit' });

  it('counts the Saturday that is worked, and none of the free days', () => {
    expect(due(before, 'decide_acceptance')?.due).toBe('2026-02-24T10:00:00.000Z');
    expect(due(asked, 'answer')?.due).toBe('2026-02-27T10:00:00.000Z');
    expect(due(asked, 'answer')?.basis).not.toHaveProperty('estimated');
  });

  it('finds nobody late or silent while everybody is free', () => {
    const monday = '2026-02-23T09:00:00.000Z';
    expect(before.andSwept(monday).events).toEqual(before.events);
    const silent = { type: 'closeSilent', ...P2 } as const;
    expect(outcome(asked.when(CLERK, silent, monday))).toBe('answer.still_time');
    expect(outcome(asked.when(CLERK, silent, '2026-02-27T10:00:00.000Z'))).toBe('answer.still_time');
    expect(outcome(asked.when(CLERK, silent, '2026-02-27T10:00:00.001Z'))).toContain('silence.found');
  });

  it('moves an overdue step up only after working days', () => {
    const overdue = before.andSwept('2026-02-25T01:00:00.000Z');
    expect(overdue.state.late).toMatchObject([
      { task: 'decide_acceptance', raiseAt: '2026-02-26T10:00:00.000Z' },
    ]);
    expect(overdue.andSwept('2026-02-26T10:00:00.000Z').state.level).toBeUndefined();
    expect(overdue.andSwept('2026-02-26T10:00:00.001Z').state.level).toBe(1);
  });

  it('counts the month of talks in calendar days all the same', () => {
    const talks = asked.and(other(1), CONSENT).and(MEDIATOR, OPEN, '2026-02-24T01:00:00.000Z');
    expect(due(talks, 'lead_talks')?.due).toBe('2026-03-15T10:00:00.000Z');
  });
});

describe("over the year's end", () => {
  const NEW_YEARS_EVE = '2026-12-31T01:00:00.000Z';

  it('counts on into a year whose holidays are not published, and says so', () => {
    const last = filedAt(NEW_YEARS_EVE);
    expect(due(last, 'decide_acceptance')).toMatchObject({
      due: '2027-01-05T10:00:00.000Z',
      basis: { amount: 2, unit: 'working', estimated: true },
    });
  });

  it('belongs to the new year in China while it is still the old one in Europe', () => {
    const evening = filedAt('2026-12-31T16:30:00.000Z');
    expect(due(evening, 'decide_acceptance')?.due).toBe('2027-01-05T10:00:00.000Z');
  });

  it('gives the thirty days for the court and the visit across it', () => {
    const accept = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
    const spoken = filedAt('2026-12-10T01:00:00.000Z')
      .and(CLERK, ACCEPT)
      .and(CLERK, ASSIGN)
      .and(MEDIATOR, DECLARE)
      .and(other(1), CONSENT)
      .and(MEDIATOR, OPEN)
      .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE, due: '2027-01-20' })
      .and(APPLICANT, accept)
      .and(other(1), accept)
      .and(
        MEDIATOR,
        { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'oral' },
        '2026-12-20T01:00:00.000Z',
      );
    expect(spoken.state.agreement?.visits).toEqual(['2027-01-19T10:00:00.000Z']);
    expect(due(spoken, 'perform')?.due).toBe('2027-01-20T10:00:00.000Z');
  });
});
