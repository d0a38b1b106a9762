import { CLERK, hoursLater, MONDAY, other, party, person } from '../../../test/harness/given';
import { inviting } from '../../../test/harness/stages';
import { WELL_FORMED } from '../../../test/harness/well-formed';
import { mayJoin } from './may-join';

describe('joining with a key', () => {
  it.each([
    ['nobody here yet', 'p2', [], null],
    ['this party already', 'p2', ['p2'], null],
    ['a party of another case', 'p2', ['p9'], null],
    ['the opposing party', 'p2', ['p1'], 'opposing'],
    ['another party of this case', 'p2', ['p3'], 'opposing'],
    ['no party of this case', 'p9', [], 'unknown'],
  ])('of somebody who acts for %s', (_name, partyId, actsFor, why) => {
    expect(mayJoin(inviting({}, 2).state, { partyId: party(partyId) }, actsFor.map(party))).toBe(why);
  });

  it('is not for whoever mediates between the parties, nor for whose authority has ended', () => {
    const p2 = { partyId: party('p2') };
    expect(mayJoin(inviting().state, p2, [], person('mediator-1'))).toBe('opposing');
    const dismissed = inviting()
      .and(other(1), WELL_FORMED.appointActor)
      .and(other(1), WELL_FORMED.dismissActor);
    expect(mayJoin(dismissed.state, { ...p2, actorId: 'a1' }, [])).toBe('unknown');
    expect(mayJoin(dismissed.state, p2, [], person('resident-2'))).toBeNull();
  });

  it('is not for the other side where no key would be given to it, unless it was there before', () => {
    const p2 = { partyId: party('p2') };
    const wrong = inviting().and(CLERK, WELL_FORMED.closeWrong);
    expect(mayJoin(wrong.state, p2, [])).toBe('not_now');
    expect(mayJoin(wrong.state, { partyId: party('p1') }, [])).toBeNull();
    const known = inviting().andJoined(other(1)).and(CLERK, WELL_FORMED.closeWrong);
    expect(mayJoin(known.state, p2, [])).toBeNull();
  });

  it('is told to all parties with the person, and marks the party', () => {
    const joined = inviting().andJoined(other(1), hoursLater(1));
    expect(joined.state.parties[1]?.joined).toBe(true);
    expect(joined.events.at(-1)).toMatchObject({
      type: 'party.joined',
      stream: 'parties',
      at: hoursLater(1),
      by: { role: 'party', personId: person('resident-2'), partyId: 'p2' },
    });
  });

  it('happens no earlier than what happened before', () => {
    const late = inviting().andJoined(other(1), hoursLater(5)).andJoined(other(1), MONDAY);
    expect(late.state.lastAt).toBe(hoursLater(5));
  });
});
