import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  MONDAY,
  other,
  outcome,
  party,
} from '../../../../test/harness/given';
import {
  FRIDAY,
  fixed,
  HELD,
  PROPOSE,
  proposed,
  RECORD,
  recorded,
  signatureUnder,
  THURSDAY,
} from '../../../../test/harness/meetings';
import { type Reader, seenBy } from '../../../../test/harness/reading';
import { PAPER } from '../../../../test/harness/setting';
import { inviting, REFUSE, talking } from '../../../../test/harness/stages';
import { SIGNATURE, WELL_FORMED } from '../../../../test/harness/well-formed';

const to = (id: string) => ({ partyId: party(id) });
const turns = ({ state }: Given) =>
  state.turns
    .filter((turn) => turn.about?.includes('m'))
    .map(({ owner, task }) => `${'partyId' in owner ? owner.partyId : owner.role} ${task}`);
const only = (id: string) => ({ ...PROPOSE, only: party(id) });

describe('proposing times', () => {
  it.each([
    ['that has passed', [MONDAY], 'date.past'],
    ['of now', [hoursLater(0)], 'date.past'],
    ['among others that has passed', [THURSDAY, hoursLater(-1)], 'date.past'],
    ['in two years', [hoursLater(24 * 500)], 'date.too_far'],
  ])('refuses a time %s', (_name, times, code) => {
    expect(outcome(talking().when(MEDIATOR, { ...PROPOSE, times }))).toBe(code);
  });

  it('needs the talks for all, and one party alone may be asked before', () => {
    expect(outcome(inviting().when(MEDIATOR, PROPOSE))).toBe('room.not_open');
    expect(outcome(inviting().when(MEDIATOR, only('p2')))).toContain('meeting.proposed');
    expect(outcome(inviting().when(MEDIATOR, only('p9')))).toBe('case.party_unknown');
  });

  it('asks everybody who talks to mark what suits, then the mediator to choose', () => {
    expect(turns(proposed())).toEqual(['p1 mark_times', 'p2 mark_times']);
    const marked = proposed()
      .and(APPLICANT, { type: 'markTimes', meetingId: 'm1', suits: [1, 0, 1] })
      .and(MEDIATOR, { ...WELL_FORMED.markTimes, suits: [] });
    expect(marked.state.meetings?.[0]?.marks).toEqual({ p1: [0, 1], p2: [] });
    expect(turns(marked)).toEqual(['mediator hold_meeting']);
  });

  it('takes no mark for another, for a time that is not there, or after it was fixed', () => {
    const mark = { type: 'markTimes', meetingId: 'm1', suits: [0] } as const;
    expect(outcome(proposed().when(APPLICANT, { ...mark, ...to('p2') }))).toBe('case.not_yours');
    expect(outcome(proposed().when(APPLICANT, { ...mark, suits: [2] }))).toBe('meeting.time_unknown');
    expect(outcome(proposed().when(APPLICANT, { ...mark, meetingId: 'm2' }))).toBe('meeting.unknown');
    expect(outcome(fixed().when(APPLICANT, mark))).toBe('case.not_now');
    expect(outcome(proposed().and(APPLICANT, mark).when(APPLICANT, mark))).toEqual([]);
  });
});

describe('a fixed meeting', () => {
  it('is at one of the times proposed that is still to come', () => {
    const fix = { type: 'fixMeeting', meetingId: 'm1' } as const;
    expect(outcome(proposed().when(MEDIATOR, { ...fix, time: hoursLater(50) }))).toBe('meeting.time_unknown');
    expect(outcome(proposed().when(MEDIATOR, { ...fix, time: THURSDAY }, THURSDAY))).toBe('date.past');
    expect(outcome(proposed().when(MEDIATOR, { ...fix, time: FRIDAY }, THURSDAY))).toContain('meeting.fixed');
    expect(outcome(proposed().when(MEDIATOR, { ...fix, time: FRIDAY }, FRIDAY))).toBe('case.not_now');
  });

  it('is to be held and recorded within the time that counts from it, not from the choice', () => {
    const marked = proposed()
      .and(APPLICANT, { type: 'markTimes', meetingId: 'm1', suits: [0] })
      .and(other(1), { type: 'markTimes', meetingId: 'm1', suits: [0] })
      .and(MEDIATOR, { type: 'fixMeeting', meetingId: 'm1', time: THURSDAY });
    for (const given of [marked, fixed()])
      expect(given.state.turns.find((turn) => turn.task === 'hold_meeting')?.due.slice(0, 10)).toBe(
        '2026-03-12',
      );
  });

  it('can be cancelled until there is a record', () => {
    const cancel = { type: 'cancelMeeting', meetingId: 'm1', reason: '有人生病' } as const;
    expect(turns(fixed().and(MEDIATOR, cancel))).toEqual([]);
    expect(outcome(fixed().and(MEDIATOR, cancel).when(MEDIATOR, cancel))).toBe('case.not_now');
    expect(outcome(recorded().when(MEDIATOR, cancel))).toBe('case.not_now');
  });

  it('lets a companion come along, and a representative only with the paper', () => {
    const come = { type: 'announceCompanion', meetingId: 'm1', name: '王二', as: 'representative' } as const;
    expect(outcome(fixed().when(other(1), come))).toBe('actor.paper');
    expect(outcome(fixed().when(other(1), { ...come, files: [PAPER] }))).toEqual(['companion.announced']);
    expect(outcome(fixed().when(other(1), { ...come, as: 'companion' }))).toEqual(['companion.announced']);
    expect(outcome(recorded().when(other(1), { ...come, as: 'companion' }))).toBe('case.not_now');
  });
});

describe('a meeting with one party alone', () => {
  const alone = talking(2).and(MEDIATOR, only('p2'));
  const meetingId = alone.state.meetings?.[0]?.meetingId ?? '';

  it('stands on the line of that party, and nobody else learns of it', () => {
    expect(alone.events.at(-1)).toMatchObject({ type: 'meeting.proposed', stream: 'centre:p2' });
    for (const viewer of [APPLICANT, other(2)] as Reader[]) {
      expect(seenBy(viewer, alone.state)).toEqual(seenBy(viewer, talking(2).state));
    }
    expect(seenBy(other(1) as Reader, alone.state).meetings).toHaveLength(1);
    expect(alone.state.shown).toEqual(talking(2).state.shown);
  });

  it('leaves no gap in the numbers of the others', () => {
    const next = alone.and(MEDIATOR, PROPOSE);
    expect(seenBy(APPLICANT as Reader, next.state).meetings.map((one) => one.meetingId)).toEqual(['m1']);
    expect(meetingId).not.toMatch(/^m\d/);
  });

  it('asks nobody else for a mark', () => {
    expect(turns(alone)).toEqual(['p2 mark_times']);
    const mark = { type: 'markTimes', meetingId, suits: [0] } as const;
    expect(outcome(alone.when(APPLICANT, mark))).toBe('case.not_now');
    expect(outcome(alone.when(CLERK, { ...mark, ...to('p1') }))).toBe('meeting.unknown');
  });
});

describe('the record', () => {
  it('is written only after the meeting, of those who were asked to it', () => {
    expect(outcome(fixed().when(MEDIATOR, RECORD))).toBe('case.not_now');
    expect(outcome(proposed().when(MEDIATOR, RECORD, HELD))).toBe('case.not_now');
    expect(outcome(fixed().when(MEDIATOR, { ...RECORD, present: [party('p9')] }, HELD))).toBe(
      'record.nobody',
    );
    expect(outcome(fixed().when(MEDIATOR, { ...RECORD, present: [] }, HELD))).toBe('record.nobody');
    expect(turns(recorded())).toEqual(['p1 sign_record', 'p2 sign_record']);
  });

  it('keeps every sentence among the words, under one digest', () => {
    const written = recorded().events.findLast((event) => event.type === 'record.written');
    expect(JSON.stringify(written?.data)).not.toContain('沟');
    expect(JSON.parse(written?.words.document ?? '')).toMatchObject({
      kind: 'mediation_record',
      statements: RECORD.statements,
      present: [
        { partyId: 'p1', name: '张秀英' },
        { partyId: 'p2', name: '李桂芳' },
      ],
      version: 1,
    });
  });

  it('of two mediators who write at once takes the first and tells the second', () => {
    expect(outcome(recorded().when(MEDIATOR, { ...RECORD, outcome: '另一个结果' }))).toBe('record.changed');
    expect(outcome(recorded().when(MEDIATOR, { ...RECORD, base: 1, outcome: '另一个结果' }))).toEqual(
      expect.arrayContaining(['record.written']),
    );
    expect(outcome(recorded().when(MEDIATOR, { ...RECORD, base: 1 }))).toEqual([]);
  });

  it('that was written again is signed again by everybody', () => {
    const before = recorded();
    const signed = before.and(APPLICANT, signatureUnder(before, SIGNATURE));
    const again = signed.and(MEDIATOR, { ...RECORD, base: 1, outcome: '另一个结果' });
    expect(again.state.meetings?.[0]?.record).toMatchObject({ version: 2, signed: [] });
    expect(outcome(again.when(other(1), signatureUnder(signed, SIGNATURE)))).toBe('record.changed');
    expect(outcome(again.when(other(1), signatureUnder(again, SIGNATURE)))).toContain('record.signed');
  });

  it('is signed once by each, for nobody else, and by nobody who was not there', () => {
    const written = recorded({ present: [party('p2')] });
    expect(outcome(written.when(APPLICANT, signatureUnder(written, SIGNATURE)))).toBe('record.nobody');
    expect(outcome(written.when(other(1), signatureUnder(written, SIGNATURE, to('p1'))))).toBe(
      'case.not_yours',
    );
    const signed = written.and(other(1), signatureUnder(written, SIGNATURE));
    expect(signed.events.findLast((event) => event.type === 'record.signed')).toMatchObject({
      data: { who: 'p2', recorded: false, read: 'myself' },
      words: { signature: SIGNATURE },
    });
    expect(outcome(signed.when(other(1), signatureUnder(written, SIGNATURE)))).toBe('record.already_signed');
  });

  it("is signed for a party on the mediator's phone, and that is said", () => {
    const written = recorded();
    const signed = written.and(MEDIATOR, signatureUnder(written, SIGNATURE, { ...to('p2'), read: 'aloud' }));
    expect(signed.events.findLast((event) => event.type === 'record.signed')?.data).toMatchObject({
      who: 'p2',
      recorded: true,
      read: 'aloud',
    });
    const own = signed.and(MEDIATOR, signatureUnder(written, SIGNATURE));
    expect(own.state.meetings?.[0]?.record?.signed).toEqual(['p2', 'mediator']);
  });

  it('is refused with a reason, and may be signed after all', () => {
    const refuse = { type: 'refuseRecord', meetingId: 'm1', reason: '不是我说的' } as const;
    const written = recorded();
    const no = written.and(other(1), refuse);
    expect(no.events.findLast((event) => event.type === 'record.refused')).toMatchObject({
      data: { who: 'p2' },
      words: { text: '不是我说的' },
    });
    expect(turns(no)).toEqual(['p1 sign_record']);
    expect(outcome(written.when(MEDIATOR, refuse))).toBe('case.party_required');
    expect(no.and(other(1), signatureUnder(no, SIGNATURE)).state.meetings?.[0]?.record).toMatchObject({
      signed: ['p2'],
      refused: [],
    });
  });

  it('is signed neither by nor for who has gone, and not by who no longer reads it', () => {
    const two = talking(2)
      .and(MEDIATOR, PROPOSE)
      .and(MEDIATOR, { type: 'fixMeeting', meetingId: 'm1', time: THURSDAY });
    const written = two.and(MEDIATOR, { ...RECORD, present: ['p1', 'p2', 'p3'].map(party) }, HELD);
    const left = written.and(other(2), { type: 'leave' });
    expect(outcome(left.when(other(2), signatureUnder(written, SIGNATURE)))).toBe('party.gone');
    expect(outcome(left.when(MEDIATOR, signatureUnder(written, SIGNATURE, to('p3'))))).toBe('party.gone');
    const no = written.and(other(2), REFUSE);
    expect(turns(no)).toEqual(['p1 sign_record', 'p2 sign_record']);
    expect(outcome(no.when(other(2), signatureUnder(written, SIGNATURE)))).toBe('party.not_agreed');
    const withdrawn = written.and(APPLICANT, { type: 'withdraw' });
    expect(outcome(withdrawn.when(other(1), signatureUnder(written, SIGNATURE)))).toBe('case.not_now');
  });

  it('of sixty pages is fixed like any other', () => {
    const statements = '张秀英说：沟挖到墙根了。\n'.repeat(4_000);
    const long = recorded({ statements });
    expect(outcome(long.when(other(1), signatureUnder(long, SIGNATURE)))).toContain('record.signed');
  });
});
