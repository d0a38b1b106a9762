import { PAPER, person } from '../setting';
import {
  about,
  aboutOrNot,
  aboutWithReason,
  type Maker,
  name,
  none,
  reason,
  reasoned,
  SENTENCE,
  text,
} from './around';

type Early =
  | 'accept'
  | 'askSupplement'
  | 'supplement'
  | 'decline'
  | 'assign'
  | 'declare'
  | 'issueKey'
  | 'deliver'
  | 'log'
  | 'consent'
  | 'answerLater'
  | 'refuse'
  | 'withdraw'
  | 'openRoom'
  | 'pauseRoom'
  | 'resumeRoom'
  | 'say'
  | 'setPass'
  | 'urge'
  | 'promise'
  | 'explainDelay'
  | 'raise'
  | 'addParty'
  | 'describeParty'
  | 'removeParty'
  | 'replaceParty'
  | 'leave'
  | 'electRepresentatives'
  | 'appointActor'
  | 'dismissActor'
  | 'chooseMediator'
  | 'acceptMediator'
  | 'declineCase'
  | 'askReplacement'
  | 'keepMediator'
  | 'addHandler'
  | 'removeHandler';

const INSULT = `${SENTENCE}不要脸`;
const DANGER = `${SENTENCE}我不想活了`;

/** From filing to the talks, the clock of promises, the people and the mediators. */
export const peopleMakers: { readonly [T in Early]: Maker<T> } = {
  accept: () => [{}, { kind: 'contract' }, { track: 'police' }],
  askSupplement: () => [{ what: text }],
  supplement: () => [{ text }],
  decline: () => ['court', SENTENCE].map((office) => ({ reason, office })),
  assign: () =>
    ['mediator-1', 'mediator-2', 'mediator-3', 'nobody'].map((id) => ({ mediatorId: person(id) })),
  declare: () => [{ relation: 'none' }, { relation: 'kin', text }],
  issueKey: (here) =>
    [...about(here), ...here.actors].flatMap((one) => [
      { ...one, reason },
      { ...one, reason, checkFirst: true },
      one,
    ]),
  deliver: (here) => about(here).flatMap((one) => ['visit', SENTENCE].map((how) => ({ ...one, how }))),
  log: (here) =>
    about(here).flatMap((one) =>
      ['no_answer', 'no_answer', 'no_answer', 'may_proceed', 'confirmed', SENTENCE].map((result) => ({
        ...one,
        how: result === SENTENCE ? SENTENCE : 'call',
        result,
        text,
      })),
    ),
  consent: aboutOrNot,
  answerLater: aboutOrNot,
  refuse: (here) => aboutOrNot(here).map((one) => ({ ...one, reason })),
  withdraw: () => [{}, { reason }],
  openRoom: () => [{}, { apart: true }, { apart: false }],
  pauseRoom: reasoned,
  resumeRoom: none,
  say: (here) => [
    ...here.parties.map((partyId) => ({ room: 'joint' as const, text, for: partyId })),
    { room: 'joint', text },
    { room: 'joint', text: INSULT },
    { room: 'joint', text: DANGER },
    ...aboutOrNot(here).flatMap((one) =>
      [text, DANGER].flatMap((words) => [
        { room: 'centre' as const, text: words, ...one },
        { room: 'private' as const, text: words, ...one },
      ]),
    ),
  ],
  setPass: (here) =>
    aboutOrNot(here).flatMap((one) => [
      { seq: 1, pass: 'yes', ...one },
      { seq: 1, pass: 'no', ...one },
      { seq: 99, pass: 'yes', ...one },
    ]),
  urge: none,
  promise: ({ later }) => [-1, 48].map((hours) => ({ text, until: later(hours) })),
  explainDelay: ({ state }) => [
    { task: 'invite', text },
    ...(state?.late ?? []).map(({ task, about }) => ({
      task,
      text,
      ...(about === undefined ? {} : { about }),
    })),
  ],
  raise: reasoned,
  addParty: ({ parties }) => [
    { side: 'other', kind: 'person', name },
    { side: 'applicant', kind: 'person', name, phone: '13600000006' },
    ...parties.map((heirOf) => ({ side: 'other', kind: 'person', name, heirOf }) as const),
  ],
  describeParty: (here) =>
    aboutOrNot(here).flatMap((one) => [
      { ...one, details: { address: SENTENCE } },
      { ...one, details: { creditCode: '91510705MA0000000X' } },
    ]),
  removeParty: aboutWithReason,
  replaceParty: (here) => aboutWithReason(here).map((one) => ({ ...one, kind: 'person', name })),
  leave: () => [{}, { reason }],
  electRepresentatives: (here) =>
    aboutOrNot(here).map((one) => ({ ...one, members: 18, names: [name, name], files: [PAPER] })),
  appointActor: (here) =>
    aboutOrNot(here).flatMap((one) => [
      {
        ...one,
        as: 'agent',
        name,
        authority: 'written',
        scope: ['read', 'talk'],
        files: [PAPER],
        ownInterest: false,
      },
      {
        ...one,
        as: 'guardian',
        name,
        authority: 'law',
        scope: ['read', 'talk', 'answer', 'sign'],
        until: here.later(100),
        ownInterest: false,
      },
      { ...one, as: 'guardian', name, authority: 'law', scope: ['sign'], ownInterest: true },
    ]),
  dismissActor: (here) => [{ actorId: 'a1' }, ...here.actors],
  chooseMediator: (here) =>
    ['mediator-1', 'mediator-2', 'mediator-3'].flatMap((id) =>
      aboutOrNot(here).map((one) => ({ ...one, mediatorId: person(id) })),
    ),
  acceptMediator: aboutOrNot,
  declineCase: reasoned,
  askReplacement: reasoned,
  keepMediator: reasoned,
  addHandler: () => [
    { personId: person('expert-1'), as: 'expert' },
    { personId: person('mediator-2'), as: 'co_mediator' },
    { personId: person('nobody'), as: 'expert' },
  ],
  removeHandler: () => ['expert-1', 'mediator-2'].map((id) => ({ personId: person(id) })),
};
