import {
  APPLICANT,
  CLERK,
  EXPERT,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../test/harness/given';
import {
  ASSIGN,
  accepted,
  inForce,
  inviting,
  signing,
  talking,
  withdrawn,
} from '../../../test/harness/stages';
import { WELL_FORMED } from '../../../test/harness/well-formed';
import type { Viewer } from './viewer';

const P2 = { partyId: party('p2') } as const;
const SAY = { type: 'say', room: 'private', text: '我最多让到三千' } as const;
const PASS = { type: 'setPass', seq: 1, pass: 'yes' } as const;

describe('talking in private', () => {
  it('is between one party and the mediator, from the invitation to the end', () => {
    for (const story of [inviting(), talking(), signing(), inForce()]) {
      expect(outcome(story.when(other(1), SAY))).toEqual(['message.said']);
      expect(outcome(story.when(MEDIATOR, { ...SAY, ...P2 }))).toEqual(['message.said']);
      expect(outcome(story.when(CLERK, { ...SAY, ...P2 }))).toBe('room.not_yours');
      expect(story.when(EXPERT, { ...SAY, ...P2 }).ok).toBe(false);
    }
    expect(outcome(accepted().when(other(1), SAY))).toBe('room.not_open');
    expect(outcome(withdrawn().when(other(1), SAY))).toBe('room.not_open');
  });

  it('goes to the own line, whatever line a party names', () => {
    const said = talking().and(other(1), { ...SAY, partyId: party('p1') });
    expect(said.events.at(-1)).toMatchObject({ stream: 'private:p2.1' });
  });

  it('needs a party that is there, when the mediator speaks', () => {
    expect(outcome(talking().when(MEDIATOR, SAY))).toBe('case.party_required');
    expect(outcome(talking().when(MEDIATOR, { ...SAY, partyId: party('p9') }))).toBe('case.party_unknown');
    const gone = talking(2).and(other(2), { type: 'leave' });
    expect(outcome(gone.when(MEDIATOR, { ...SAY, partyId: party('p3') }))).toBe('party.gone');
  });

  it('begins anew with another mediator', () => {
    const next = talking().and(other(1), SAY).and(CLERK, WELL_FORMED.assign);
    const successor: Viewer = { as: 'mediator', personId: person('mediator-2') };
    expect(outcome(next.when(MEDIATOR, { ...SAY, ...P2 }))).toBe('room.not_yours');
    expect(next.and(successor, { ...SAY, ...P2 }).events.at(-1)?.stream).toBe('private:p2.2');
    const back = next.and(CLERK, ASSIGN);
    expect(back.and(MEDIATOR, { ...SAY, ...P2 }).events.at(-1)?.stream).toBe('private:p2.3');
  });
});

describe('whether it may be passed on', () => {
  const said = talking().and(other(1), SAY);

  it('is no, where nobody said yes', () => {
    expect(said.events.at(-1)?.data).toMatchObject({ pass: 'no' });
    expect(
      talking()
        .and(other(1), { ...SAY, pass: 'yes' })
        .events.at(-1)?.data,
    ).toMatchObject({ pass: 'yes' });
  });

  it('can be allowed by the party alone and taken back by the two, for a message that is there', () => {
    expect(said.and(other(1), PASS).events.at(-1)).toMatchObject({
      type: 'pass.changed',
      stream: 'private:p2.1',
    });
    expect(outcome(said.when(MEDIATOR, { ...PASS, ...P2, pass: 'no' }))).toEqual(['pass.changed']);
    expect(outcome(said.when(MEDIATOR, { ...PASS, ...P2 }))).toBe('case.not_yours');
    expect(outcome(said.when(MEDIATOR, PASS))).toBe('case.party_required');
    expect(outcome(said.when(other(1), { ...PASS, seq: 2 }))).toBe('message.unknown');
    expect(outcome(said.when(MEDIATOR, { ...PASS, partyId: party('p1') }))).toBe('message.unknown');
  });

  it('can be changed by nobody else', () => {
    expect(outcome(said.when(APPLICANT, { ...PASS, ...P2 }))).toBe('case.not_now');
    expect(outcome(said.when(CLERK, { ...PASS, ...P2 }))).toBe('case.not_yours');
    const next = said.and(CLERK, WELL_FORMED.assign);
    const successor: Viewer = { as: 'mediator', personId: person('mediator-2') };
    expect(outcome(next.when(successor, { ...PASS, ...P2 }))).toBe('case.not_now');
    expect(outcome(next.when(MEDIATOR, { ...PASS, ...P2 }))).toBe('case.not_yours');
  });
});
