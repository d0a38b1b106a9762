import fc from 'fast-check';
import { ACTING, by, claimed, joined, met, p2 } from '../../../../test/harness/claims';
import {
  APPLICANT,
  CLERK,
  filed,
  type Given,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import { helped } from '../../../../test/harness/helped';
import { beginning, steps } from '../../../../test/harness/random-story';
import { type Reader, readingOf } from '../../../../test/harness/reading';
import { inviting, supplementing, talking } from '../../../../test/harness/stages';
import { tiedTo } from '../../../../test/harness/tied';
import { PERSONS, type Walk, walk } from '../../../../test/harness/walking';
import type { CaseEvent } from '../event';
import { mayJoin } from '../may-join';
import type { Scope } from '../people/shape';
import { may } from '../permit';
import { readableStreams } from '../stream';
import { type Acting, viewerOf } from '../viewer';
import { viewCase } from '../viewing';
import { shutOut, waitingClaims } from './standing';

const confirm = { type: 'confirmClaim', ...p2, how: 'callback' } as const;
const key = { type: 'issueKey', ...p2 } as const;
const p1 = { partyId: party('p1') } as const;

describe('"I am this person"', () => {
  it('makes whoever used the key the party, and whoever was it before a stranger', () => {
    const first = joined('resident-2');
    const second = joined('new-phone', first);
    expect(met(first, 'resident-2')).toMatchObject({ as: 'party' });
    expect(met(second, 'resident-2')).toEqual({ as: 'stranger', personId: 'resident-2' });
    expect(met(second, 'new-phone')).toMatchObject({ as: 'party' });
    const fresh = second.events.slice(first.events.length).filter(({ type }) => type === 'access.ended');
    expect(fresh).toMatchObject([{ stream: 'centre:p2', data: { partyId: 'p2', personId: 'resident-2' } }]);
  });

  it('ends the access of whoever filed, too', () => {
    const own = { ...APPLICANT, personId: person('new-phone') } as Acting;
    const after = inviting().andJoined(own);
    expect(met(after, 'resident-1', 'p1')).toMatchObject({ as: 'stranger' });
    expect(met(after, 'new-phone', 'p1')).toMatchObject({ as: 'party', partyId: 'p1' });
  });

  it('keeps the access of whoever uses a new key on the same account', () => {
    const again = joined('resident-2', joined('resident-2'));
    expect(met(again, 'resident-2')).toMatchObject({ as: 'party' });
    expect(again.events.some(({ type }) => type === 'access.ended')).toBe(false);
  });

  it('gives the first phone back its place by a key of its own', () => {
    const back = joined('resident-2', joined('new-phone', joined('resident-2')));
    expect(met(back, 'resident-2')).toMatchObject({ as: 'party' });
    expect(met(back, 'new-phone')).toMatchObject({ as: 'stranger' });
  });

  it('leaves those who act for the party where they are', () => {
    const appointed = inviting()
      .and(CLERK, {
        type: 'appointActor',
        ...p2,
        as: 'agent',
        name: '王律师',
        authority: 'law',
        scope: ['read', 'talk'],
        ownInterest: false,
      })
      .andJoined({ ...by('lawyer'), actorId: 'a1' } as Acting);
    const after = joined('new-phone', joined('resident-2', appointed));
    expect(met(after, 'lawyer')).toMatchObject({ as: 'party', actorId: 'a1' });
    const replaced = after.andJoined({ ...by('lawyer-2'), actorId: 'a1' } as Acting);
    expect(met(replaced, 'lawyer')).toMatchObject({ as: 'stranger' });
    expect(met(replaced, 'lawyer-2')).toMatchObject({ actorId: 'a1' });
  });
});

describe('a log from before', () => {
  const old = (personId: string): CaseEvent => ({
    type: 'party.joined',
    stream: 'parties',
    at: inviting().state.lastAt,
    by: { role: 'party', personId: person(personId), ...p2 },
    data: { ...p2, personId: person(personId) },
    words: {},
  });
  const two = inviting().after([old('one'), old('two')]);

  it('lets everybody who joined be the party, as it did', () => {
    expect([met(two, 'one'), met(two, 'two')]).toMatchObject([{ as: 'party' }, { as: 'party' }]);
    expect(two.state.parties[1]).toEqual({ ...inviting().state.parties[1], joined: true });
  });

  it('leaves the last of them where they are doubted, and nobody where it is undone', () => {
    const doubted = two.and(CLERK, { type: 'doubtClaim', ...p2, reason: '两部手机' });
    expect(met(doubted, 'one')).toEqual({ as: 'stranger', personId: 'one' });
    expect(met(doubted, 'two')).toEqual({ as: 'stranger', personId: 'two', unconfirmed: true });
    expect(met(doubted.and(CLERK, confirm), 'two')).toMatchObject({ as: 'party' });
    const undone = two.and(CLERK, { type: 'undoClaim', ...p2, reason: '都不是' });
    expect([met(undone, 'one'), met(undone, 'two')]).toMatchObject([{ as: 'stranger' }, { as: 'stranger' }]);
    expect(undone.state.parties[1]?.joined).toBe(false);
  });
});

describe('"I act for them"', () => {
  it('waits, reads nothing and ends nobody’s access', () => {
    const after = claimed(joined('resident-2'));
    expect(met(after, 'nephew')).toEqual({ as: 'stranger', personId: 'nephew', unconfirmed: true });
    expect(met(after, 'resident-2')).toMatchObject({ as: 'party' });
    expect(after.state.turns).toContainEqual(
      expect.objectContaining({ task: 'confirm_claim', about: 'p2.a1', owner: { role: 'clerk' } }),
    );
  });

  it('is no joining that the others hear of before the centre has confirmed it', () => {
    const after = claimed();
    expect(after.state.parties[1]?.joined).toBe(false);
    const confirmed = after.and(CLERK, { ...confirm, actorId: 'a1' });
    expect(confirmed.state.parties[1]).toMatchObject({ joined: true, holders: [] });
    expect(confirmed.events.at(-1)).toMatchObject({
      type: 'party.joined',
      stream: 'parties',
      by: { role: 'party', personId: 'nephew' },
      words: { by: '王小军' },
    });
  });

  it('owes what their authority covers, and reads of the rest as the party’s', () => {
    const yes = { ...confirm, actorId: 'a1' } as const;
    const answerOf = (scope: readonly Scope[]) => {
      const given = claimed().and(CLERK, { ...yes, scope: [...scope] });
      const viewer = met(given, 'nephew') as Reader;
      return viewCase(given.state, readingOf(viewer)).turns.find(({ what }) => what === 'answer')?.who.you;
    };
    expect(answerOf(['read', 'talk'])).toBe(false);
    expect(answerOf(['read', 'talk', 'answer'])).toBe(true);
  });

  it('is given to read and talk where staff say nothing else, and never to sign without paper', () => {
    const yes = { ...confirm, actorId: 'a1' } as const;
    const actor = ({ state }: Given) => state.parties[1]?.actors?.[0];
    const confirmed = claimed().and(MEDIATOR, yes);
    expect(actor(confirmed)).toMatchObject({ scope: ['read', 'talk'], until: null, authority: 'spoken' });
    expect(met(confirmed, 'nephew')).toMatchObject({ as: 'party', actorId: 'a1' });
    expect(confirmed.state.turns.some(({ task }) => task === 'confirm_claim')).toBe(false);
    expect(outcome(claimed().when(CLERK, { ...yes, scope: ['read', 'sign'] }))).toBe('actor.paper');
    expect(outcome(claimed().when(CLERK, { ...yes, until: '2020-01-01T00:00:00.000Z' }))).toBe('date.past');
  });

  it('makes whoever is the party already the party again', () => {
    const after = joined('resident-2').andJoined(by('resident-2'), undefined, ACTING);
    expect(after.state.parties[1]?.actors).toBeUndefined();
  });

  it('is forgotten by who turns out to be the party', () => {
    const after = joined('nephew', claimed());
    expect(met(after, 'nephew')).toEqual({ as: 'party', ...p2, personId: 'nephew' });
    expect(waitingClaims(after.state.parties)).toEqual([]);
  });
});

describe('a doubt', () => {
  it('stands at once where the key was given to be checked first', () => {
    const after = joined('resident-2', inviting().and(CLERK, { ...key, checkFirst: true }));
    expect(met(after, 'resident-2')).toMatchObject({ as: 'stranger', unconfirmed: true });
    expect(after.state.turns).toContainEqual(expect.objectContaining({ task: 'confirm_claim', about: 'p2' }));
    expect(met(after.and(CLERK, confirm), 'resident-2')).toMatchObject({ as: 'party' });
  });

  it('is forgotten with the next key', () => {
    const strict = inviting().and(CLERK, { ...key, checkFirst: true });
    const plain = strict.and(CLERK, { ...key, reason: '第一把丢了' });
    expect(met(joined('resident-2', plain), 'resident-2')).toMatchObject({ as: 'party' });
  });

  it('is not settled by the clerk who filed at the window for a person who has not said yes', () => {
    const strict = { type: 'issueKey', ...p1, checkFirst: true } as const;
    const filed = helped({ window: true, personId: 'clerk-1' }).and(CLERK, strict);
    const claimed = filed.andJoined({ ...APPLICANT, personId: person('elder') } as Acting);
    expect(outcome(claimed.when(CLERK, { ...confirm, ...p1 }))).toBe('actor.conflict');
    const colleague = { ...CLERK, personId: person('clerk-9') } as Acting;
    expect(outcome(claimed.when(colleague, { ...confirm, ...p1 }))).toContain('filing.confirmed');
  });

  it('comes at any time, its reason for the staff alone', () => {
    const after = talking()
      .andJoined(by('resident-2'))
      .and(CLERK, { type: 'doubtClaim', ...p2, reason: '声音不对' });
    expect(met(after, 'resident-2')).toMatchObject({ unconfirmed: true });
    expect(after.events.find(({ words }) => words.text === '声音不对')?.stream).toBe('staff');
    expect(outcome(after.when(CLERK, { type: 'doubtClaim', ...p2, reason: '又一次' }))).toEqual([]);
  });

  it('is no matter of the parties', () => {
    for (const viewer of [APPLICANT, other(1)])
      expect(outcome(joined('resident-2').when(viewer, confirm))).toBe('case.not_yours');
  });
});

describe('a key before the case is accepted', () => {
  it('is for the applicant alone; for the other side the staff are told what comes first', () => {
    for (const early of [filed(), supplementing()]) {
      expect(outcome(early.when(CLERK, { ...key, ...p1 }))).toEqual(['key.issued']);
      expect(outcome(early.when(CLERK, key))).toBe('key.accept_first');
    }
  });
});

describe('another key', () => {
  it('needs a reason, which the staff alone read', () => {
    const once = inviting().and(CLERK, key);
    expect(outcome(once.when(CLERK, key))).toBe('key.reason_needed');
    expect(outcome(once.when(CLERK, { ...key, reason: ' ' }))).toBe('key.reason_needed');
    const issued = once.and(CLERK, { ...key, reason: '手机丢了' }).events.at(-1);
    expect(issued).toMatchObject({ type: 'key.issued', stream: 'staff', words: { text: '手机丢了' } });
  });
});

describe('who may not come by a key', () => {
  it('is a clerk of the case’s centre, and who knows the other side', () => {
    const { state } = joined('new-phone', joined('resident-2'));
    const roles = [{ role: 'clerk', centreId: state.centreId }] as const;
    expect(mayJoin(state, p2, [], person('clerk-1'), roles)).toBe('opposing');
    expect(
      mayJoin(state, p2, [], person('clerk-2'), [{ role: 'clerk', centreId: 'centre-2' as never }]),
    ).toBeNull();
    expect(mayJoin(state, { partyId: party('p1') }, [], person('resident-2'))).toBe('opposing');
  });
});

describe('in any life of a case', () => {
  /** Every tie that there ever was, as if the tables had forgotten to end one. */
  const everTied = ({ given }: Walk, personId: string) =>
    given.state.parties
      .map(({ partyId }) => partyId)
      .filter((partyId) =>
        given.events.some(
          ({ type, data, by: author }) =>
            (type === 'case.filed' && author.personId === personId && partyId === 'p1') ||
            ((type === 'party.joined' || type === 'actor.claimed') &&
              data.personId === personId &&
              data.partyId === partyId),
        ),
      );

  it('who waits, was replaced or undone reads nothing and may do nothing, by the state alone', () => {
    let seen = 0;
    fc.assert(
      fc.property(beginning, steps(60), (begin, chances) => {
        const { state } = chances.reduce(walk, begin).given;
        for (const { partyId, personId } of shutOut(state)) {
          seen += 1;
          const viewer = viewerOf(state, { personId, actsFor: [partyId], roles: [] });
          expect(viewer.as).toBe('stranger');
          expect(readableStreams(state, viewer)).toEqual([]);
          expect(may(state, viewer, state.lastAt)).toEqual([]);
        }
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('nobody stands in a party’s place by a tie that was ended', () => {
    fc.assert(
      fc.property(beginning, steps(60), (begin, chances) => {
        const walked = chances.reduce(walk, begin);
        const { state, events } = walked.given;
        for (const personId of PERSONS)
          for (const partyId of everTied(walked, personId)) {
            const viewer = viewerOf(state, { personId, actsFor: [partyId], roles: [] });
            if (viewer.as === 'party') expect(tiedTo(events, partyId)).toContain(personId);
          }
      }),
    );
  });
});
