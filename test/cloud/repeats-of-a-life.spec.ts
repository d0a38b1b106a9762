import { verifyAll } from '@/cloud/store/verify';
import { sweepCases } from '@/cloud/sweeping';
import type { CaseCommandInput } from '@/contract/command';
import { COMMAND_TYPES } from '@/domain/case/command';
import type { PartyId } from '@/domain/ids';
import { type Dispute, fileAs, type Staffed, staff } from '../harness/dispute';
import { clause, SIGNATURE, signature } from '../harness/lives';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, PHOTO, type Phone } from '../harness/phone';
import { DEPARTMENT, openTown, type Town } from '../harness/town';
import { type Twice, twice } from '../harness/twice';

const MONDAY = '2026-11-30T01:00:00.000Z';
let town: Town;
let staffed: Staffed;
let department: Phone;
let time: MovedTime;
const sent = new Set<CaseCommandInput['type']>();
beforeAll(async () => {
  town = await openTown();
  time = moveTime(MONDAY);
  staffed = await staff(town, town.http);
  department = town.http.as('秦岚');
  await town.appoint(department, 'clerk', DEPARTMENT.centreId);
});
beforeEach(() => time.on(MONDAY));
afterAll(async () => {
  time.end();
  await town.close();
});

interface Story extends Twice {
  readonly dispute: Dispute;
  readonly applicant: Phone;
  readonly other: Phone;
}

let people = 0;
const somebody = () => town.http.as(`村民${++people}`);

async function story(
  ...filed: Parameters<typeof fileAs> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Story> {
  const applicant = somebody();
  const dispute = await fileAs(applicant, ...filed);
  const walking = twice(town, dispute.caseId);
  const walk: Twice['do'] = async (phone, command) => {
    const done = await walking.do(phone, command);
    sent.add(command.type);
    return done;
  };
  return { ...walking, do: walk, dispute, applicant, other: somebody() };
}

/** The other side has been asked and has come. */
async function invited({ do: walk, dispute, other }: Story): Promise<void> {
  const { clerk, mediator, mediatorId } = staffed;
  await walk(clerk, { type: 'accept' });
  await walk(clerk, { type: 'assign', mediatorId });
  await walk(mediator, { type: 'declare', relation: 'acquainted', text: '同村' });
  const { key = '' } = await walk(clerk, { type: 'issueKey', partyId: 'p2' });
  await walk(mediator, { type: 'deliver', partyId: 'p2', how: 'visit' });
  await other.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
}

async function talking(told: Story): Promise<void> {
  const { do: walk, applicant, other } = told;
  await invited(told);
  await walk(other, { type: 'answerLater' });
  await walk(other, { type: 'consent' });
  for (const phone of [applicant, other]) await walk(phone, { type: 'acceptMediator' });
  await walk(staffed.mediator, { type: 'openRoom' });
}

async function draft({ do: walk }: Story, form: 'screen' | 'paper' = 'screen'): Promise<string> {
  const text = { facts: '经过', issue: '争议', responsibility: '责任', manner: '方式' };
  const { case: seen } = await walk(staffed.mediator, { type: 'draftAgreement', ...text, form });
  return seen.agreement?.digest ?? '';
}

async function identify({ do: walk }: Story): Promise<void> {
  for (const partyId of ['p1', 'p2'])
    await walk(staffed.mediator, { type: 'checkIdentity', partyId, how: 'id_card', authority: false });
}

describe('sent twice, each command has one effect and one answer:', () => {
  it('before the case is taken on', async () => {
    const told = await story();
    const { clerk } = staffed;
    await told.do(clerk, { type: 'askSupplement', what: '请补照片' });
    await told.do(told.applicant, { type: 'supplement', text: '没有照片' });
    await told.do(clerk, { type: 'decline', reason: '法院已经受理', office: 'court' });
    await told.do(clerk, { type: 'reopen', reason: '撤诉了' });
    await told.do(clerk, { type: 'transfer', to: DEPARTMENT.centreId, reason: '劳动争议' });
    await told.do(department, { type: 'returnTransfer', office: '市场监管所', reason: '不是劳动关系' });
    await told.do(clerk, { type: 'report', organ: 'police', urgent: true, text: '有人威胁要动手' });
    await told.do(told.applicant, { type: 'withdraw', reason: '算了' });
    const first = await story();
    const twin = await story();
    const same = [{ partyId: 'p1', is: 'p2' }];
    await first.do(clerk, { type: 'accept' });
    const reason = '同一条沟';
    await twin.do(clerk, { type: 'linkCase', code: first.dispute.code, same, reason });
    await (await story()).do(clerk, { type: 'closeWrong', reason: '点了两次' });
    const again = await story();
    await again.do(clerk, { type: 'transfer', to: DEPARTMENT.centreId, reason: '劳动争议' });
    await again.do(department, { type: 'takeTransfer' });
  });

  it('about who used a key', async () => {
    const told = await story();
    const { clerk } = staffed;
    await invited(told);
    const p2 = { partyId: 'p2' } as const;
    await told.do(clerk, { type: 'doubtClaim', ...p2, reason: '声音不对' });
    await told.do(clerk, { type: 'confirmClaim', ...p2, how: 'window' });
    await told.do(clerk, { type: 'undoClaim', ...p2, reason: '给错了人' });
  });

  it('about evidence, folded messages, messages looked at first, and danger', async () => {
    const told = await story();
    const { do: walk, applicant, other } = told;
    const { mediator } = staffed;
    await talking(told);
    await walk(other, { type: 'say', room: 'joint', text: '你家的墙早就裂了' });
    await walk(applicant, { type: 'keepEvidence', room: 'joint', seq: 1, name: '他说墙早就裂了' });
    await walk(applicant, { type: 'dropEvidence', room: 'joint', seq: 1 });
    await walk(applicant, { type: 'askHide', seq: 1 });
    await walk(mediator, { type: 'hideMessage', seq: 1 });
    await walk(mediator, { type: 'showMessage', seq: 1 });
    const heldBack = async () => {
      const { case: seen } = await walk(other, { type: 'say', room: 'joint', text: '你这个王八蛋' });
      return seen.held?.at(-1) ?? { partyId: 'p2' as PartyId, seq: 0 };
    };
    await walk(mediator, { type: 'releaseMessage', ...(await heldBack()) });
    await walk(mediator, { type: 'returnMessage', ...(await heldBack()), reason: '换个说法' });
    const { entries } = await walk(other, { type: 'say', room: 'joint', text: '我真的不想活了' });
    const seq = Number(entries.at(-1)?.id.split(':').at(-1));
    await walk(mediator, { type: 'settleDanger', room: 'joint', seq, text: '打过电话，家里有人陪着' });
  });

  it('about who takes part and who mediates', async () => {
    const told = await story({
      others: [
        { kind: 'group', name: '十八名工人' },
        { kind: 'person', name: '王建国' },
      ],
    });
    const { clerk, otherMediator } = staffed;
    const { do: walk, applicant, other } = told;
    await invited(told);
    const files = [await other.upload(PHOTO)];
    await walk(other, { type: 'electRepresentatives', members: 18, names: ['赵小兰', '孙德福'], files });
    await walk(other, { type: 'describeParty', details: { address: '二组 18 号' } });
    const agent = { as: 'agent', name: '王律师', authority: 'spoken', ownInterest: false } as const;
    await walk(applicant, { type: 'appointActor', ...agent, scope: ['read'] });
    await walk(applicant, { type: 'dismissActor', actorId: 'a1' });
    await walk(clerk, { type: 'addParty', side: 'applicant', kind: 'person', name: '张小明' });
    await walk(clerk, { type: 'removeParty', partyId: 'p4', reason: '与此事无关' });
    await walk(clerk, {
      type: 'replaceParty',
      partyId: 'p3',
      kind: 'person',
      name: '王建军',
      reason: '弄错人',
    });
    await walk(clerk, { type: 'log', partyId: 'p5', how: 'call', result: 'reached' });
    await walk(other, { type: 'leave', reason: '不参加了' });

    const { personId } = await otherMediator.ok('session.me', {});
    await walk(clerk, { type: 'addHandler', personId, as: 'expert' });
    await walk(clerk, { type: 'removeHandler', personId });
    await walk(applicant, { type: 'chooseMediator', mediatorId: personId });
    await walk(applicant, { type: 'askReplacement', reason: '走得近' });
    await walk(clerk, { type: 'keepMediator', reason: '没有依据' });
    // Of the other side nobody is there to wish for anybody: what the applicant wishes is for the centre to weigh.
    await walk(clerk, { type: 'assign', mediatorId: personId });
    await walk(otherMediator, { type: 'declineCase', reason: '还是回避的好' });
  });

  it('in talks, meetings and rest', async () => {
    const told = await story();
    const { mediator } = staffed;
    const { do: walk, applicant, other } = told;
    await talking(told);
    await walk(other, { type: 'say', room: 'joint', text: '好' });
    await walk(other, { type: 'say', room: 'private', text: '只跟您说' });
    await walk(other, { type: 'setPass', seq: 1, pass: 'yes' });
    await walk(mediator, { type: 'pauseRoom', reason: '现场勘查' });
    await walk(mediator, { type: 'resumeRoom' });
    await walk(applicant, { type: 'urge' });
    await walk(mediator, { type: 'promise', text: '周三前上门', until: time.in(48) });
    const field = { work: 'site_visit', heldAt: time.in(-1), place: '二组墙根', text: '沟深半米' } as const;
    await walk(mediator, { type: 'recordField', ...field });
    const time1 = time.in(24);
    const meeting = { times: [time1], minutes: 60, remote: false, place: '第一调解室' };
    for (let count = 0; count < 2; count += 1) await walk(mediator, { type: 'proposeMeeting', ...meeting });
    await walk(other, { type: 'markTimes', meetingId: 'm1', suits: [0] });
    await walk(other, { type: 'announceCompanion', meetingId: 'm1', name: '王二', as: 'companion' });
    await walk(mediator, { type: 'fixMeeting', meetingId: 'm1', time: time1 });
    await walk(mediator, { type: 'cancelMeeting', meetingId: 'm2', reason: '有人生病' });
    time.on(25);
    const { case: written } = await walk(mediator, {
      type: 'writeRecord',
      meetingId: 'm1',
      base: 0,
      place: '第一调解室',
      present: ['p1', 'p2'],
      rights: true,
      statements: '各自说明了经过。',
      result: 'continues',
      outcome: '下周再谈。',
    });
    const digest = written.meetings[0]?.record?.digest ?? '';
    await walk(applicant, {
      type: 'signRecord',
      meetingId: 'm1',
      digest,
      signature: SIGNATURE,
      read: 'aloud',
    });
    await walk(other, { type: 'refuseRecord', meetingId: 'm1', reason: '写得不对' });
    await walk(mediator, { type: 'suspend', reason: 'appraisal', text: '等鉴定', recheck: time.day(20) });
    await walk(mediator, { type: 'resume' });
    await walk(applicant, { type: 'proposeExtension', until: time.day(60) });
    await walk(other, { type: 'agreeExtension' });
    time.on(24 * 45);
  });

  it('from the clauses to the end, and back', async () => {
    const told = await story();
    const { clerk, mediator } = staffed;
    const { do: walk, applicant, other } = told;
    await talking(told);
    const terms = clause(time.day(20));
    await walk(other, { type: 'proposeTerm', ...terms });
    await walk(applicant, { type: 'counterTerm', termId: 't1', base: 1, ...terms, amount: 600_000 });
    await walk(other, { type: 'acceptTerm', termId: 't1', version: 2 });
    await walk(mediator, { type: 'proposeTerm', ...terms });
    await walk(mediator, { type: 'dropTerm', termId: 't2' });
    await draft(told);
    await walk(mediator, { type: 'reviseAgreement', reason: '写错了日期' });
    await draft(told);
    await walk(other, { type: 'refuseAgreement', reason: '数目不对' });
    const digest = await draft(told);
    await identify(told);
    for (const phone of [applicant, other]) await walk(phone, signature(digest));
    await walk(mediator, { type: 'signAsMediator', digest, signature: SIGNATURE });
    await walk(clerk, { type: 'sealAgreement', digest });
    const court = '绵阳市安州区人民法院';
    for (const phone of [applicant, other]) await walk(phone, { type: 'askConfirmation', court });
    await walk(clerk, { type: 'fileConfirmation', court, on: time.day(0) });
    await walk(clerk, { type: 'decideConfirmation', result: 'confirmed', on: time.day(0) });
    const part = { termId: 't1', part: 0 };
    await walk(other, { type: 'reportPerformance', ...part, done: 'partly' });
    await walk(applicant, { type: 'confirmPerformance', ...part, received: true });
    await walk(mediator, { type: 'visit', how: 'call', performed: 'done', text: '都好', risk: '还有怨气' });
    await walk(other, { type: 'answerVisit', answer: 'settled' });
    await walk(clerk, { type: 'waiveFollowUp', reason: '双方都说不必' });
    await walk(clerk, { type: 'close' });
    await walk(applicant, { type: 'rate', stars: 5 });
    await walk(other, { type: 'answerVisit', answer: 'not', text: '又反悔了' });
    await walk(mediator, { type: 'talkAgain', reason: '没有履行' });
    await walk(mediator, { type: 'fail', reason: '谈不拢' });
  });

  it('on paper', async () => {
    const told = await story();
    const { clerk, mediator } = staffed;
    await talking(told);
    await told.do(mediator, { type: 'proposeTerm', ...clause(time.day(20)) });
    for (const phone of [told.applicant, told.other])
      await told.do(phone, { type: 'acceptTerm', termId: 't1', version: 1 });
    const digest = await draft(told, 'paper');
    await identify(told);
    const files = [await mediator.upload(PHOTO)];
    const paper = { digest, partyIds: ['p1', 'p2'], mediator: true, read: 'aloud', files } as const;
    await told.do(mediator, { type: 'recordPaper', ...paper, partyIds: [...paper.partyIds] });
    await told.do(clerk, { type: 'sealAgreement', digest });
    expect((await told.other.ok('case.view', { caseId: told.dispute.caseId })).case.stage).toBe('in_force');
  });

  it('where somebody is late, silent, out of reach, afraid or dead', async () => {
    const late = await story();
    const { clerk, mediator, mediatorId } = staffed;
    await late.do(clerk, { type: 'accept' });
    await late.do(clerk, { type: 'assign', mediatorId });
    time.on(24 * 2);
    await sweepCases(town.house());
    await late.do(mediator, { type: 'explainDelay', task: 'declare', text: '在外地开会' });
    await late.do(clerk, { type: 'raise', reason: '需要区里协调' });
    for (let call = 0; call < 3; call += 1)
      await late.do(mediator, { type: 'log', partyId: 'p2', how: 'call', result: 'no_answer' });
    await late.do(mediator, { type: 'closeUnreachable', partyId: 'p2' });

    const silent = await story();
    await invited(silent);
    time.on(24 * 9);
    await silent.do(clerk, { type: 'closeSilent', partyId: 'p2' });

    const refused = await story();
    await invited(refused);
    await refused.do(refused.other, { type: 'refuse', reason: '不想谈' });

    const afraid = await story({ afraid: { safePhone: '13900000009' } });
    await afraid.do(clerk, { type: 'log', partyId: 'p1', how: 'call', result: 'may_proceed' });
    await afraid.do(afraid.applicant, { type: 'allowJoint' });
    await afraid.do(clerk, { type: 'recordLoss', partyId: 'p2', what: 'death' });
  });

  it('where somebody files for another person, who is reached by telephone', async () => {
    const helper = { name: '赵主任', office: 'cadre', authority: 'spoken' } as const;
    const helped = await story({ helper: { ...helper, scope: ['file'] } });
    const told = { how: 'phone', readBack: true } as const;
    await helped.do(staffed.clerk, { type: 'setChannel', partyId: 'p1', channel: 'phone' });
    await helped.do(staffed.clerk, { type: 'confirmFiling', agreed: true, told });
  });

  it('no command is left out', async () => {
    expect(COMMAND_TYPES.filter((type) => !sent.has(type))).toEqual([]);
    expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
  });
});
