import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../test/harness/given';
import {
  agreedTerms,
  failed,
  inForce,
  linked,
  REFUSE,
  refused,
  signing,
  silent,
  talking,
  transferring,
  unreachable,
  voided,
  withdrawn,
} from '../../../test/harness/stages';
import { TEXT_OF_AGREEMENT, WELL_FORMED } from '../../../test/harness/well-formed';
import type { CaseCommand, CommandType } from './command';
import { permit } from './permit';
import type { Acting } from './viewer';

const FILES_ONLY: Acting = {
  as: 'party',
  partyId: party('p1'),
  personId: person('cadre-1'),
  actorId: 'a1',
};
const OVER: Acting = { ...FILES_ONLY, expired: true };
const THIRD = other(2);
const COMMANDS = Object.values(WELL_FORMED) as CaseCommand[];
const LATE = hoursLater(24 * 200);

/** A helper stands beside the applicant, whom nothing but the filing was entrusted. */
function besideIn(given: Given): Given {
  const parties = given.state.parties.map((one) =>
    one.partyId === 'p1'
      ? {
          ...one,
          actors: [
            {
              actorId: 'a1',
              as: 'helper' as const,
              authority: 'spoken' as const,
              scope: ['file' as const],
              from: hoursLater(0),
              until: hoursLater(24 * 100),
              personId: FILES_ONLY.personId,
            },
          ],
        }
      : one,
  );
  return { ...given, state: { ...given.state, parties } };
}

describe('who sees no more than how far the case is', () => {
  const stages = {
    talking: talking(),
    signing: signing(),
    inForce: inForce(),
    transferring: transferring(),
    refused: refused(),
    withdrawn: withdrawn(),
    silent: silent(),
    unreachable: unreachable(),
    failed: failed(),
    voided: voided(),
    linked: linked(),
  };

  it.each([
    ['a helper who only files', FILES_ONLY],
    ['a helper who may no more', OVER],
  ])('%s: is told the same by every refusal, wherever the case stands', (_, viewer) => {
    for (const { type } of COMMANDS) {
      const told = Object.entries(stages).map(([stage, given]) => [
        stage,
        permit(besideIn(given).state, viewer, type as CommandType, LATE),
      ]);
      const [[, first] = []] = told;
      expect(first).not.toBeNull();
      expect([type, told]).toEqual([type, told.map(([stage]) => [stage, first])]);
    }
  });
});

describe('who has refused, while the others sign', () => {
  const before = agreedTerms(1);
  const talks = before
    .and(CLERK, { ...WELL_FORMED.addParty, side: 'other', name: '王建国' })
    .and(THIRD, REFUSE);
  const signs = talks.and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' });

  it('is not told by a refusal that there is something to sign', () => {
    expect(signs.state.stage).toBe('signing');
    for (const command of COMMANDS) {
      const decision = signs.when(THIRD, command);
      expect(JSON.stringify([command.type, decision.ok ? [] : decision.refusal])).not.toContain('signing');
    }
    // Who signs is told so.
    expect(signs.when(APPLICANT, WELL_FORMED.proposeTerm)).toMatchObject({
      refusal: { code: 'case.not_now', params: { stage: 'signing' } },
    });
  });
});
