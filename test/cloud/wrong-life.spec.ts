import { signIn } from '@/cloud/identity/token';
import type { CaseCommandInput } from '@/contract/command';
import { type Staffed, staff } from '../harness/dispute';
import { bindAll, clause, type Lived, liveTo } from '../harness/lives';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { refusalsIn } from '../harness/refusals';
import { openTown, type Town } from '../harness/town';

const MONDAY = '2026-11-30T01:00:00.000Z';
let town: Town;
let staffed: Staffed;
let time: MovedTime;
beforeAll(async () => {
  town = await openTown();
  time = moveTime(MONDAY);
  staffed = await staff(town, town.http);
});
beforeEach(() => time.on(MONDAY));
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const talks = () => liveTo(staffed, town.http.as(`申请人${++people}`), town.http.as(`对方${people}`));
const refusal = refusalsIn(() => town);

describe('what makes no sense is refused, and changes nothing:', () => {
  const day = (days: number) => time.day(days);
  const pay = (more: object) => ({ type: 'proposeTerm', ...clause(day(20)), ...more });
  const meet = (more: object) => ({
    type: 'proposeMeeting',
    times: [time.in(24)],
    minutes: 60,
    remote: false,
    place: '第一调解室',
    ...more,
  });
  const instalments = (...amounts: number[]) =>
    amounts.map((amount, index) => ({ due: day(10 + index), amount }));

  it.each<[string, () => object, string]>([
    ['a clause about nothing', () => pay({ amount: 0 }), 'term.amount'],
    ['about less than nothing', () => pay({ amount: -500_000 }), 'term.amount'],
    ['about half a fen', () => pay({ amount: 0.5 }), 'amount amount'],
    ['about more than there is', () => pay({ amount: 10 ** 12 }), 'term.amount'],
    ['about more than can be counted', () => pay({ amount: 2 ** 60 }), 'amount amount'],
    ['about a number in words', () => pay({ amount: '五千' }), 'amount amount'],
    ['owed to oneself', () => pay({ creditor: 'p2' }), 'term.same_party'],
    ['owed by nobody here', () => pay({ debtor: 'p9' }), 'case.party_unknown'],
    ['due yesterday', () => pay({ due: day(-1) }), 'date.past'],
    ['due in forty years', () => pay({ due: day(40 * 366) }), 'date.too_far'],
    ['due on a day that is none', () => pay({ due: '2027-02-30' }), 'due date'],
    [
      'whose parts are not the whole',
      () => pay({ due: null, instalments: instalments(200_000, 200_000) }),
      'term.instalments',
    ],
    [
      'with a part of nothing',
      () => pay({ due: null, instalments: instalments(500_000, 0) }),
      'term.instalments',
    ],
    [
      'whose parts go back in time',
      () => pay({ due: null, instalments: instalments(300_000, 200_000).reverse() }),
      'term.instalments',
    ],
    [
      'in sixty-one parts',
      () => pay({ instalments: instalments(...Array<number>(61).fill(1)) }),
      'instalments too_many',
    ],
    ['without a sentence', () => pay({ text: ' ' }), 'text required'],
    ['a meeting in the past', () => meet({ times: [time.in(-1)] }), 'date.past'],
    ['in two years', () => meet({ times: [time.in(24 * 700)] }), 'date.too_far'],
    ['at no time', () => meet({ times: [] }), 'times too_few'],
    ['at six times', () => meet({ times: Array<string>(6).fill(time.in(24)) }), 'times too_many'],
    ['at a time of no zone', () => meet({ times: ['2026-12-01T10:00'] }), 'times.0 date'],
    ['of five minutes', () => meet({ minutes: 5 }), 'minutes type'],
    ['with somebody who is not of the case', () => meet({ only: 'p9' }), 'case.party_unknown'],
    [
      'an answer to a meeting that is not there',
      () => ({ type: 'fixMeeting', meetingId: 'm7', time: time.in(1) }),
      'case.not_now',
    ],
    ['a site visit tomorrow', () => field({ heldAt: time.in(24) }), 'date.future'],
    [
      'a site beyond the pole',
      () => field({ position: { lat: 91, lng: 0, accuracy: 1 } }),
      'position.lat type',
    ],
    [
      'a rest until yesterday',
      () => ({ type: 'suspend', reason: 'away', text: '外出', recheck: day(-1) }),
      'date.past',
    ],
    [
      'a rest for two years',
      () => ({ type: 'suspend', reason: 'away', text: '外出', recheck: day(800) }),
      'date.too_far',
    ],
    ['longer talks that end sooner', () => ({ type: 'proposeExtension', until: day(1) }), 'date.order'],
    ['an agreement about nothing', () => draft(), 'case.not_now'],
    [
      'the identity of nobody',
      () => ({ type: 'checkIdentity', partyId: 'p1', how: 'id_card', authority: true }),
      'case.not_now',
    ],
  ])('%s', async (_what, command, expected) => {
    shared ??= await talks();
    expect(await refusal(staffed.mediator, shared, command())).toBe(expected);
  });
  let shared: Lived | undefined;

  const field = (more: object) => ({
    type: 'recordField',
    work: 'site_visit',
    heldAt: time.in(-1),
    place: '二组',
    text: '看过了',
    ...more,
  });
  const draft = () => ({
    type: 'draftAgreement',
    facts: '一',
    issue: '二',
    responsibility: '三',
    manner: '四',
    form: 'screen',
  });

  it('what comes after an agreement, before there is one or when it is too late', async () => {
    const lived = await talks();
    const { caseId, applicant } = lived;
    const { clerk, mediator } = staffed;
    const court = '绵阳市安州区人民法院';
    const early: CaseCommandInput[] = [
      { type: 'close' },
      { type: 'visit', how: 'call', performed: 'done', text: '好' },
      { type: 'waiveFollowUp', reason: '不必' },
    ];
    for (const command of early) expect(await refusal(clerk, lived, command)).toBe('case.not_now');
    await bindAll(lived, day(20));
    const filed = (on: string) => ({ type: 'fileConfirmation', court, on });
    const ask: CaseCommandInput = { type: 'askConfirmation', court };
    await applicant.do(caseId, ask);
    expect(await refusal(applicant, lived, ask)).toBe('confirmation.already');
    expect(await refusal(clerk, lived, filed(day(0)))).toBe('confirmation.not_both');
    const rate = (stars: unknown) => ({ type: 'rate', stars });
    for (const [stars, expected] of [
      [0, 'stars choice'],
      [6, 'stars choice'],
      [4.5, 'stars type'],
    ] as const)
      expect(await refusal(applicant, lived, rate(stars))).toBe(expected);
    const report = { type: 'reportPerformance', termId: 't1', part: 7, done: 'done' };
    expect(await refusal(lived.other, lived, report)).toBe('performance.unknown');
    await lived.other.do(caseId, ask);
    expect(await refusal(clerk, lived, filed(day(1)))).toBe('date.future');
    expect(await refusal(clerk, lived, filed(day(-1)))).toBe('date.order');
    expect(await refusal(mediator, lived, { type: 'talkAgain', reason: '没谈好' })).toBe('case.not_now');
  });

  it('asking the court on the thirty-first day', async () => {
    const lived = await talks();
    await bindAll(lived, day(60));
    const { personId } = await lived.applicant.ok('session.me', {});
    time.on('2026-12-30T10:00:00.001Z');
    // A token lasts as long as that: whoever asks now has signed in anew.
    const applicant = town.http.withToken(signIn(town.seal, personId, time.now()));
    const ask = { type: 'askConfirmation', court: '绵阳市安州区人民法院' };
    expect(await refusal(applicant, lived, ask)).toBe('confirmation.too_late');
  });
});
