import type { CaseCommand } from '@/domain/case/command';
import type { Filing } from '@/domain/case/file-case';
import type { Viewer } from '@/domain/case/viewer';
import {
  APPLICANT,
  ASKED_CLERK,
  CLERK,
  EXPERT,
  filed,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
} from './given';
import { centre } from './setting';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT, TOLD, WELL_FORMED } from './well-formed';

export { fitted, WELL_FORMED } from './well-formed';

export const ACCEPT: CaseCommand = { type: 'accept' };
export const ASSIGN: CaseCommand = { type: 'assign', mediatorId: person('mediator-1') };
export const CONSENT: CaseCommand = { type: 'consent', told: TOLD };
export const REFUSE: CaseCommand = { type: 'refuse', reason: '不想谈', told: TOLD };
export const WITHDRAW: CaseCommand = { type: 'withdraw', reason: '两家说好了', told: TOLD };
export const OPEN: CaseCommand = { type: 'openRoom' };
export const PAUSE: CaseCommand = { type: 'pauseRoom', reason: '现场勘查' };
export const DECLARE: CaseCommand = { type: 'declare', relation: 'none' };
export const MAY_PROCEED: CaseCommand = {
  type: 'log',
  how: 'call',
  partyId: party('p1'),
  result: 'may_proceed',
};

export function supplementing(): Given {
  return filed().and(CLERK, { type: 'askSupplement', what: '请补一张现场照片' });
}

export function declined(): Given {
  return filed().and(CLERK, { type: 'decline', reason: '法院已经受理', office: 'court' });
}

export function accepted(more: Partial<Filing> = {}, others = 1): Given {
  return filed(more, others).and(CLERK, ACCEPT);
}

/** A mediator is named and near to nobody; every party of the other side has its invitation. */
export function inviting(more: Partial<Filing> = {}, others = 1): Given {
  let story = accepted(more, others).and(CLERK, ASSIGN).and(MEDIATOR, DECLARE);
  for (const { partyId } of story.state.parties.filter((one) => one.side === 'other')) {
    story = story.and(CLERK, { type: 'deliver', partyId, how: 'visit' });
  }
  return story;
}

export function ready(others = 1, more: Partial<Filing> = {}): Given {
  let story = inviting(more, others);
  for (let number = 1; number <= others; number += 1) story = story.and(other(number), CONSENT);
  return story;
}

export function talking(others = 1, more: Partial<Filing> = {}): Given {
  return ready(others, more).and(MEDIATOR, OPEN);
}

export function paused(): Given {
  return talking().and(MEDIATOR, PAUSE);
}

export function refused(): Given {
  return inviting().and(other(1), REFUSE);
}

export function withdrawn(): Given {
  return talking().and(APPLICANT, WITHDRAW);
}

/** One clause, to which everybody has said yes. */
export function agreedTerms(others = 1): Given {
  let story = talking(others).and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE });
  const accept = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
  for (const viewer of signers(others)) story = story.and(viewer, accept);
  return story;
}

export function signing(form: 'screen' | 'paper' = 'screen', others = 1): Given {
  return agreedTerms(others).and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form });
}

/** Everybody was identified, nobody has signed. */
export function identified(form: 'screen' | 'paper' = 'screen', others = 1): Given {
  const draft = signing(form, others);
  return draft.state.parties.reduce(
    (story, { partyId }) =>
      story.and(MEDIATOR, { type: 'checkIdentity', partyId, how: 'id_card', authority: false }),
    draft,
  );
}

export function inForce(others = 1): Given {
  const ready = identified('screen', others);
  const digest = ready.state.agreement?.digest ?? '';
  const sign = { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' } as const;
  return signers(others)
    .reduce((story, viewer) => story.and(viewer, sign), ready)
    .and(MEDIATOR, { type: 'signAsMediator', digest, signature: SIGNATURE })
    .and(CLERK, { type: 'sealAgreement', digest });
}

/** Visited, and everybody said that it is settled. */
export function visited(): Given {
  const settled = { type: 'answerVisit', answer: 'settled' } as const;
  return inForce()
    .and(MEDIATOR, { type: 'visit', how: 'visit', performed: 'done', text: '两家和好' })
    .and(APPLICANT, settled)
    .and(other(1), settled)
    .and(MEDIATOR, settled);
}

export function closed(): Given {
  return visited().and(CLERK, { type: 'close' });
}

/** Past the end of the time for answering. */
export const TOO_LATE_TO_ANSWER = hoursLater(24 * 8);

export function silent(): Given {
  return inviting().and(CLERK, { type: 'closeSilent', partyId: party('p2') }, TOO_LATE_TO_ANSWER);
}

export function unreachable(): Given {
  const partyId = party('p2');
  let story = accepted().and(CLERK, ASSIGN);
  for (let attempt = 0; attempt < 3; attempt += 1)
    story = story.and(MEDIATOR, { type: 'log', how: 'call', partyId, result: 'no_answer' });
  return story.and(MEDIATOR, { type: 'closeUnreachable', partyId });
}

export function failed(): Given {
  return talking().and(MEDIATOR, { type: 'fail', reason: '谈不拢' });
}

/** Filed by mistake. */
export function voided(): Given {
  return inviting().and(CLERK, WELL_FORMED.closeWrong);
}

export function linked(): Given {
  return talking().and(CLERK, WELL_FORMED.linkCase);
}

export function resting(): Given {
  return talking().and(MEDIATOR, WELL_FORMED.suspend);
}

export function transferring(): Given {
  return accepted().and(CLERK, { type: 'transfer', to: centre('centre-2'), reason: '地点在那边' });
}

function signers(others: number): Viewer[] {
  return [APPLICANT, ...Array.from({ length: others }, (_, index) => other(index + 1))];
}

/** Every stage, and the four that hide inside another one. */
export const STAGED = {
  filed: () => filed(),
  supplementing,
  declined,
  accepted,
  inviting,
  ready,
  talking,
  paused,
  refused,
  withdrawn,
  signing: () => signing(),
  in_force: () => inForce(),
  closed,
  silent,
  unreachable,
  failed,
  void: voided,
  linked,
  resting,
  transferring,
} as const satisfies Record<string, () => Given>;
export type Staged = keyof typeof STAGED;

export const VIEWERS: Readonly<Record<string, Viewer>> = {
  code: { as: 'code' },
  stranger: { as: 'stranger', personId: person('stranger-1') },
  applicant: APPLICANT,
  other: other(1),
  clerk: CLERK,
  mediator: MEDIATOR,
  expert: EXPERT,
  asked: ASKED_CLERK,
};
