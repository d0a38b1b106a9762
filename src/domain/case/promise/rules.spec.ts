import {
  APPLICANT,
  ASKED_CLERK,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
  setting,
} from '../../../../test/harness/given';
import { centre } from '../../../../test/harness/setting';
import {
  ASSIGN,
  accepted,
  inviting,
  STAGED,
  signing,
  talking,
  transferring,
} from '../../../../test/harness/stages';
import { may } from '../permit';
import type { CaseState } from '../state';
import { viewerOf } from '../viewer';
import { sweep } from './sweep';

/** Acceptance is Monday; a mediator is to be named by Tuesday 18:00 in China. */
const TUESDAY_EVENING = '2026-03-03T10:00:00.000Z';
const FRIDAY = '2026-03-06T01:00:00.000Z';
const types = (given: Given, from: Given) =>
  given.events.slice(from.events.length).map((event) => event.type);
const late = (state: CaseState) => (state.late ?? []).map(({ task, explained }) => [task, explained]);

describe('a step of the staff that passes its date', () => {
  const owed = accepted();
  const overdue = owed.andSwept(hoursLater(40));

  it('is overdue one moment after it was due, and not before', () => {
    expect(owed.state.turns[0]).toMatchObject({ task: 'assign', due: TUESDAY_EVENING });
    expect(owed.andSwept(TUESDAY_EVENING).events).toEqual(owed.events);
    expect(types(owed.andSwept('2026-03-03T10:00:00.001Z'), owed)).toEqual(['turn.overdue']);
  });

  it('is told once, by nobody, to everybody who sees the step', () => {
    expect(overdue.events.at(-1)).toMatchObject({
      type: 'turn.overdue',
      stream: 'parties',
      by: { role: 'system', personId: '' },
      data: { task: 'assign' },
    });
    expect(overdue.andSwept(hoursLater(41)).events).toEqual(overdue.events);
  });

  it('asks its owner, and nobody else, for a reason that the parties can read', () => {
    const explain = { type: 'explainDelay', task: 'assign', text: '两位调解员都在外地' } as const;
    expect(outcome(overdue.when(MEDIATOR, explain))).toBe('case.not_now');
    expect(outcome(overdue.when(APPLICANT, explain))).toBe('case.not_yours');
    expect(outcome(overdue.when(CLERK, { ...explain, task: 'invite' }))).toBe('delay.unknown');
    expect(outcome(overdue.when(CLERK, { ...explain, until: hoursLater(1) }))).toBe('date.past');
    const explained = overdue.and(CLERK, explain);
    expect(explained.events.at(-1)).toMatchObject({ stream: 'parties', words: { text: explain.text } });
    expect(late(explained.state)).toEqual([['assign', true]]);
    expect(outcome(explained.when(CLERK, explain))).toBe('case.not_now');
  });

  it('is forgotten once it is done', () => {
    expect(overdue.and(CLERK, ASSIGN).state.late).toEqual([]);
  });

  it('is asked anew of whoever takes it over', () => {
    const month = talking().andSwept(hoursLater(24 * 35));
    expect(late(month.state)).toEqual([['lead_talks', false]]);
    const handedOn = month.and(CLERK, { type: 'assign', mediatorId: person('mediator-2') });
    const again = handedOn.andSwept(hoursLater(24 * 35 + 1));
    const heir = viewerOf(again.state, { personId: person('mediator-2'), actsFor: [], roles: [] });
    expect(may(again.state, heir, again.state.lastAt)).toContain('explainDelay');
    expect(may(again.state, MEDIATOR, again.state.lastAt)).not.toContain('explainDelay');
  });

  it('never is a party that is late', () => {
    const asked = inviting();
    expect(asked.state.turns.map((turn) => turn.task)).toEqual(['answer']);
    expect(asked.andSwept(hoursLater(24 * 60)).events).toEqual(asked.events);
  });
});

describe('the way up', () => {
  const overdue = accepted().andSwept(hoursLater(40));

  it('begins two working days after the date, explained or not', () => {
    expect(overdue.andSwept('2026-03-05T09:59:59.000Z').state.level).toBeUndefined();
    const raised = overdue.andSwept(FRIDAY);
    expect(raised.state).toMatchObject({ level: 1, lookInto: true, top: false });
    expect(raised.state.turns.map((turn) => turn.task)).toContain('look_into');
    const explained = overdue.and(CLERK, { type: 'explainDelay', task: 'assign', text: '人手不够' });
    expect(explained.andSwept(FRIDAY).state.level).toBe(1);
  });

  it('goes on by a level after each interval, lets the centre above read, and ends at the top', () => {
    const second = overdue.andSwept(FRIDAY).andSwept(hoursLater(24 * 5, FRIDAY));
    expect(second.state).toMatchObject({ level: 2, top: true, raisedTo: ['centre-9'] });
    const above = { personId: person('clerk-9'), name: '', actsFor: [] };
    const roles = [{ role: 'clerk' as const, centreId: centre('centre-9') }];
    expect(viewerOf(second.state, { ...above, roles }).as).toBe('clerk');
    expect(viewerOf(overdue.state, { ...above, roles }).as).toBe('stranger');
    const third = second.andSwept(hoursLater(24 * 30, FRIDAY));
    expect(third.state.level).toBe(2);
    expect(outcome(third.when(CLERK, { type: 'raise', reason: '请区里协调' }))).toBe('raise.no_higher');
  });

  it('is open to the staff at any time, with a reason for the staff alone', () => {
    const raised = talking().and(MEDIATOR, { type: 'raise', reason: '需要区里协调' });
    expect(raised.state.level).toBe(1);
    const [explained] = raised.events.filter((event) => event.type === 'raise.explained');
    expect(explained).toMatchObject({ stream: 'staff', words: { text: '需要区里协调' } });
    expect(outcome(talking().when(APPLICANT, { type: 'raise', reason: '快点' }))).toBe('case.not_yours');
  });

  it('asks the centre to look into it, until the clerk has said what it will do', () => {
    const raised = talking().and(MEDIATOR, { type: 'raise', reason: '需要区里协调' });
    const tasks = ({ state }: Given) => state.turns.map((turn) => turn.task);
    expect(tasks(raised)).toContain('look_into');
    const promise = { type: 'promise', text: '周三前联系双方', until: hoursLater(48) } as const;
    expect(outcome(raised.when(MEDIATOR, promise))).toBe('case.not_now');
    expect(tasks(raised.and(CLERK, promise))).not.toContain('look_into');
  });

  it('does not begin in a case that has ended', () => {
    for (const name of ['closed', 'failed', 'silent', 'withdrawn', 'declined'] as const)
      expect(sweep(STAGED[name]().state, setting(hoursLater(24 * 400)))).toEqual([]);
  });
});

describe('urging', () => {
  const urged = talking().and(APPLICANT, { type: 'urge' });

  it('is open to a party once in twenty-four hours', () => {
    expect(urged.when(APPLICANT, { type: 'urge' }, hoursLater(1))).toMatchObject({
      refusal: { code: 'urge.too_soon', params: { hours: 23 } },
    });
    expect(outcome(urged.when(APPLICANT, { type: 'urge' }, hoursLater(23.99)))).toBe('urge.too_soon');
    expect(outcome(urged.when(APPLICANT, { type: 'urge' }, hoursLater(24)))).toEqual(['turn.urged']);
  });

  it('counts for each party alone', () => {
    expect(outcome(urged.when(other(1), { type: 'urge' }, hoursLater(1)))).toContain('turn.urged');
  });

  it('is answered with a promise that has a date to come', () => {
    expect(urged.state.turns.map((turn) => turn.task)).toContain('answer_urge');
    const promise = { type: 'promise', text: '周三前上门' } as const;
    expect(outcome(urged.when(MEDIATOR, { ...promise, until: hoursLater(0) }))).toBe('date.past');
    const promised = urged.and(MEDIATOR, { ...promise, until: hoursLater(48) });
    expect(promised.events.findLast((event) => event.type === 'promise.made')).toMatchObject({
      stream: 'parties',
      data: { until: hoursLater(48) },
    });
    expect(promised.state.turns.map((turn) => turn.task)).not.toContain('answer_urge');
    expect(outcome(promised.when(MEDIATOR, { ...promise, until: hoursLater(48) }))).toBe('case.not_now');
  });

  it('says nothing of a step that not everybody may know', () => {
    const draft = signing().and(APPLICANT, { type: 'urge' });
    const [event] = draft.events.filter((one) => one.type === 'turn.urged');
    expect(event).toMatchObject({ stream: 'parties', data: { partyId: 'p1', task: null } });
    const privately = talking().and(MEDIATOR, {
      type: 'proposeMeeting',
      times: [hoursLater(30)],
      minutes: 30,
      remote: false,
      place: '村委会',
      only: party('p2'),
    });
    const { meetingId = '' } = privately.state.meetings?.[0] ?? {};
    const fixed = privately.and(MEDIATOR, { type: 'fixMeeting', meetingId, time: hoursLater(30) });
    const tasks = fixed.state.turns.map((turn) => turn.task);
    expect(tasks).toEqual(['hold_meeting', 'lead_talks']);
    const both = fixed.and(APPLICANT, { type: 'urge' }).and(other(1), { type: 'urge' });
    const told = both.events.filter((one) => one.type === 'turn.urged').map((one) => one.data);
    expect(told).toMatchObject([{ task: 'lead_talks' }, { task: 'lead_talks' }]);
  });

  it('has nobody to urge while only parties owe something', () => {
    expect(outcome(inviting().when(APPLICANT, { type: 'urge' }))).toBe('case.not_now');
  });
});

describe('another organisation that was asked and does not answer', () => {
  const waiting = transferring().andSwept(hoursLater(24 * 7));

  it('is late like everybody, and explains it itself', () => {
    expect(late(waiting.state)).toEqual([['answer_transfer', false]]);
    const explain = { type: 'explainDelay', task: 'answer_transfer', text: '等所长回来' } as const;
    expect(outcome(waiting.when(CLERK, explain))).toBe('case.not_now');
    expect(outcome(waiting.when(ASKED_CLERK, explain))).toEqual(['delay.explained']);
  });
});
