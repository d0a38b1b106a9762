import { parts } from '@/domain/case/afterwards/parts';
import { FIRST_CODE } from '../first-case';
import { party } from '../given';
import { centre, PAPER } from '../setting';
import { CLAUSE, SIGNATURE } from '../well-formed';
import {
  type Around,
  about,
  aboutOrNot,
  aboutOrNotWithReason,
  type Maker,
  NOBODY,
  name,
  none,
  reason,
  reasoned,
  SENTENCE,
  text,
} from './around';

type Later =
  | 'recordField'
  | 'proposeMeeting'
  | 'markTimes'
  | 'fixMeeting'
  | 'cancelMeeting'
  | 'announceCompanion'
  | 'writeRecord'
  | 'signRecord'
  | 'refuseRecord'
  | 'proposeTerm'
  | 'counterTerm'
  | 'acceptTerm'
  | 'dropTerm'
  | 'draftAgreement'
  | 'checkIdentity'
  | 'signAgreement'
  | 'recordPaper'
  | 'signAsMediator'
  | 'sealAgreement'
  | 'refuseAgreement'
  | 'reviseAgreement'
  | 'askConfirmation'
  | 'fileConfirmation'
  | 'decideConfirmation'
  | 'reportPerformance'
  | 'confirmPerformance'
  | 'visit'
  | 'answerVisit'
  | 'waiveFollowUp'
  | 'rate'
  | 'close'
  | 'talkAgain'
  | 'suspend'
  | 'resume'
  | 'proposeExtension'
  | 'agreeExtension'
  | 'recordLoss'
  | 'allowJoint'
  | 'closeSilent'
  | 'closeUnreachable'
  | 'fail'
  | 'reopen'
  | 'transfer'
  | 'takeTransfer'
  | 'returnTransfer'
  | 'report'
  | 'linkCase'
  | 'closeWrong';

const signed = { signature: SIGNATURE, read: 'myself' } as const;

/** Field work, meetings, clauses, the agreement, what follows, rest and the ways out. */
export const laterMakers: { readonly [T in Later]: Maker<T> } = {
  recordField: ({ later }) =>
    [-1, 1].map((hours) => ({ work: 'witness', heldAt: later(hours), place: SENTENCE, text, people: name })),
  proposeMeeting: ({ later, parties }) => {
    const one = { times: [later(24), later(48)], minutes: 60, remote: false, place: SENTENCE };
    return [one, { ...one, times: [later(-1)] }, ...parties.map((only) => ({ ...one, only }))];
  },
  markTimes: (here) =>
    meetingsOf(here).flatMap((one) => aboutOrNot(here).map((who) => ({ ...one, ...who, suits: [0] }))),
  fixMeeting: (here) =>
    meetingsOf(here).flatMap((one) =>
      (here.state?.meetings?.find(({ meetingId }) => meetingId === one.meetingId)?.times ?? [here.now]).map(
        (time) => ({ ...one, time }),
      ),
    ),
  cancelMeeting: (here) => meetingsOf(here).map((one) => ({ ...one, reason })),
  announceCompanion: (here) =>
    meetingsOf(here).flatMap((one) =>
      aboutOrNot(here).map((who) => ({ ...one, ...who, name, as: 'companion' })),
    ),
  writeRecord: (here) => meetingsOf(here).flatMap((one) => records(here, one.meetingId)),
  signRecord: (here) =>
    meetingsOf(here).flatMap((one) =>
      aboutOrNot(here).map((who) => ({ ...one, ...who, ...signed, digest: recordOf(here, one.meetingId) })),
    ),
  refuseRecord: (here) =>
    meetingsOf(here).flatMap((one) => aboutOrNot(here).map((who) => ({ ...one, ...who, reason }))),
  proposeTerm: clauses,
  counterTerm: (here) =>
    termsOf(here).flatMap(({ termId, version }) =>
      clauses(here).map((one) => ({ termId, base: version, ...one })),
    ),
  acceptTerm: (here) => termsOf(here).flatMap((one) => aboutOrNot(here).map((who) => ({ ...one, ...who }))),
  dropTerm: (here) => termsOf(here).map(({ termId }) => ({ termId })),
  draftAgreement: () =>
    (['screen', 'screen', 'paper', 'oral'] as const).map((form) => ({
      facts: text,
      issue: text,
      responsibility: text,
      manner: text,
      form,
    })),
  checkIdentity: (here) =>
    about(here).flatMap((one) => [true, false].map((authority) => ({ ...one, how: 'id_card', authority }))),
  signAgreement: (here) =>
    here.digests.flatMap((digest) => aboutOrNot(here).map((who) => ({ ...who, ...signed, digest }))),
  recordPaper: (here) =>
    here.digests.flatMap((digest) =>
      [[], ...here.parties.map((partyId) => [partyId])].flatMap((partyIds) =>
        [true, false].map((mediator) => ({ digest, partyIds, mediator, read: 'aloud', files: [PAPER] })),
      ),
    ),
  signAsMediator: ({ digests }) => digests.map((digest) => ({ digest, signature: SIGNATURE })),
  sealAgreement: ({ digests }) => digests.map((digest) => ({ digest })),
  refuseAgreement: aboutOrNotWithReason,
  reviseAgreement: reasoned,
  askConfirmation: (here) => aboutOrNot(here).map((one) => ({ ...one, court: SENTENCE })),
  fileConfirmation: ({ day }) => [0, -400, 1].map((days) => ({ court: SENTENCE, on: day(days) })),
  decideConfirmation: ({ day }) =>
    [0, -400, 1].map((days) => ({ result: 'confirmed', on: day(days), number: SENTENCE })),
  reportPerformance: (here) =>
    partsOf(here).flatMap((one) => aboutOrNot(here).map((who) => ({ ...one, ...who, done: 'done', text }))),
  confirmPerformance: (here) =>
    partsOf(here).flatMap((one) =>
      aboutOrNot(here).flatMap((who) => [true, false].map((received) => ({ ...one, ...who, received }))),
    ),
  visit: () => [
    { how: 'call', performed: 'partly', text },
    { how: 'visit', performed: 'done', text, risk: SENTENCE },
  ],
  answerVisit: (here) =>
    (['settled', 'not', 'unsure'] as const).flatMap((answer) =>
      aboutOrNot(here).map((one) => ({ ...one, answer })),
    ),
  waiveFollowUp: reasoned,
  rate: () => [{ stars: 5, text }],
  close: none,
  talkAgain: reasoned,
  suspend: ({ day }) => [10, 0, 999].map((days) => ({ reason: 'hospital', text, recheck: day(days) })),
  resume: none,
  proposeExtension: ({ day }) => [60, 0, 999].map((days) => ({ until: day(days) })),
  agreeExtension: aboutOrNot,
  recordLoss: (here) =>
    about(here).flatMap((one) => (['death', 'incapacity'] as const).map((what) => ({ ...one, what }))),
  allowJoint: none,
  closeSilent: about,
  closeUnreachable: about,
  fail: reasoned,
  reopen: reasoned,
  transfer: () => ['centre-1', 'centre-2', 'centre-3', 'nowhere'].map((id) => ({ to: centre(id), reason })),
  takeTransfer: none,
  returnTransfer: () => [{ reason }, { reason, whose: centre('centre-3') }, { reason, office: SENTENCE }],
  report: () => [{ organ: 'police', urgent: true, text }],
  linkCase: (here) =>
    [[], ...here.parties.map((partyId) => [{ partyId, is: party('p1') }])].map((same) => ({
      code: FIRST_CODE,
      same,
      reason,
    })),
  closeWrong: reasoned,
};

function meetingsOf({ meetings }: Around) {
  return (meetings.length > 0 ? meetings : ['m99']).map((meetingId) => ({ meetingId }));
}

function recordOf({ state }: Around, meetingId: string): string {
  return state?.meetings?.find((one) => one.meetingId === meetingId)?.record?.digest ?? NOBODY;
}

function records({ state, parties }: Around, meetingId: string) {
  const meeting = state?.meetings?.find((one) => one.meetingId === meetingId);
  const written = {
    meetingId,
    base: meeting?.record?.version ?? 0,
    place: SENTENCE,
    rights: true,
    statements: text,
    result: 'continues',
    outcome: text,
  } as const;
  return [
    ...parties.map((partyId) => ({ ...written, present: [partyId] })),
    { ...written, present: parties },
  ];
}

function termsOf({ state }: Around) {
  const live = (state?.terms ?? []).filter(({ dropped }) => !dropped);
  return live.length > 0
    ? live.map(({ termId, version }) => ({ termId, version }))
    : [{ termId: 't99', version: 1 }];
}

function clauses({ parties, day }: Around) {
  const pairs = parties.flatMap((debtor) =>
    parties.filter((creditor) => creditor !== debtor).map((creditor) => ({ debtor, creditor })),
  );
  const good = pairs.map((pair) => ({ ...CLAUSE, ...pair, text, proof: SENTENCE, due: day(30) }));
  const stop = parties.map((debtor) => ({
    ...CLAUSE,
    debtor,
    creditor: null,
    deed: 'stop' as const,
    amount: null,
    due: null,
    text,
  }));
  return [...good, ...stop, { ...CLAUSE, amount: -1, due: day(30) }];
}

function partsOf({ state }: Around) {
  const open = state ? parts(state).map(({ termId, part }) => ({ termId, part })) : [];
  return open.length > 0 ? open : [{ termId: 't99', part: 0 }];
}
