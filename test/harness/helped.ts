import type { HelperInput } from '@/domain/case/assist/shape';
import { fileCase } from '@/domain/case/file-case';
import type { Acting } from '@/domain/case/viewer';
import { completeCode } from '@/domain/code/dispute-code';
import type { CaseId } from '@/domain/ids';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { filing, type Given, given, MONDAY, party } from './given';
import { centre, person } from './setting';

/** Whoever filed for the applicant, with an account of their own. */
export const HELPER: Acting = {
  as: 'party',
  partyId: party('p1'),
  personId: person('resident-1'),
  actorId: 'a1',
};

export interface Helping extends Partial<HelperInput> {
  readonly personId?: string;
  /** Filed by a clerk of the centre. */
  readonly window?: boolean;
  readonly others?: number;
}

/** A village cadre has filed for an elder who is reached by telephone; nobody has asked her yet. */
export function helped({
  personId = 'resident-1',
  window = false,
  others = 1,
  ...helper
}: Helping = {}): Given {
  const asked = filing({}, others);
  const told = {
    ...asked,
    applicant: { ...asked.applicant, channel: 'phone' as const },
    helper: {
      name: '赵主任',
      phone: '13600000006',
      office: 'cadre' as const,
      authority: 'spoken' as const,
      scope: ['file', 'read'] as const,
      ...helper,
    },
  };
  return given(
    fileCase(told, {
      now: MONDAY,
      procedure: DEFAULT_PROCEDURE,
      caseId: 'case-1' as CaseId,
      code: completeCode('48217730592618'),
      centreId: centre('centre-1'),
      personId: person(personId),
      guest: false,
      window,
    }),
  );
}
