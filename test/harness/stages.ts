import type { CaseCommand } from '@/domain/case/command';
import type { Filing } from '@/domain/case/file-case';
import type { Viewer } from '@/domain/case/viewer';
import { APPLICANT, CLERK, filed, type Given, MEDIATOR, other, party, person } from './given';

export const ACCEPT: CaseCommand = { type: 'accept' };
export const ASSIGN: CaseCommand = { type: 'assign', mediatorId: person('mediator-1') };
export const CONSENT: CaseCommand = { type: 'consent' };
export const REFUSE: CaseCommand = { type: 'refuse', reason: '不想谈' };
export const WITHDRAW: CaseCommand = { type: 'withdraw', reason: '两家说好了' };
export const OPEN: CaseCommand = { type: 'openRoom' };
export const PAUSE: CaseCommand = { type: 'pauseRoom', reason: '现场勘查' };
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

/** A mediator is named; every party of the other side has its key used and its invitation. */
export function inviting(more: Partial<Filing> = {}, others = 1): Given {
  let story = accepted(more, others).and(CLERK, ASSIGN);
  for (const { partyId } of story.state.parties.filter((one) => one.side === 'other')) {
    story = story.and(CLERK, { type: 'deliver', partyId, how: 'visit' });
  }
  return story;
}

export function ready(others = 1): Given {
  let story = inviting({}, others);
  for (let number = 1; number <= others; number += 1) story = story.and(other(number), CONSENT);
  return story;
}

export function talking(others = 1): Given {
  return ready(others).and(MEDIATOR, OPEN);
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

/** Every stage, and the two that hide inside another one. */
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
} as const satisfies Record<string, () => Given>;
export type Staged = keyof typeof STAGED;

export const VIEWERS: Readonly<Record<string, Viewer>> = {
  code: { as: 'code' },
  stranger: { as: 'stranger', personId: person('stranger-1') },
  applicant: APPLICANT,
  other: other(1),
  clerk: CLERK,
  mediator: MEDIATOR,
};

/** One well-formed command of each type, about the first of the other side where it is about somebody. */
export const WELL_FORMED = {
  accept: ACCEPT,
  askSupplement: { type: 'askSupplement', what: '请补一张现场照片' },
  supplement: { type: 'supplement', text: '补充说明' },
  decline: { type: 'decline', reason: '法院已经受理', office: 'court' },
  assign: { type: 'assign', mediatorId: person('mediator-2') },
  declare: { type: 'declare', relation: 'none' },
  issueKey: { type: 'issueKey', partyId: party('p2') },
  deliver: { type: 'deliver', partyId: party('p2'), how: 'phone' },
  log: { type: 'log', how: 'call', partyId: party('p2'), result: 'reached' },
  consent: { type: 'consent', partyId: party('p2') },
  answerLater: { type: 'answerLater', partyId: party('p2') },
  refuse: { type: 'refuse', partyId: party('p2'), reason: '不想谈' },
  withdraw: WITHDRAW,
  openRoom: OPEN,
  pauseRoom: PAUSE,
  resumeRoom: { type: 'resumeRoom' },
  say: { type: 'say', room: 'joint', text: '大家好' },
} as const satisfies { readonly [T in CaseCommand['type']]: Extract<CaseCommand, { type: T }> };
