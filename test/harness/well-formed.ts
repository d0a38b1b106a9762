import type { CaseCommand } from '@/domain/case/command';
import type { CaseState } from '@/domain/case/state';
import { FIRST_CODE } from './first-case';
import { hoursLater, party } from './given';
import { centre, PAPER, person } from './setting';

export const SIGNATURE = 'M10 20 l30 40 5 -6';
/** How a party told the staff what they record for it. */
export const TOLD = { how: 'phone', readBack: true } as const;
const DIGEST = 'd'.repeat(64);
const p1 = party('p1');
const p2 = party('p2');

/** 5,000 yuan, from the other side to the applicant. */
export const CLAUSE = {
  debtor: p2,
  creditor: p1,
  deed: 'pay',
  amount: 500_000,
  due: '2026-04-30',
  instalments: [],
  text: '李桂芳于 2026 年 4 月 30 日前一次付给张秀英 5000 元。',
  proof: '银行转账记录',
} as const;

export const TEXT_OF_AGREEMENT = {
  facts: '排水沟挖到墙根，墙面渗水。',
  issue: '修复费用由谁承担。',
  responsibility: '李桂芳承担修复费用。',
  manner: '银行转账。',
} as const;

/** One well-formed command of each type, about the first of the other side where it is about somebody. */
export const WELL_FORMED = {
  accept: { type: 'accept' },
  askSupplement: { type: 'askSupplement', what: '请补一张现场照片' },
  supplement: { type: 'supplement', text: '补充说明', told: TOLD },
  decline: { type: 'decline', reason: '法院已经受理', office: 'court' },
  assign: { type: 'assign', mediatorId: person('mediator-2') },
  declare: { type: 'declare', relation: 'acquainted' },
  issueKey: { type: 'issueKey', partyId: p2 },
  deliver: { type: 'deliver', partyId: p2, how: 'phone' },
  log: { type: 'log', how: 'call', partyId: p2, result: 'reached' },
  consent: { type: 'consent', partyId: p2, told: TOLD },
  answerLater: { type: 'answerLater', partyId: p2, told: TOLD },
  refuse: { type: 'refuse', partyId: p2, reason: '不想谈', told: TOLD },
  withdraw: { type: 'withdraw', reason: '两家说好了', told: TOLD },
  openRoom: { type: 'openRoom' },
  pauseRoom: { type: 'pauseRoom', reason: '现场勘查' },
  resumeRoom: { type: 'resumeRoom' },
  say: { type: 'say', room: 'joint', text: '大家好' },
  setPass: { type: 'setPass', seq: 1, pass: 'yes', partyId: p2 },
  urge: { type: 'urge' },
  promise: { type: 'promise', text: '周三前上门', until: hoursLater(48) },
  explainDelay: { type: 'explainDelay', task: 'lead_talks', text: '等鉴定结果' },
  raise: { type: 'raise', reason: '需要区里协调' },
  addParty: { type: 'addParty', side: 'other', kind: 'person', name: '王建国' },
  describeParty: { type: 'describeParty', partyId: p2, details: { address: '二组 18 号' } },
  removeParty: { type: 'removeParty', partyId: p2, reason: '与此事无关' },
  replaceParty: { type: 'replaceParty', partyId: p2, kind: 'person', name: '王建国', reason: '弄错了人' },
  leave: { type: 'leave', reason: '不参加了' },
  electRepresentatives: {
    type: 'electRepresentatives',
    partyId: p2,
    members: 18,
    names: ['王建国', '赵小兰'],
    files: [PAPER],
  },
  appointActor: {
    type: 'appointActor',
    partyId: p2,
    as: 'agent',
    name: '王律师',
    authority: 'written',
    scope: ['read', 'talk'],
    files: [PAPER],
    ownInterest: false,
  },
  dismissActor: { type: 'dismissActor', partyId: p2, actorId: 'a1' },
  chooseMediator: { type: 'chooseMediator', mediatorId: person('mediator-2'), partyId: p1, told: TOLD },
  acceptMediator: { type: 'acceptMediator', partyId: p2, told: TOLD },
  declineCase: { type: 'declineCase', reason: '我是他的亲戚' },
  askReplacement: { type: 'askReplacement', reason: '他偏心' },
  keepMediator: { type: 'keepMediator', reason: '没有依据' },
  addHandler: { type: 'addHandler', personId: person('expert-1'), as: 'expert' },
  removeHandler: { type: 'removeHandler', personId: person('expert-1') },
  recordField: {
    type: 'recordField',
    work: 'site_visit',
    heldAt: hoursLater(-1),
    place: '二组墙根',
    text: '沟深约半米',
    position: { lat: 31.53, lng: 104.56, accuracy: 12 },
  },
  proposeMeeting: {
    type: 'proposeMeeting',
    times: [hoursLater(2_400), hoursLater(2_424)],
    minutes: 60,
    remote: false,
    place: '第一调解室',
  },
  markTimes: { type: 'markTimes', meetingId: 'm1', suits: [0], partyId: p2, told: TOLD },
  fixMeeting: { type: 'fixMeeting', meetingId: 'm1', time: hoursLater(2_400) },
  cancelMeeting: { type: 'cancelMeeting', meetingId: 'm1', reason: '有人生病' },
  announceCompanion: {
    type: 'announceCompanion',
    meetingId: 'm1',
    name: '王二',
    as: 'companion',
    partyId: p2,
  },
  writeRecord: {
    type: 'writeRecord',
    meetingId: 'm1',
    base: 0,
    place: '第一调解室',
    present: [p1, p2],
    rights: true,
    statements: '双方各自说明了经过。',
    result: 'continues',
    outcome: '约定下周再谈。',
  },
  signRecord: {
    type: 'signRecord',
    meetingId: 'm1',
    digest: DIGEST,
    signature: SIGNATURE,
    read: 'myself',
    partyId: p2,
  },
  refuseRecord: { type: 'refuseRecord', meetingId: 'm1', partyId: p2, reason: '写得不对', told: TOLD },
  proposeTerm: { type: 'proposeTerm', ...CLAUSE },
  counterTerm: { type: 'counterTerm', termId: 't1', base: 1, ...CLAUSE, amount: 400_000 },
  acceptTerm: { type: 'acceptTerm', termId: 't1', version: 1, partyId: p2, told: TOLD },
  dropTerm: { type: 'dropTerm', termId: 't1' },
  draftAgreement: { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' },
  checkIdentity: { type: 'checkIdentity', partyId: p2, how: 'id_card', authority: true },
  signAgreement: {
    type: 'signAgreement',
    digest: DIGEST,
    signature: SIGNATURE,
    read: 'myself',
    partyId: p2,
  },
  recordPaper: {
    type: 'recordPaper',
    digest: DIGEST,
    partyIds: [p2],
    mediator: false,
    read: 'aloud',
    files: [PAPER],
  },
  signAsMediator: { type: 'signAsMediator', digest: DIGEST, signature: SIGNATURE },
  sealAgreement: { type: 'sealAgreement', digest: DIGEST },
  refuseAgreement: { type: 'refuseAgreement', partyId: p2, reason: '数目不对', told: TOLD },
  reviseAgreement: { type: 'reviseAgreement', reason: '写错了日期' },
  askConfirmation: { type: 'askConfirmation', court: '绵阳市安州区人民法院', partyId: p2, told: TOLD },
  fileConfirmation: { type: 'fileConfirmation', court: '绵阳市安州区人民法院', on: '2026-03-02' },
  decideConfirmation: { type: 'decideConfirmation', result: 'confirmed', on: '2026-03-02' },
  reportPerformance: {
    type: 'reportPerformance',
    termId: 't1',
    part: 0,
    done: 'done',
    partyId: p2,
    told: TOLD,
  },
  confirmPerformance: {
    type: 'confirmPerformance',
    termId: 't1',
    part: 0,
    received: true,
    partyId: p1,
    told: TOLD,
  },
  visit: { type: 'visit', how: 'visit', performed: 'done', text: '两家和好', risk: '还有怨气' },
  answerVisit: { type: 'answerVisit', answer: 'not', partyId: p2, told: TOLD },
  waiveFollowUp: { type: 'waiveFollowUp', reason: '双方都说不必' },
  rate: { type: 'rate', stars: 5 },
  close: { type: 'close' },
  talkAgain: { type: 'talkAgain', reason: '没有履行' },
  suspend: { type: 'suspend', reason: 'appraisal', text: '等鉴定', recheck: '2026-06-30' },
  resume: { type: 'resume' },
  proposeExtension: { type: 'proposeExtension', until: '2026-06-30' },
  agreeExtension: { type: 'agreeExtension', partyId: p2, told: TOLD },
  recordLoss: { type: 'recordLoss', partyId: p2, what: 'death' },
  allowJoint: { type: 'allowJoint', told: TOLD },
  closeSilent: { type: 'closeSilent', partyId: p2 },
  closeUnreachable: { type: 'closeUnreachable', partyId: p2 },
  fail: { type: 'fail', reason: '谈不拢' },
  reopen: { type: 'reopen', reason: '又有了新情况' },
  transfer: { type: 'transfer', to: centre('centre-3'), reason: '地点在那边' },
  takeTransfer: { type: 'takeTransfer' },
  returnTransfer: { type: 'returnTransfer', whose: centre('centre-3'), reason: '归安昌镇' },
  report: { type: 'report', organ: 'police', urgent: true, text: '有人威胁要动手' },
  linkCase: {
    type: 'linkCase',
    code: FIRST_CODE,
    same: [{ partyId: p1, is: p1 }],
    reason: '两边说的是同一件事',
  },
  closeWrong: { type: 'closeWrong', reason: '同一件事报了两次' },
  keepEvidence: { type: 'keepEvidence', room: 'joint', seq: 1, name: '墙面渗水的照片', day: '2026-02-20' },
  dropEvidence: { type: 'dropEvidence', room: 'joint', seq: 1 },
  askHide: { type: 'askHide', seq: 1, reason: '他骂人' },
  hideMessage: { type: 'hideMessage', seq: 1, reason: '请好好说话' },
  showMessage: { type: 'showMessage', seq: 1 },
  releaseMessage: { type: 'releaseMessage', partyId: p2, seq: 1 },
  returnMessage: { type: 'returnMessage', partyId: p2, seq: 1, reason: '请换个说法' },
  confirmFiling: { type: 'confirmFiling', partyId: p1, agreed: true, told: TOLD },
  setChannel: { type: 'setChannel', partyId: p2, channel: 'phone' },
  settleDanger: { type: 'settleDanger', room: 'joint', seq: 1, text: '已经打电话问过，人没事' },
  doubtClaim: { type: 'doubtClaim', partyId: p2, reason: '电话里不是本人' },
  confirmClaim: { type: 'confirmClaim', partyId: p2, how: 'callback' },
  undoClaim: { type: 'undoClaim', partyId: p2, reason: '给错了人' },
} as const satisfies { readonly [T in CaseCommand['type']]: Extract<CaseCommand, { type: T }> };

/** The same command about the text that is there to be signed now. */
export function fitted(command: CaseCommand, { agreement, meetings }: CaseState): CaseCommand {
  switch (command.type) {
    case 'signAgreement':
    case 'recordPaper':
    case 'signAsMediator':
    case 'sealAgreement':
      return { ...command, digest: agreement?.digest ?? command.digest };
    case 'signRecord':
      return { ...command, digest: meetings?.[0]?.record?.digest ?? command.digest };
    default:
      return command;
  }
}
