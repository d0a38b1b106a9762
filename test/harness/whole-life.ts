import { writtenVoice } from '@/domain/case/care/voice';
import type { CaseEvent } from '@/domain/case/event';
import { absorbed } from '@/domain/case/linking/absorbing';
import { released } from '@/domain/case/linking/releasing';
import type { CaseState } from '@/domain/case/state';
import { SYSTEM } from '@/domain/case/turning';
import type { Viewer } from '@/domain/case/viewer';
import { writer } from '@/domain/case/writer';
import type { FileId } from '@/domain/ids';
import { FIRST } from './first-case';
import {
  APPLICANT,
  ASKED_CLERK,
  CLERK,
  filed,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
  SECRET,
} from './given';
import { helped } from './helped';
import { FRIDAY, HELD, PROPOSE, RECORD, signatureUnder, THURSDAY } from './meetings';
import { centre, setting } from './setting';
import { ACCEPT, CONSENT, inForce, MAY_PROCEED, OPEN, PAUSE, REFUSE, WITHDRAW } from './stages';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT, WELL_FORMED } from './well-formed';

const p = (id: string) => ({ partyId: party(id) });
const SECOND: Viewer = { as: 'party', partyId: party('p2'), personId: person('resident-2') };

/** A fearful guest against three: p2 talks, p3 refuses, p4 is a group that nobody reaches. */
function talks(): Given {
  const others = [
    { kind: 'person', name: '李桂芳', phone: SECRET.otherPhone(1) },
    { kind: 'person', name: '王建国', phone: SECRET.otherPhone(2) },
    { kind: 'group', name: '二组 18 户', phone: SECRET.otherPhone(3) },
  ] as const;
  const noAnswer = { type: 'log', how: 'call', result: 'no_answer', ...p('p4') } as const;
  return filed({ others, afraid: { safePhone: SECRET.safePhone } }, 1, true)
    .and(CLERK, { type: 'askSupplement', what: '请补照片' })
    .and(APPLICANT, { type: 'supplement', text: '照片补上了' })
    .and(CLERK, MAY_PROCEED)
    .and(CLERK, ACCEPT)
    .and(APPLICANT, WELL_FORMED.chooseMediator)
    .and(CLERK, { type: 'assign', mediatorId: person('mediator-1') })
    .and(MEDIATOR, { type: 'declare', relation: 'acquainted', text: '同村' })
    .and(APPLICANT, { type: 'acceptMediator' })
    .and(CLERK, { type: 'issueKey', ...p('p2') })
    .and(CLERK, { type: 'deliver', ...p('p2'), how: 'visit' })
    .andJoined({ as: 'party', ...p('p2'), personId: person('old-phone-2') })
    .andJoined(SECOND)
    .andJoined({ as: 'party', ...p('p3'), personId: person('nephew-3') }, undefined, {
      name: '王小军',
      as: 'helper',
    })
    .and(CLERK, { type: 'confirmClaim', ...p('p3'), actorId: 'a1', how: 'callback' })
    .and(CLERK, { type: 'doubtClaim', ...p('p3'), actorId: 'a1', reason: '本人说不认识他' })
    .and(CLERK, { type: 'undoClaim', ...p('p3'), actorId: 'a1', reason: '冒名' })
    .and(MEDIATOR, { type: 'log', how: 'call', ...p('p2'), result: 'hesitant', text: '情绪激动' })
    .and(SECOND, { type: 'answerLater' })
    .and(SECOND, CONSENT)
    .and(SECOND, { type: 'acceptMediator' })
    .and(SECOND, WELL_FORMED.describeParty)
    .and(SECOND, WELL_FORMED.appointActor)
    .and(SECOND, { type: 'dismissActor', actorId: 'a1' })
    .and(CLERK, { ...WELL_FORMED.electRepresentatives, ...p('p4') })
    .and(other(2), REFUSE)
    .and(MEDIATOR, noAnswer)
    .and(MEDIATOR, noAnswer)
    .and(MEDIATOR, noAnswer)
    .and(MEDIATOR, { type: 'closeUnreachable', ...p('p4') })
    .and(APPLICANT, { type: 'allowJoint' })
    .and(MEDIATOR, OPEN)
    .and(MEDIATOR, PAUSE)
    .and(MEDIATOR, { type: 'resumeRoom' });
}

/** Evidence, an insult, a message folded and unfolded, danger in each room, a voice in words. */
function cared(): Given {
  const talk = talks();
  const joint = (talk.state.streams.joint?.seq ?? 0) + 1;
  const line = (talk.state.streams['centre:p2']?.seq ?? 0) + 1;
  const say = { type: 'say', text: '我不想活了' } as const;
  const help = { ...say, room: 'centre', text: '家里的事，救命' } as const;
  const said = talk
    .and(SECOND, { ...say, room: 'joint' })
    .and(SECOND, help)
    .and(SECOND, { ...say, room: 'joint', text: '不要脸' })
    .and(SECOND, { ...say, room: 'joint', text: '你这个畜生' });
  return said
    .and(MEDIATOR, { type: 'releaseMessage', ...p('p2'), seq: line + 1 })
    .and(MEDIATOR, { type: 'returnMessage', ...p('p2'), seq: line + 2, reason: '请换个说法' })
    .and(APPLICANT, { ...WELL_FORMED.keepEvidence, seq: joint })
    .and(SECOND, { ...WELL_FORMED.keepEvidence, seq: line, room: 'centre' })
    .and(APPLICANT, { ...WELL_FORMED.dropEvidence, seq: joint })
    .and(SECOND, { ...WELL_FORMED.dropEvidence, seq: line, room: 'centre' })
    .and(APPLICANT, { type: 'askHide', seq: joint })
    .and(MEDIATOR, { type: 'showMessage', seq: joint })
    .and(APPLICANT, { type: 'askHide', seq: joint })
    .and(MEDIATOR, { type: 'hideMessage', seq: joint })
    .and(MEDIATOR, { type: 'showMessage', seq: joint })
    .and(MEDIATOR, { ...WELL_FORMED.settleDanger, seq: joint })
    .and(CLERK, { ...WELL_FORMED.settleDanger, room: 'centre', ...p('p2'), seq: line })
    .after(
      writtenVoice(
        said.state,
        { room: 'joint', seq: joint },
        { text: '我说的是', by: 'party', at: said.state.lastAt },
      ),
    );
}

function busyTalks(): Given {
  const met = cared()
    .and(SECOND, { type: 'say', room: 'centre', text: '我想先问一句' })
    .and(SECOND, { type: 'say', room: 'joint', text: '大家好' })
    .and(SECOND, { type: 'say', room: 'private', text: '我最多让到三千' })
    .and(SECOND, { type: 'setPass', seq: 1, pass: 'yes' })
    .and(MEDIATOR, WELL_FORMED.recordField)
    .and(CLERK, WELL_FORMED.addHandler)
    .and(CLERK, WELL_FORMED.removeHandler)
    .and(MEDIATOR, PROPOSE)
    .and(SECOND, { type: 'markTimes', meetingId: 'm1', suits: [0] })
    .and(SECOND, { ...WELL_FORMED.announceCompanion, ...p('p2') })
    .and(MEDIATOR, { type: 'fixMeeting', meetingId: 'm1', time: THURSDAY })
    .and(MEDIATOR, { ...PROPOSE, times: [FRIDAY] })
    .and(MEDIATOR, { type: 'cancelMeeting', meetingId: 'm2', reason: '有人生病' })
    .and(MEDIATOR, { ...PROPOSE, only: party('p2'), times: [FRIDAY] })
    .and(MEDIATOR, RECORD, HELD);
  return met
    .and(APPLICANT, signatureUnder(met, SIGNATURE))
    .and(SECOND, { ...WELL_FORMED.refuseRecord, ...p('p2') })
    .and(APPLICANT, { type: 'urge' })
    .and(MEDIATOR, { type: 'promise', text: '周三前上门', until: hoursLater(400) })
    .and(CLERK, WELL_FORMED.addParty)
    .and(CLERK, { ...WELL_FORMED.removeParty, ...p('p5') })
    .and(APPLICANT, WELL_FORMED.askReplacement)
    .and(CLERK, WELL_FORMED.keepMediator)
    .and(MEDIATOR, WELL_FORMED.suspend)
    .and(MEDIATOR, { type: 'resume' })
    .and(APPLICANT, WELL_FORMED.proposeExtension)
    .and(SECOND, { type: 'agreeExtension' })
    .and(MEDIATOR, { type: 'raise', reason: '请区里协调' })
    .and(MEDIATOR, WELL_FORMED.report)
    .andSwept(hoursLater(24 * 30))
    .and(CLERK, { type: 'explainDelay', task: 'look_into', text: '等所长回来' });
}

function agreement(): Given {
  const draft = { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'paper' } as const;
  const check = { type: 'checkIdentity', how: 'id_card', authority: false } as const;
  const drafted = busyTalks()
    .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE, due: '2026-06-30' })
    .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE, due: '2026-07-30' })
    .and(MEDIATOR, { type: 'dropTerm', termId: 't2' })
    .and(APPLICANT, { type: 'acceptTerm', termId: 't1', version: 1 })
    .and(SECOND, { type: 'acceptTerm', termId: 't1', version: 1 })
    .and(MEDIATOR, draft)
    .and(SECOND, { type: 'refuseAgreement', reason: '数目不对' })
    .and(MEDIATOR, draft)
    .and(MEDIATOR, WELL_FORMED.reviseAgreement)
    .and(MEDIATOR, draft, hoursLater(24 * 31))
    .and(CLERK, { ...check, ...p('p1') })
    .and(CLERK, { ...check, ...p('p2') });
  const digest = drafted.state.agreement?.digest ?? '';
  const partyIds = [party('p1'), party('p2')];
  return drafted
    .and(CLERK, { ...WELL_FORMED.recordPaper, digest, partyIds, mediator: true })
    .and(CLERK, { type: 'sealAgreement', digest });
}

function afterwards(): Given {
  const signed = agreement();
  const { agreementId = '' } = signed.state.agreement ?? {};
  const printed = { agreementId, fileId: 'f-print' as FileId, sha256: 'a'.repeat(64) };
  const court = '绵阳市安州区人民法院';
  const on = '2026-04-03';
  const settled = { type: 'answerVisit', answer: 'settled' } as const;
  return signed
    .after([writer(SYSTEM, signed.state.lastAt)('agreement.printed', printed)])
    .and(APPLICANT, { type: 'askConfirmation', court })
    .and(SECOND, { type: 'askConfirmation', court })
    .and(CLERK, { type: 'fileConfirmation', court, on }, hoursLater(24 * 33))
    .and(CLERK, { type: 'decideConfirmation', result: 'confirmed', on, number: '12' })
    .and(SECOND, { ...WELL_FORMED.reportPerformance, ...p('p2') })
    .and(APPLICANT, { ...WELL_FORMED.confirmPerformance, ...p('p1') })
    .and(MEDIATOR, WELL_FORMED.visit)
    .and(APPLICANT, settled)
    .and(CLERK, WELL_FORMED.waiveFollowUp)
    .and(SECOND, { type: 'rate', stars: 4, text: '还行' })
    .and(CLERK, { type: 'close' })
    .and(SECOND, { type: 'answerVisit', answer: 'not' });
}

/** Ways that exclude one another, each from a case of its own. */
function apart(): CaseEvent[] {
  const beginning = talks();
  const to = (story: Given) => story.events.slice(beginning.events.length);
  const asked = beginning.and(CLERK, WELL_FORMED.transfer);
  const lost = { type: 'recordLoss', ...p('p3'), what: 'death' } as const;
  const again = inForce()
    .and(MEDIATOR, WELL_FORMED.visit)
    .and(APPLICANT, { type: 'answerVisit', answer: 'not' })
    .and(MEDIATOR, WELL_FORMED.talkAgain);
  const late = beginning
    .and(CLERK, { ...WELL_FORMED.addParty, side: 'applicant' })
    .and(CLERK, { type: 'deliver', ...p('p5'), how: 'paper' })
    .and(CLERK, { type: 'closeSilent', ...p('p5') }, hoursLater(24 * 20));
  return [
    ...filed().and(CLERK, WELL_FORMED.decline).events,
    ...to(beginning.and(APPLICANT, WITHDRAW)),
    ...to(beginning.and(MEDIATOR, WELL_FORMED.fail)),
    ...to(beginning.and(MEDIATOR, WELL_FORMED.declineCase)),
    ...to(asked.and(ASKED_CLERK, { type: 'takeTransfer' })),
    ...to(asked.and(ASKED_CLERK, { ...WELL_FORMED.returnTransfer, whose: centre('centre-2') })),
    ...to(beginning.and(CLERK, lost)),
    ...to(late),
    ...filed().and(CLERK, WELL_FORMED.closeWrong).events,
    ...joined(),
    ...again.events.filter((event) => event.type === 'talks.reopened'),
    ...assisted(),
  ];
}

/** Filed for somebody, who says no, and then yes; who is called and answers, and comes to the app in the end. */
function assisted(): CaseEvent[] {
  const before = helped();
  const no = before.and(CLERK, { ...WELL_FORMED.confirmFiling, agreed: false });
  const yes = before
    .and(CLERK, WELL_FORMED.confirmFiling)
    .and(CLERK, { type: 'askSupplement', what: '请补一张照片' })
    .and(CLERK, WELL_FORMED.supplement)
    .and(CLERK, { type: 'setChannel', ...p('p1'), channel: 'app' });
  return [...no.events.filter(({ type }) => type === 'filing.disowned'), ...yes.events.slice(1)];
}

/** Of the second case that it goes on in another one, and of the first that another one came to it, and went again. */
function joined(): CaseEvent[] {
  const second = filed();
  const command = WELL_FORMED.linkCase;
  const now = setting(second.state.lastAt);
  const { events } = absorbed(second.state, CLERK, command, { ...now, first: FIRST });
  const gone = released(second.state, FIRST.state, CLERK, WELL_FORMED.reopen, now);
  return [...second.and(CLERK, command).events, ...events, ...gone];
}

/** Everything that can happen to a case, with the state of the one in which most of it happened. */
export function wholeLife(): { readonly events: readonly CaseEvent[]; readonly state: CaseState } {
  const { events, state } = afterwards();
  return { state, events: [...events, ...apart()] };
}
