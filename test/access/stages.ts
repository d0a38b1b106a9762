import { fileAs } from '../harness/dispute';
import { drafted, identify, SIGNATURE, signature } from '../harness/lives';
import type { MovedTime } from '../harness/moved-time';
import type { Town } from '../harness/town';
import { CALLERS, type Caller } from './callers';
import type { Staff } from './cast';
import { addAnother, bringToTalks, confide, type Dispute, file, help, invite } from './dispute';
import { marked } from './secrets';
import { type Asked, askedAbout, lock } from './world';

/**
 * Where a dispute can stand, beside the talks: `filed` nothing is accepted; `invited` the other side has its keys and
 * has not answered. Ended without an agreement: `elsewhere` reported to the police and sent there, `silent` nobody
 * answered in time, `unreachable` nobody was reached, `wrong` opened by mistake, `linked` to one that has ended,
 * `refused`, `withdrawn`, `failed`. `reported` to the police while all talk. `joined` to one that goes on. `doubted`
 * the centre wonders who the other side is; `erased` it has taken its place back from them. `agreed`, `closed`.
 */
export const STAGES = [
  'silent',
  'filed',
  'elsewhere',
  'invited',
  'refused',
  'unreachable',
  'wrong',
  'talks',
  'reported',
  'withdrawn',
  'failed',
  'linked',
  'joined',
  'doubted',
  'erased',
  'agreed',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** Ended without an agreement: nobody who holds the bare code may tell one of them from another. */
export const ENDED = [
  'elsewhere',
  'silent',
  'refused',
  'unreachable',
  'wrong',
  'withdrawn',
  'failed',
  'linked',
] as const satisfies readonly Stage[];

/** What is said when a dispute ends, or is reported. */
export const ENDING_WORDS = ['reason', 'report'] as const;
export type EndingWord = (typeof ENDING_WORDS)[number];
export const endingWords = (number: number): Words => ({
  reason: marked('这一句只说给该听的人', number),
  report: marked('有人威胁要动手的报告', number),
});

type Words = Readonly<Record<EndingWord, string>>;
type Way = (dispute: Dispute, words: Words, around: Around) => Promise<unknown>;
interface Around {
  readonly town: Town;
  readonly time: MovedTime;
}
interface Road {
  readonly to: (dispute: Dispute, helpUntil: string) => Promise<unknown>;
  readonly end?: Way;
  /** Who has not come to the dispute by then. */
  readonly absent?: readonly Caller[];
}

const OTHER_SIDE = ['other', 'locked', 'invited', 'gone', 'undone', 'old_phone', 'waiting'] as const;
const NOT_TALKING = ['expert'] as const;
const BOTH = ['p2', 'p4'] as const;

const onlyFiled: Road = {
  async to(dispute, helpUntil) {
    await dispute.comes(dispute.people.applicant, 'p1');
    await help(dispute, helpUntil);
  },
  absent: [...OTHER_SIDE, 'mediator', ...NOT_TALKING],
};
const toInvitation: Road = {
  async to(dispute, helpUntil) {
    await invite(dispute);
    await addAnother(dispute);
    await help(dispute, helpUntil);
    await confide(dispute);
  },
  absent: NOT_TALKING,
};
const toTalks: Road = { to: bringToTalks };

const report: Way = ({ staff, does }, { report: text }) =>
  does(staff.clerk, { type: 'report', organ: 'police', urgent: true, text });

/** One clause that both accept, written down, signed by all and sealed. */
const agree: Way = async (dispute) => {
  const { people, staff, does } = dispute;
  const { applicant, other } = people;
  const lived = { ...dispute, applicant, other, staffed: { ...staff, otherMediator: staff.colleague } };
  for (const who of [applicant, other]) await does(who, { type: 'acceptTerm', termId: 't1', version: 1 });
  const digest = await drafted(lived);
  await identify(lived);
  for (const who of [applicant, other]) await does(who, signature(digest));
  await does(staff.mediator, { type: 'signAsMediator', digest, signature: SIGNATURE });
  await does(staff.clerk, { type: 'sealAgreement', digest });
};
const close: Way = async ({ people: { applicant, other }, staff: { clerk, mediator }, does }) => {
  await does(mediator, { type: 'visit', how: 'visit', performed: 'done', text: '两家和好' });
  for (const who of [applicant, other, mediator]) await does(who, { type: 'answerVisit', answer: 'settled' });
  await does(clerk, { type: 'close' });
};

/** Linked to one that somebody else has filed, in which the applicant is the other side. */
async function link({ staff, does, number }: Dispute, { reason }: Words, { town }: Around) {
  const before = await fileAs(town.http.as(marked('先来的人', number)));
  await staff.clerk.do(before.caseId, { type: 'accept' });
  await does(staff.clerk, {
    type: 'linkCase',
    code: before.code,
    same: [{ partyId: 'p1', is: 'p2' }],
    reason,
  });
  return before;
}

const ROADS: Readonly<Record<Stage, Road>> = {
  filed: onlyFiled,
  elsewhere: {
    ...onlyFiled,
    async end(dispute, words, around) {
      await report(dispute, words, around);
      await dispute.does(dispute.staff.clerk, { type: 'decline', office: 'police', reason: words.reason });
    },
  },
  invited: toInvitation,
  silent: {
    ...toInvitation,
    async end({ staff, does }, _words, { time }) {
      await does(staff.clerk, { type: 'deliver', partyId: 'p4', how: 'visit' });
      time.on(24 * 9);
      for (const partyId of BOTH) await does(staff.clerk, { type: 'closeSilent', partyId });
    },
  },
  refused: {
    ...toInvitation,
    async end({ people, does }, { reason }) {
      await does(people.other, { type: 'refuse', reason });
      await does(people.invited, { type: 'refuse', reason: '不想谈' });
    },
  },
  unreachable: {
    ...toInvitation,
    async end({ staff, does }) {
      for (const partyId of BOTH) {
        const tried = { type: 'log', how: 'call', partyId, result: 'no_answer' } as const;
        for (let attempt = 0; attempt < 3; attempt += 1) await does(staff.mediator, tried);
        await does(staff.mediator, { type: 'closeUnreachable', partyId });
      }
    },
  },
  wrong: {
    ...toInvitation,
    end: ({ staff, does }, { reason }) => does(staff.clerk, { type: 'closeWrong', reason }),
  },
  talks: toTalks,
  reported: { ...toTalks, end: report },
  withdrawn: {
    ...toTalks,
    end: ({ people, does }, { reason }) => does(people.applicant, { type: 'withdraw', reason }),
  },
  failed: {
    ...toTalks,
    end: ({ staff, does }, { reason }) => does(staff.mediator, { type: 'fail', reason }),
  },
  joined: { ...toTalks, end: link },
  linked: {
    ...toTalks,
    async end(dispute, words, around) {
      const { caseId, applicant } = await link(dispute, words, around);
      await applicant.do(caseId, { type: 'withdraw' });
    },
  },
  doubted: {
    ...toTalks,
    end: ({ staff, does, secrets }) =>
      does(staff.clerk, { type: 'doubtClaim', partyId: 'p2', reason: secrets.doubt }),
  },
  erased: {
    ...toTalks,
    end: ({ staff, does, secrets }) =>
      does(staff.clerk, { type: 'undoClaim', partyId: 'p2', reason: secrets.doubt }),
  },
  agreed: { ...toTalks, end: agree },
  closed: {
    ...toTalks,
    async end(dispute, words, around) {
      await agree(dispute, words, around);
      await close(dispute, words, around);
    },
  },
};

export const presentIn = (stage: Stage): readonly Caller[] =>
  CALLERS.filter((caller) => !ROADS[stage].absent?.includes(caller));

/** A dispute of its own, brought there by what people do. */
export async function makeStage(town: Town, staff: Staff, stage: Stage, time: MovedTime): Promise<Asked> {
  const { to, end } = ROADS[stage];
  const number = STAGES.indexOf(stage) + 1;
  const dispute = await file(town, staff, number);
  await to(dispute, time.in(1));
  await end?.(dispute, endingWords(number), { town, time });
  time.on(1.1);
  return presentIn(stage).includes('locked') ? lock(town, dispute) : askedAbout(town, dispute);
}
