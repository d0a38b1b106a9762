import { fold } from '@/domain/case/evolve';
import { fileCase } from '@/domain/case/file-case';
import type { FirstCase } from '@/domain/case/linking/shape';
import type { CaseState } from '@/domain/case/state';
import { completeCode } from '@/domain/code/dispute-code';
import type { CaseId } from '@/domain/ids';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { centre, person } from './setting';

export const FIRST_CODE = completeCode('30517730592611');

/** The earlier case about the same dispute, to which another one can be linked: just filed, by the same applicant. */
export const FIRST: FirstCase = {
  state: fold(
    fileCase(
      {
        kind: 'neighbours',
        place: '510703105001',
        applicant: { name: '张秀英', phone: '13800000001' },
        others: [{ kind: 'person', name: '李桂芳' }],
        facts: '墙根的沟',
        wish: '填回去',
        files: [],
      },
      {
        now: '2026-02-27T01:00:00.000Z',
        procedure: DEFAULT_PROCEDURE,
        caseId: 'case-first' as CaseId,
        code: FIRST_CODE,
        centreId: centre('centre-1'),
        personId: person('resident-1'),
        guest: false,
      },
    ),
  ) as CaseState,
  theirs: true,
  holders: {},
  actsFor: {},
  roles: {},
};
