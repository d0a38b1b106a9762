import {
  APPLICANT,
  CLERK,
  EXPERT,
  filed,
  hoursLater,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../test/harness/given';
import { CENTRE, type Reader, readingOf, seenBy } from '../../../test/harness/reading';
import { REFUSE, talking } from '../../../test/harness/stages';
import { CLAUSE, TEXT_OF_AGREEMENT, WELL_FORMED } from '../../../test/harness/well-formed';
import { readableStreams } from './stream';
import { viewCard, viewOpen } from './viewing';

const THIRD = other(2) as Reader;

describe('while an agreement is signed', () => {
  const before = talking(2)
    .and(other(2), REFUSE)
    .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE })
    .and(APPLICANT, { type: 'acceptTerm', termId: 't1', version: 1 })
    .and(other(1), { type: 'acceptTerm', termId: 't1', version: 1 });
  const after = before.and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' });

  it('a party that does not talk sees the talks go on', () => {
    expect(after.state.stage).toBe('signing');
    expect(seenBy(THIRD, after.state)).toMatchObject({ stage: 'talking', knot: 3, terms: [] });
    expect(seenBy(THIRD, after.state)).not.toHaveProperty('agreement');
    expect(viewCard(after.state, readingOf(THIRD))).toMatchObject({ stage: 'talking', knot: 3 });
    expect(seenBy(APPLICANT as Reader, after.state)).toMatchObject({ stage: 'signing', knot: 4 });
    expect(seenBy(CLERK as Reader, after.state).agreement).toMatchObject({ unchecked: ['p1', 'p2'] });
  });

  it('the bare code says neither who signs nor when people meet', () => {
    expect(viewOpen(after.state, CENTRE)).toMatchObject({ stage: 'talking', next: null });
    const meeting = talking().and(MEDIATOR, WELL_FORMED.proposeMeeting);
    expect(viewOpen(meeting.state, CENTRE).next).toMatchObject({ what: 'lead_talks' });
  });
});

describe('whoever left', () => {
  const left = talking(2).and(other(2), { type: 'leave' });
  const later = left
    .and(APPLICANT, { type: 'askReplacement', reason: '偏心' })
    .and(CLERK, { type: 'addParty', side: 'other', kind: 'person', name: '王二' })
    .and(CLERK, { type: 'assign', mediatorId: person('mediator-2') })
    .and(CLERK, { type: 'raise', reason: '请区里看' });

  it('sees themselves and their own line, and of the case what the bare code shows', () => {
    const seen = seenBy(THIRD, later.state);
    expect(seen.parties).toMatchObject([{ partyId: 'p3', left: true }]);
    expect(seen).toMatchObject({ stage: 'talking', turns: [], next: null, level: 0, handlers: [] });
    expect(seen).not.toHaveProperty('mediator');
    expect(seen.rooms.map(({ room, mayWrite }) => [room, mayWrite])).toEqual([['centre', false]]);
    expect(viewCard(later.state, readingOf(THIRD)).parties).toHaveLength(1);
    expect(seen).toEqual(seenBy(THIRD, left.state));
    const acting = talking(2).and(other(2), { ...WELL_FORMED.appointActor, partyId: party('p3') });
    const gone = acting.and(other(2), { type: 'leave' });
    expect(seenBy(THIRD, gone.state).parties[0]).not.toHaveProperty('actors');
  });

  it('reads no step that came after', () => {
    expect(readableStreams(later.state, THIRD)).not.toContain('parties');
    expect(readableStreams(later.state, THIRD)).not.toContain('accord');
  });

  it('looks to a dead one like that, too', () => {
    const dead = talking(2).and(CLERK, { type: 'recordLoss', partyId: party('p3'), what: 'death' });
    expect(readableStreams(dead.state, THIRD).filter((stream) => !stream.includes('p3'))).toEqual(['open']);
    expect(seenBy(THIRD, dead.state).parties).toHaveLength(1);
  });
});

it('who helps learns neither of fear nor of what is late on a line that they do not read', () => {
  const held = filed({ afraid: { safePhone: '13900000009' } }, 1, true);
  const card = viewCard(held.state, readingOf(EXPERT as Reader));
  expect(card).not.toHaveProperty('hold');
  expect(card).not.toHaveProperty('confirmed');
  const alone = talking().and(MEDIATOR, {
    ...WELL_FORMED.proposeMeeting,
    times: [hoursLater(24)],
    only: party('p2'),
  });
  const meetingId = alone.state.meetings?.[0]?.meetingId ?? '';
  const late = alone
    .and(MEDIATOR, { type: 'fixMeeting', meetingId, time: hoursLater(24) })
    .andSwept(hoursLater(24 * 12));
  expect(late.state.late).toMatchObject([{ task: 'hold_meeting' }]);
  expect(viewCard(late.state, readingOf(CLERK as Reader))).toHaveProperty('late');
  expect(viewCard(late.state, readingOf(EXPERT as Reader))).not.toHaveProperty('late');
});

describe('a private talk', () => {
  const words = { type: 'say', room: 'private', text: '我最多能让到三千' } as const;
  const said = talking().and(CLERK, WELL_FORMED.addHandler).and(other(1), words);
  const stream = 'private:p2.1';

  it('is read by that party and the mediator of that appointment, and by nobody else', () => {
    expect(said.events.at(-1)).toMatchObject({ stream, data: { pass: 'no' } });
    const helper: Reader = { as: 'mediator', personId: person('mediator-2') };
    expect(readableStreams(said.state, other(1))).toContain(stream);
    expect(readableStreams(said.state, MEDIATOR)).toContain(stream);
    for (const viewer of [APPLICANT, CLERK, EXPERT, helper])
      expect(readableStreams(said.state, viewer)).not.toContain(stream);
    for (const viewer of [APPLICANT, CLERK, EXPERT] as Reader[])
      expect(seenBy(viewer, said.state)).toEqual(
        seenBy(viewer, talking().and(CLERK, WELL_FORMED.addHandler).state),
      );
  });

  it('is closed to the next mediator, and still open to the party', () => {
    const next = said.and(CLERK, { type: 'assign', mediatorId: person('mediator-2') });
    const successor: Reader = { as: 'mediator', personId: person('mediator-2') };
    expect(readableStreams(next.state, successor)).not.toContain(stream);
    expect(readableStreams(next.state, successor)).toContain('private:p2.2');
    expect(readableStreams(next.state, other(1))).toContain(stream);
    expect(seenBy(successor, next.state).rooms.map((room) => room.messages)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is neither read nor kept for anybody after a transfer', () => {
    const gone = said
      .and(CLERK, WELL_FORMED.transfer)
      .and({ as: 'clerk', personId: person('clerk-3'), asked: true }, { type: 'takeTransfer' });
    expect(readableStreams(gone.state, MEDIATOR)).not.toContain(stream);
    expect(readableStreams(gone.state, CLERK)).not.toContain(stream);
    expect(readableStreams(gone.state, other(1))).toContain(stream);
  });
});
