import { paint } from '@/cloud/demo/photos/painting';
import type { CaseCommand } from '@/domain/case/command';
import type { CaseEvent } from '@/domain/case/event';
import type { Viewer } from '@/domain/case/viewer';
import type { FileId } from '@/domain/ids';
import type { Kept } from './casefile';
import { APPLICANT, CLERK, filed, type Given, hoursLater, MEDIATOR, other, party, person } from './given';

export const ANSWERER = other(1);

/** What must stand in no paper, no packet and no bundle: each stands in one private place only. */
export const PRIVATE = {
  talk: '其实我最多能让三千',
  passing: '可以告诉对方我愿意谈',
  office: '我觉得调解员偏向他家',
  rating: '拖了太久了',
} as const;

/** Where each of these may be read, beside the staff's own file. */
export const OWN = {
  statement: '他家的水沟挖到了我家墙根，墙都泡软了',
  applicantPhone: '13800000001',
  otherPhone: '13700000001',
  otherAddress: '联丰村2组18号',
  apart: '单独会面时说的家里困难',
  note: '电话里口气很冲',
  risk: '两家老人仍有怨气',
} as const;

const id = (name: string) => name as FileId;
export const PHOTOS: Kept = {
  'f-ditch': paint('ditch'),
  'f-crack': paint('crack'),
  'f-damp': paint('damp'),
  'f-receipt': paint('receipt'),
};

const SIGNATURES = [
  'M40 120 l30 -70 40 10 -20 80 60 -40 30 -50 M260 60 l0 90 M220 100 l80 -10 M330 60 l40 -20 20 60 -60 50 90 -10',
  'M60 80 l200 -20 M150 30 l-10 150 M90 130 l60 -30 80 60 M320 60 l120 10 -70 90 110 -20',
  'M50 60 l80 120 60 -130 M240 70 l90 80 M320 60 l-90 110 M380 100 l120 -10 -60 60 90 20',
] as const;

/** A dispute from filing to the end, with something of everything that a file can hold. */
export function wholeLife(): Given {
  return afterwards(agreement(talks(beginning())));
}

function beginning(): Given {
  const p2 = party('p2');
  return filed({
    applicant: { name: '张㛃', phone: OWN.applicantPhone },
    others: [{ kind: 'person', name: '李𠮷祥', phone: OWN.otherPhone }],
    facts: OWN.statement,
    wish: '把沟填回去，墙面修好。',
    files: [id('f-ditch')],
  })
    .and(CLERK, { type: 'askSupplement', what: '请补一张墙的照片' }, hoursLater(2))
    .and(APPLICANT, { type: 'supplement', text: '墙里面也湿了', files: [id('f-crack')] }, hoursLater(5))
    .and(CLERK, { type: 'accept' }, hoursLater(24))
    .and(CLERK, { type: 'assign', mediatorId: person('mediator-1') }, hoursLater(25))
    .and(MEDIATOR, { type: 'declare', relation: 'acquainted', text: '与李家是同村' }, hoursLater(26))
    .and(
      MEDIATOR,
      { type: 'log', how: 'call', partyId: p2, result: 'hesitant', text: OWN.note },
      hoursLater(27),
    )
    .and(MEDIATOR, { type: 'deliver', partyId: p2, how: 'visit' }, hoursLater(48))
    .andJoined(ANSWERER, hoursLater(49))
    .and(ANSWERER, { type: 'consent' }, hoursLater(50))
    .and(
      CLERK,
      {
        type: 'describeParty',
        partyId: party('p1'),
        details: { sex: '女', ethnicity: '汉族', age: '46', occupation: '务农', address: '联丰村2组17号' },
      },
      hoursLater(51),
    )
    .and(
      ANSWERER,
      {
        type: 'describeParty',
        details: { sex: '男', ethnicity: '羌族', age: '51', occupation: '泥瓦工', address: OWN.otherAddress },
      },
      hoursLater(52),
    );
}

/** Both have accepted the mediator, and the joint room is open; nothing else. */
export function opened(): Given {
  return accepting(beginning()).and(MEDIATOR, { type: 'openRoom' }, hoursLater(57));
}

function accepting(before: Given): Given {
  return before
    .and(APPLICANT, { type: 'acceptMediator' }, hoursLater(53))
    .and(ANSWERER, { type: 'acceptMediator' }, hoursLater(53));
}

function talks(before: Given): Given {
  const p2 = party('p2');
  const at = hoursLater;
  const story = accepting(before)
    .and(
      ANSWERER,
      {
        type: 'appointActor',
        as: 'agent',
        name: '王律师',
        authority: 'written',
        scope: ['read', 'talk'],
        files: [id('f-damp')],
        ownInterest: false,
      },
      at(54),
    )
    .and(
      MEDIATOR,
      {
        type: 'recordField',
        work: 'site_visit',
        heldAt: at(55),
        place: '联丰村2组墙根',
        people: '张㛃、李𠮷祥、村民小组长',
        text: '水沟宽约四十厘米，离墙根不足二十厘米，墙面有水渍。',
        files: [id('f-ditch'), id('f-crack')],
        position: { lat: 31.53801, lng: 104.5623, accuracy: 12.4 },
      },
      at(56),
    )
    .and(MEDIATOR, { type: 'openRoom' }, at(57))
    .and(APPLICANT, { type: 'say', room: 'joint', text: '大家坐下来谈' }, at(58))
    .and(ANSWERER, { type: 'say', room: 'private', text: PRIVATE.talk, pass: 'no' }, at(59))
    .and(ANSWERER, { type: 'say', room: 'private', text: PRIVATE.passing, pass: 'yes' }, at(59))
    .and(APPLICANT, { type: 'askReplacement', reason: PRIVATE.office }, at(60))
    .and(CLERK, { type: 'keepMediator', reason: '没有发现偏袒的情形' }, at(61));
  const alone = record(
    meeting(story, 62, p2),
    { present: [p2], statements: OWN.apart, result: 'continues', outcome: '另约双方。' },
    [ANSWERER],
  );
  return record(
    meeting(alone, 72),
    {
      present: [party('p1'), p2],
      others: '村民小组长赵小兰',
      statements: '张㛃：水沟离墙太近，去年夏天起墙里返潮。\n李𠮷祥：沟是为了排自家院子的水，愿意改。',
      verified: '经现场勘查，沟离墙根不足二十厘米。',
      result: 'agreed',
      outcome: '双方同意改沟、修墙，费用由李𠮷祥承担。',
    },
    [APPLICANT, ANSWERER],
  );
}

function meeting(story: Given, hour: number, only?: ReturnType<typeof party>): Given {
  const time = hoursLater(hour + 4);
  const proposed = story.and(
    MEDIATOR,
    {
      type: 'proposeMeeting',
      times: [time],
      minutes: 60,
      remote: false,
      place: '花荄镇综治中心第一调解室',
      ...(only ? { only } : {}),
    },
    hoursLater(hour),
  );
  const { meetingId = '' } = proposed.state.meetings?.at(-1) ?? {};
  return proposed.and(MEDIATOR, { type: 'fixMeeting', meetingId, time }, hoursLater(hour + 1));
}

type Told = Omit<
  Extract<CaseCommand, { type: 'writeRecord' }>,
  'type' | 'meetingId' | 'base' | 'place' | 'rights'
>;

function record(story: Given, told: Told, signers: readonly Viewer[]): Given {
  const { meetingId = '', time = '' } = story.state.meetings?.at(-1) ?? {};
  const written = story.and(
    MEDIATOR,
    { type: 'writeRecord', meetingId, base: 0, place: '第一调解室', rights: true, ...told },
    hoursLater(1, time),
  );
  const digest = written.state.meetings?.at(-1)?.record?.digest ?? '';
  const sign = (signature: string) =>
    ({ type: 'signRecord', meetingId, digest, signature, read: 'aloud' }) as const;
  return [...signers, MEDIATOR].reduce(
    (signed, viewer, index) =>
      signed.and(viewer, sign(SIGNATURES[index] ?? SIGNATURES[0]), hoursLater(2, time)),
    written,
  );
}

export function agreement(before: Given, form: 'screen' | 'paper' | 'oral' = 'screen'): Given {
  const start = Date.parse(before.state.lastAt);
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
  const drafted = terms(before).and(
    MEDIATOR,
    {
      type: 'draftAgreement',
      facts: '双方系邻居。2025年夏，李𠮷祥在院墙外挖排水沟，沟离张㛃家墙根不足二十厘米，墙面渗水。',
      issue: '水沟是否改道，修墙的费用由谁承担。',
      responsibility: '李𠮷祥挖沟离墙过近，承担改沟和修墙的责任。',
      manner: '修墙款通过银行转账支付，改沟由李𠮷祥自行施工。',
      form,
    },
    at(2),
  );
  return form === 'oral' ? drafted : signed(drafted, form, at);
}

function terms(before: Given): Given {
  const [p1, p2] = [party('p1'), party('p2')];
  const clauses = [
    {
      debtor: p2,
      creditor: p1,
      deed: 'pay',
      amount: 240_050,
      due: null,
      instalments: [
        { due: '2026-04-30', amount: 80_000 },
        { due: '2026-05-31', amount: 160_050 },
      ],
      text: '李𠮷祥分两期付给张㛃修墙款。',
      proof: '银行转账记录',
    },
    {
      debtor: p2,
      creditor: null,
      deed: 'do',
      amount: null,
      due: '2026-04-20',
      instalments: [],
      text: '李𠮷祥把水沟改到离墙根一米以外。',
      proof: '调解员到现场查看',
    },
  ] as const;
  return clauses.reduce((story, clause, index) => {
    const accept = { type: 'acceptTerm', termId: `t${index + 1}`, version: 1 } as const;
    return story
      .and(MEDIATOR, { type: 'proposeTerm', ...clause })
      .and(APPLICANT, accept)
      .and(ANSWERER, accept);
  }, before);
}

function signed(drafted: Given, form: 'screen' | 'paper', at: (hours: number) => string): Given {
  const digest = drafted.state.agreement?.digest ?? '';
  const [p1, p2] = [party('p1'), party('p2')];
  const checked = drafted
    .and(MEDIATOR, { type: 'checkIdentity', partyId: p1, how: 'id_card', authority: false }, at(3))
    .and(MEDIATOR, { type: 'checkIdentity', partyId: p2, how: 'household_book', authority: false }, at(3));
  const sign = (signature: string) => ({ type: 'signAgreement', digest, signature, read: 'aloud' }) as const;
  const [first, second, third] = SIGNATURES;
  const both =
    form === 'screen'
      ? checked
          .and(APPLICANT, sign(first), at(4))
          .and(ANSWERER, sign(second), at(5))
          .and(MEDIATOR, { type: 'signAsMediator', digest, signature: third }, at(6))
      : checked.and(
          CLERK,
          {
            type: 'recordPaper',
            digest,
            partyIds: [p1, p2],
            mediator: true,
            read: 'aloud',
            files: [PAPER_SHEET],
          },
          at(6),
        );
  return both.and(CLERK, { type: 'sealAgreement', digest }, at(7));
}

/** The sheet on which parties and mediator signed with ink. */
export const PAPER_SHEET = 'f-paper' as FileId;

function afterwards(before: Given): Given {
  const start = Date.parse(before.state.lastAt);
  const at = (days: number) => new Date(start + days * 86_400_000).toISOString();
  const on = (days: number) => at(days).slice(0, 10);
  const court = '绵阳市安州区人民法院';
  const settled = { type: 'answerVisit', answer: 'settled' } as const;
  const part = (number: number, termId = 't1') =>
    ({ type: 'reportPerformance', termId, part: number, done: 'done', files: [id('f-receipt')] }) as const;
  return before
    .and(APPLICANT, { type: 'askConfirmation', court }, at(1))
    .and(ANSWERER, { type: 'askConfirmation', court }, at(2))
    .and(CLERK, { type: 'fileConfirmation', court, on: on(3) }, at(4))
    .and(
      CLERK,
      { type: 'decideConfirmation', result: 'confirmed', on: on(9), number: '（2026）川0705诉前调确12号' },
      at(10),
    )
    .and(ANSWERER, part(0), at(20))
    .and(APPLICANT, { type: 'confirmPerformance', termId: 't1', part: 0, received: true }, at(21))
    .and(
      MEDIATOR,
      { type: 'visit', how: 'visit', performed: 'partly', text: '沟已改好，第一期款已付。', risk: OWN.risk },
      at(30),
    )
    .and(APPLICANT, { ...settled, text: '墙干了' }, at(31))
    .and(ANSWERER, settled, at(31))
    .and(MEDIATOR, settled, at(31))
    .and(APPLICANT, { type: 'rate', stars: 2, text: PRIVATE.rating }, at(32));
}

/** What the system adds once the agreement in force has been printed. */
export function printed(story: Given, file: { fileId: FileId; sha256: string }): CaseEvent[] {
  const { agreement: agreed } = story.state;
  return [
    ...story.events,
    {
      type: 'agreement.printed',
      stream: 'accord',
      at: story.state.lastAt,
      by: { role: 'system', personId: person('') },
      data: { agreementId: agreed?.agreementId ?? '', ...file },
      words: {},
    },
  ];
}
