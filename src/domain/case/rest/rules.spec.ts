import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  outcome,
  party,
  SECRET,
} from '../../../../test/harness/given';
import {
  ASSIGN,
  accepted,
  CONSENT,
  DECLARE,
  identified,
  inForce,
  inviting,
  MAY_PROCEED,
  OPEN,
  REFUSE,
  signing,
  TOO_LATE_TO_ANSWER,
  talking,
} from '../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../test/harness/well-formed';
import { may } from '../permit';

const to = (id: string) => ({ partyId: party(id) });
const tasks = ({ state }: Given) => state.turns.map((turn) => turn.task);
const due = ({ state }: Given, task: string) =>
  state.turns.find((turn) => turn.task === task)?.due.slice(0, 10);
const SUSPEND = WELL_FORMED.suspend;
const DEATH = { type: 'recordLoss', ...to('p2'), what: 'death' } as const;

describe('a case that rests', () => {
  const rests = talking().and(MEDIATOR, SUSPEND);

  it.each([
    ['today', '2026-03-02', 'date.past'],
    ['yesterday', '2026-03-01', 'date.past'],
    ['in two years', '2028-03-02', 'date.too_far'],
  ])('is not looked at again %s', (_name, recheck, code) => {
    expect(outcome(talking().when(MEDIATOR, { ...SUSPEND, recheck }))).toBe(code);
  });

  it('has no clock but that of looking again', () => {
    expect(rests.state.turns).toMatchObject([{ task: 'recheck', basis: { kind: 'agreed' } }]);
    expect(due(rests, 'recheck')).toBe('2026-06-30');
    expect(rests.andSwept(hoursLater(24 * 60)).events).toEqual(rests.events);
  });

  it('binds nobody meanwhile', () => {
    const draft = identified().and(MEDIATOR, SUSPEND);
    const digest = draft.state.agreement?.digest ?? '';
    expect(outcome(draft.when(other(1), { ...WELL_FORMED.signAgreement, digest }))).toBe('case.resting');
    expect(outcome(draft.when(CLERK, { type: 'sealAgreement', digest }))).toBe('case.resting');
    expect(outcome(rests.when(MEDIATOR, SUSPEND))).toBe('case.resting');
    const asked = inviting().and(CLERK, SUSPEND);
    const never = { type: 'closeSilent', ...to('p2') } as const;
    expect(outcome(asked.when(CLERK, never, TOO_LATE_TO_ANSWER))).toBe('case.resting');
  });

  it('has the month of talks longer by as long as it rested', () => {
    const whole = due(talking(), 'lead_talks');
    const again = rests.and(MEDIATOR, { type: 'resume' }, hoursLater(24 * 20));
    expect(whole).toBe('2026-04-01');
    expect(due(again, 'lead_talks')).toBe('2026-04-21');
    const twice = again.and(MEDIATOR, SUSPEND).and(MEDIATOR, { type: 'resume' }, hoursLater(24 * 25));
    expect(due(twice, 'lead_talks')).toBe('2026-04-26');
  });

  it('gives who was asked before the whole time again', () => {
    const asked = inviting().and(CLERK, SUSPEND, hoursLater(24));
    const again = asked.and(CLERK, { type: 'resume' }, hoursLater(24 * 30));
    expect(due(again, 'answer')).toBe('2026-04-09');
    const silent = { type: 'closeSilent', ...to('p2') } as const;
    expect(outcome(again.when(CLERK, silent))).toBe('answer.still_time');
  });

  it('counts a visit anew whose day passed meanwhile', () => {
    const rested = inForce()
      .and(MEDIATOR, SUSPEND)
      .and(MEDIATOR, { type: 'resume' }, hoursLater(24 * 60));
    expect(due(inForce(), 'follow_up')).toBe('2026-04-01');
    expect(due(rested, 'follow_up')).toBe('2026-05-31');
  });
});

describe('longer talks', () => {
  const until = '2026-04-30';
  const proposed = talking(2).and(APPLICANT, { type: 'proposeExtension', until });

  it('begin when the last of all who talk has agreed', () => {
    expect(due(proposed, 'lead_talks')).toBe('2026-04-01');
    const one = proposed.and(other(1), { type: 'agreeExtension' });
    expect(due(one, 'lead_talks')).toBe('2026-04-01');
    expect(outcome(one.when(other(1), { type: 'agreeExtension' }))).toBe('extension.none');
    const all = one.and(MEDIATOR, { ...WELL_FORMED.agreeExtension, ...to('p3') });
    expect(due(all, 'lead_talks')).toBe(until);
    expect(all.state.turns[0]?.basis.kind).toBe('agreed');
    expect(all.state).not.toHaveProperty('extension');
  });

  it.each([
    ['before the end that they have', '2026-04-01', 'date.order'],
    ['in the past', '2026-02-01', 'date.past'],
    ['past a year', '2027-09-01', 'date.too_far'],
  ])('do not end %s', (_name, wrong, code) => {
    expect(outcome(talking().when(APPLICANT, { type: 'proposeExtension', until: wrong }))).toBe(code);
  });

  it('need the yes of everybody, also when the mediator proposes them', () => {
    const asked = talking().and(MEDIATOR, { type: 'proposeExtension', until });
    const one = asked.and(APPLICANT, { type: 'agreeExtension' });
    expect(one.state.talksUntil).toBeUndefined();
    expect(one.and(other(1), { type: 'agreeExtension' }).state.talksUntil).toBe(until);
  });
});

describe('death or lost capacity', () => {
  it.each(['death', 'incapacity'] as const)('stops every clock: %s', (what) => {
    const lost = talking(2).and(CLERK, { ...DEATH, what });
    expect(tasks(lost)).toEqual(['find_heirs']);
    expect(lost.state.rest).toMatchObject({ reason: what, recheck: null });
    expect(may(lost.state, other(1), lost.state.lastAt)).toEqual([]);
    expect(outcome(lost.when(CLERK, { ...DEATH, what }))).toBe('party.gone');
  });

  it('makes a draft void that the lost one was to sign', () => {
    const lost = signing().and(MEDIATOR, DEATH);
    expect(lost.state.stage).toBe('talking');
    expect(lost.state).not.toHaveProperty('agreement');
  });

  it('goes on only when somebody stands on both sides', () => {
    const lost = talking().and(MEDIATOR, DEATH);
    expect(outcome(lost.when(CLERK, { type: 'resume' }))).toBe('party.last');
    const heir = lost.and(CLERK, { ...WELL_FORMED.addParty, heirOf: party('p2') });
    const again = heir.and(CLERK, { type: 'resume' });
    expect(tasks(again)).toEqual(['invite', 'lead_talks']);
    expect(outcome(talking(2).and(MEDIATOR, DEATH).when(CLERK, { type: 'resume' }))).toContain(
      'case.resumed',
    );
  });

  it('is not the end of an earlier rest, and its clock goes on from there', () => {
    const lost = talking(2)
      .and(MEDIATOR, SUSPEND)
      .and(MEDIATOR, DEATH, hoursLater(24 * 10));
    const again = lost.and(CLERK, { type: 'resume' }, hoursLater(24 * 20));
    expect(due(again, 'lead_talks')).toBe('2026-04-21');
  });

  it('is not told of somebody who is not there', () => {
    expect(outcome(talking().when(CLERK, { ...DEATH, ...to('p9') }))).toBe('case.party_unknown');
    expect(outcome(talking().when(other(1), DEATH))).toBe('case.not_yours');
  });
});

describe('fear', () => {
  const afraid = accepted({ afraid: { safePhone: SECRET.safePhone } })
    .and(CLERK, MAY_PROCEED)
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, DECLARE)
    .and(CLERK, { type: 'deliver', ...to('p2'), how: 'visit' })
    .and(other(1), CONSENT);

  it('keeps the joint room shut: the mediator goes from one side to the other', () => {
    expect(outcome(afraid.when(MEDIATOR, { type: 'openRoom', apart: false }))).toBe('room.fear');
    const apart = afraid.and(MEDIATOR, OPEN);
    expect(apart.state).toMatchObject({ stage: 'talking', room: 'apart' });
    expect(outcome(apart.when(other(1), { type: 'say', room: 'joint', text: '在吗' }))).toBe('room.not_open');
    expect(outcome(apart.when(other(1), { type: 'say', room: 'private', text: '在吗' }))).toEqual([
      'message.said',
    ]);
    expect(outcome(apart.when(MEDIATOR, WELL_FORMED.proposeMeeting))).toBe('room.fear');
    expect(outcome(apart.when(MEDIATOR, OPEN))).toBe('room.fear');
  });

  it('ends for the room when whoever is afraid allows it, and nobody of the other side', () => {
    const apart = afraid.and(MEDIATOR, OPEN);
    expect(outcome(apart.when(other(1), { type: 'allowJoint' }))).toBe('case.not_yours');
    const allowed = apart.and(APPLICANT, { type: 'allowJoint' });
    expect(allowed.events.at(-1)).toMatchObject({ type: 'joint.allowed', stream: 'centre:p1' });
    expect(allowed.state).toMatchObject({ room: 'apart' });
    const open = allowed.and(MEDIATOR, OPEN);
    expect(open.state).toMatchObject({ room: 'open' });
    expect(outcome(open.when(other(1), { type: 'say', room: 'joint', text: '在吗' }))).toEqual([
      'message.said',
    ]);
    expect(outcome(allowed.when(APPLICANT, { type: 'allowJoint' }))).toBe('case.not_now');
  });

  it('keeps also a case that is opened again apart', () => {
    const ended = afraid.and(MEDIATOR, OPEN).and(other(1), REFUSE);
    const again = ended.and(CLERK, WELL_FORMED.reopen).and(MEDIATOR, CONSENT).and(MEDIATOR, OPEN);
    expect(again.state).toMatchObject({ stage: 'talking', room: 'apart' });
  });

  it('lets nothing go to the other side before the one who is afraid was called, also in private or for a meeting', () => {
    const held = accepted({ afraid: { safePhone: SECRET.safePhone } }).and(CLERK, ASSIGN);
    const line = { type: 'say', text: '您好', ...to('p2') } as const;
    expect(outcome(held.when(MEDIATOR, { ...line, room: 'private' }))).toBe('case.call_applicant_first');
    expect(outcome(held.when(MEDIATOR, { ...WELL_FORMED.proposeMeeting, only: party('p2') }))).toBe(
      'case.call_applicant_first',
    );
    expect(outcome(held.when(MEDIATOR, { ...line, room: 'private', ...to('p1') }))).toEqual(['message.said']);
    const friend = held.and(CLERK, { ...WELL_FORMED.addParty, side: 'applicant' });
    const calls = { type: 'log', how: 'call', result: 'may_proceed', ...to('p3') } as const;
    expect(friend.and(CLERK, calls).state.hold).toBe(true);
    expect(friend.and(CLERK, MAY_PROCEED).state.hold).toBe(false);
  });
});
