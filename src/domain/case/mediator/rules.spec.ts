import {
  APPLICANT,
  CLERK,
  type Given,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import {
  ASSIGN,
  accepted,
  CONSENT,
  DECLARE,
  inviting,
  OPEN,
  ready,
  signing,
  talking,
} from '../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../test/harness/well-formed';
import { may } from '../permit';
import { viewerOf } from '../viewer';

const choose = (id: string) => ({ type: 'chooseMediator', mediatorId: person(id) }) as const;
const KIN = { type: 'declare', relation: 'kin', text: '是我表弟' } as const;
const tasks = ({ state }: Given) => state.turns.map((turn) => turn.task);
const as = (given: Given, id: string) =>
  viewerOf(given.state, { personId: person(id), actsFor: [], roles: [] });

describe('choosing a mediator', () => {
  it('together replaces the one the centre named', () => {
    const one = inviting().and(APPLICANT, choose('mediator-2'));
    expect(one.state.mediator?.personId).toBe('mediator-1');
    const both = one.andJoined(other(1)).and(other(1), choose('mediator-2'));
    expect(both.state.mediator).toEqual({ personId: 'mediator-2' });
    expect(both.events.findLast((event) => event.type === 'mediator.assigned')?.data).toMatchObject({
      chosen: true,
    });
  });

  it('alone, while others are there, is a wish', () => {
    const three = inviting({}, 2).andJoined(other(1)).andJoined(other(2));
    const two = three.and(APPLICANT, choose('mediator-2')).and(other(1), choose('mediator-2'));
    expect(two.state.mediator?.personId).toBe('mediator-1');
    expect(outcome(two.when(APPLICANT, choose('mediator-2')))).toEqual([]);
    expect(two.and(other(2), choose('mediator-2')).state.mediator?.personId).toBe('mediator-2');
  });

  it('before the other side was asked is for the centre to weigh', () => {
    const wish = accepted().and(APPLICANT, choose('mediator-2'));
    expect(wish.state).toMatchObject({ stage: 'accepted', preferred: { p1: 'mediator-2' } });
  });

  it.each([
    ['somebody unknown', 'nobody', 'case.mediator_unknown'],
    ['a name from the prototype', '__proto__', 'case.mediator_unknown'],
    ['somebody who is a party here', 'mediator-3', 'case.mediator_is_party'],
    ['the one who is', 'mediator-1', 'case.same_mediator'],
  ])('does not choose %s', (_name, id, code) => {
    expect(outcome(inviting().when(APPLICANT, choose(id)))).toBe(code);
  });
});

describe('before the talks', () => {
  it('the mediator says how they stand to the parties', () => {
    const undeclared = accepted()
      .and(CLERK, ASSIGN)
      .and(CLERK, { type: 'deliver', partyId: party('p2'), how: 'visit' })
      .and(other(1), CONSENT);
    expect(tasks(undeclared)).toContain('declare');
    expect(outcome(undeclared.when(MEDIATOR, OPEN))).toBe('mediator.declare_first');
    expect(outcome(undeclared.and(MEDIATOR, DECLARE).when(MEDIATOR, OPEN))).toContain('room.opened');
  });

  it('nearness is accepted by all who talk, or the mediator is replaced', () => {
    const near = ready().and(MEDIATOR, KIN);
    expect(near.events.findLast((event) => event.type === 'conflict.declared')).toMatchObject({
      stream: 'parties',
      data: { relation: 'kin' },
    });
    expect(near.when(MEDIATOR, OPEN)).toMatchObject({
      refusal: { code: 'mediator.not_accepted', params: { missing: 2 } },
    });
    expect(tasks(near).filter((task) => task === 'accept_mediator')).toHaveLength(2);
    const one = near.and(APPLICANT, { type: 'acceptMediator' });
    expect(outcome(one.when(MEDIATOR, OPEN))).toBe('mediator.not_accepted');
    expect(outcome(one.when(APPLICANT, { type: 'acceptMediator' }))).toBe('case.not_now');
    const both = one.and(CLERK, WELL_FORMED.acceptMediator);
    expect(outcome(both.when(MEDIATOR, OPEN))).toContain('room.opened');
    const replaced = near
      .and(CLERK, WELL_FORMED.assign)
      .and(as(near.and(CLERK, WELL_FORMED.assign), 'mediator-2'), DECLARE);
    expect(outcome(replaced.when(as(replaced, 'mediator-2'), OPEN))).toContain('room.opened');
  });

  it('is asked again where more is told', () => {
    const accepted = ready().and(MEDIATOR, KIN).and(APPLICANT, { type: 'acceptMediator' });
    const more = accepted.and(MEDIATOR, { ...KIN, text: '还是我的债主' });
    expect(more.when(MEDIATOR, OPEN)).toMatchObject({ refusal: { params: { missing: 2 } } });
  });
});

describe('a mediator who declines', () => {
  const declined = talking().and(MEDIATOR, WELL_FORMED.declineCase);

  it('gives the case back to the centre, with a reason for the staff alone', () => {
    expect(declined.state).toMatchObject({ stage: 'accepted' });
    expect(declined.state).not.toHaveProperty('mediator');
    expect(tasks(declined)).toEqual(['assign']);
    expect(declined.events.findLast((event) => event.type === 'declining.explained')?.stream).toBe('staff');
    expect(as(declined, 'mediator-1').as).toBe('stranger');
    expect(declined.state.parties.map((one) => one.answer)).toEqual(['consented', 'consented']);
  });

  it('is the mediator of this case and nobody else', () => {
    expect(
      outcome(talking().when({ as: 'mediator', personId: person('mediator-2') }, WELL_FORMED.declineCase)),
    ).toBe('case.not_yours');
  });
});

describe('asking for another mediator', () => {
  const asked = signing().and(APPLICANT, WELL_FORMED.askReplacement);

  it('is told to all, its reason to the clerks alone, and decided by them', () => {
    expect(asked.events.findLast((event) => event.type === 'replacement.explained')).toMatchObject({
      stream: 'office:p1',
    });
    expect(asked.events.findLast((event) => event.type === 'replacement.asked')?.words).not.toHaveProperty(
      'text',
    );
    expect(tasks(asked)).toContain('decide_replacement');
    expect(outcome(asked.when(other(1), WELL_FORMED.askReplacement))).toBe('case.not_now');
    expect(outcome(asked.when(MEDIATOR, WELL_FORMED.keepMediator))).toBe('case.not_yours');
  });

  it('ends with a refusal and its reason, or with another one', () => {
    expect(tasks(asked.and(CLERK, WELL_FORMED.keepMediator))).not.toContain('decide_replacement');
    const other = asked.and(CLERK, WELL_FORMED.assign);
    expect(other.state).toMatchObject({ stage: 'talking', mediator: { personId: 'mediator-2' } });
    expect(tasks(other)).not.toContain('decide_replacement');
  });
});

describe('who helps', () => {
  const helped = talking().and(CLERK, WELL_FORMED.addHandler);

  it('is an expert who records what they find and talks along, no more', () => {
    const expert = as(helped, 'expert-1');
    expect(expert.as).toBe('expert');
    expect(may(helped.state, expert, helped.state.lastAt)).toEqual(['say', 'recordField']);
    expect(
      outcome(helped.when(expert, { type: 'say', room: 'private', text: '喂', partyId: party('p2') })),
    ).toBe('room.not_yours');
  });

  it('is a second mediator who may do what the first does, but hears nothing in private', () => {
    const two = talking().and(CLERK, {
      type: 'addHandler',
      personId: person('mediator-2'),
      as: 'co_mediator',
    });
    const second = as(two, 'mediator-2');
    expect(second.as).toBe('mediator');
    expect(outcome(two.when(second, WELL_FORMED.proposeTerm))).toContain('term.proposed');
    expect(
      outcome(two.when(second, { type: 'say', room: 'private', text: '喂', partyId: party('p2') })),
    ).toBe('room.not_yours');
    expect(outcome(two.when(second, WELL_FORMED.declineCase))).toBe('case.not_yours');
  });

  it.each([
    ['twice', 'expert-1', 'handler.already'],
    ['who mediates already', 'mediator-1', 'handler.already'],
    ['who is a party', 'mediator-3', 'case.mediator_is_party'],
    ['whom nobody knows', 'nobody', 'case.mediator_unknown'],
  ])('is nobody %s', (_name, id, code) => {
    expect(outcome(helped.when(CLERK, { type: 'addHandler', personId: person(id), as: 'expert' }))).toBe(
      code,
    );
  });

  it('goes again, and is no helper any more once they are the mediator', () => {
    const gone = helped.and(CLERK, WELL_FORMED.removeHandler);
    expect(as(gone, 'expert-1').as).toBe('stranger');
    expect(outcome(helped.when(CLERK, { type: 'removeHandler', personId: person('nobody') }))).toBe(
      'handler.unknown',
    );
    const two = talking().and(CLERK, {
      type: 'addHandler',
      personId: person('mediator-2'),
      as: 'co_mediator',
    });
    const first = two.and(CLERK, WELL_FORMED.assign);
    expect(first.state.handlers).toEqual([]);
    const back = first.and(CLERK, ASSIGN);
    expect(as(back, 'mediator-2').as).toBe('stranger');
  });
});
