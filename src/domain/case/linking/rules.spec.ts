import { FIRST } from '../../../../test/harness/first-case';
import {
  APPLICANT,
  CLERK,
  type Given,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
  setting,
} from '../../../../test/harness/given';
import { centre } from '../../../../test/harness/setting';
import { inForce, inviting, linked, STAGED, signing, talking, voided } from '../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../test/harness/well-formed';
import type { CaseId } from '../../ids';
import { decide } from '../decide';
import { present } from '../entry';
import { evolve } from '../evolve';
import { may } from '../permit';
import type { CaseState } from '../state';
import { readableStreams } from '../stream';
import { absorbed } from './absorbing';
import { released } from './releasing';
import type { FirstCase, Same } from './shape';

const LINK = WELL_FORMED.linkCase;
const p1 = party('p1');
const p2 = party('p2');
const GUEST = person('guest-7');

/** The first case accepted and its mediator named, nobody of the other side in it yet. */
const asked: FirstCase = { ...FIRST, state: inviting().state };

function linking(
  second: Given,
  first: Partial<FirstCase> | null = {},
  same: readonly Same[] = LINK.same,
): ReturnType<typeof decide> {
  const outside = { ...setting(second.state.lastAt, second.beside), first: { ...FIRST, ...first } };
  const { first: _, ...without } = outside;
  return decide(second.state, CLERK, { ...LINK, same }, first ? outside : without);
}

function first(change: Partial<CaseState>): Partial<FirstCase> {
  return { state: { ...FIRST.state, ...change } as CaseState };
}

describe('two cases about one dispute', () => {
  it('become one: the second ends where it is, and says why in plain words', () => {
    const { state, events } = linked();
    expect(state).toMatchObject({
      stage: 'linked',
      linked: { into: 'case-first', same: [{ partyId: 'p1', is: 'p1' }] },
    });
    expect(state.turns).toEqual([]);
    const told = events.find(({ type }) => type === 'case.linked');
    expect(told).toMatchObject({ stream: 'parties', words: { text: LINK.reason } });
    // The matter goes on: nobody is told of other ways as if it had failed.
    expect(events.map(({ type }) => type)).not.toContain('routes.told');
  });

  it('do not tell anybody in the second which case the first is, or who is who there', () => {
    const told = linked().events.find(({ type }) => type === 'case.linked');
    if (!told) throw new Error('not told');
    const shown = JSON.stringify(
      present(told, { seq: 1 }, APPLICANT, () => ({ url: '', kind: 'photo', bytes: 0 })),
    );
    expect(shown).not.toContain('case-first');
    expect(shown).not.toContain('same');
    expect(shown).toContain(LINK.reason);
  });

  it('leave the second one to be read, and nothing to be written in it', () => {
    const { state } = linked();
    for (const viewer of [APPLICANT, other(1)]) expect(may(state, viewer, state.lastAt)).toEqual([]);
    expect(readableStreams(state, APPLICANT)).toEqual(readableStreams(talking().state, APPLICANT));
    expect(outcome(linked().when(MEDIATOR, { type: 'say', room: 'centre', partyId: p1, text: '在吗' }))).toBe(
      'case.not_now',
    );
  });

  it.each<[string, Partial<FirstCase> | null, string]>([
    ['a code that is nobody’s', null, 'link.unknown'],
    ['itself', { state: talking().state }, 'link.same'],
    ['a case of another centre', { theirs: false }, 'link.not_yours'],
    [
      'a case that has gone on elsewhere',
      { state: { ...linked().state, caseId: FIRST.state.caseId } },
      'link.linked',
    ],
    ['a case that has ended', first({ stage: 'withdrawn' }), 'link.ended'],
    ['a case that was closed as wrong', first({ stage: 'void' }), 'link.ended'],
  ])('are not joined where the first is %s', (_name, given, code) => {
    expect(outcome(linking(talking(), given))).toBe(code);
  });

  it('never make a chain: what others were joined to stays where it is', () => {
    const held = talking();
    const withOther = { ...held, state: { ...held.state, absorbed: [FIRST.state.caseId] } };
    expect(outcome(linking(withOther))).toBe('link.chain');
  });

  it('are joined only before an agreement, by the clerk, and not while another centre is asked', () => {
    expect(outcome(signing().when(CLERK, LINK))).toBe('case.not_now');
    expect(outcome(inForce().when(CLERK, LINK))).toBe('case.not_now');
    expect(outcome(talking().when(MEDIATOR, LINK))).toBe('case.not_yours');
    const away = talking().and(CLERK, { type: 'transfer', to: centre('centre-2'), reason: '在那边' });
    expect(outcome(away.when(CLERK, LINK))).toBe('case.in_transfer');
  });

  it('forget nobody’s fear', () => {
    const afraid = STAGED.filed();
    const held = { ...afraid, state: { ...afraid.state, fear: { partyId: p1, jointAllowed: false } } };
    expect(outcome(linking(held))).toBe('room.fear');
    expect(outcome(linking({ ...held, state: { ...held.state, hold: true } }))).toBe(
      'case.call_applicant_first',
    );
  });

  it('know who is who: everybody once, and only people who are there', () => {
    const pairs = (...same: Same[]) => outcome(linking(talking(), {}, same));
    expect(pairs({ partyId: p1, is: party('p9') })).toBe('case.party_unknown');
    expect(pairs({ partyId: party('p9'), is: p1 })).toBe('case.party_unknown');
    expect(pairs({ partyId: p1, is: p1 }, { partyId: p2, is: p1 })).toBe('link.pairs');
    expect(pairs({ partyId: p1, is: p1 }, { partyId: p1, is: p2 })).toBe('link.pairs');
    expect(pairs()).toContain('case.linked');
    // Whoever complained of the other in the second may be the one complained of in the first.
    expect(pairs({ partyId: p1, is: p2 }, { partyId: p2, is: p1 })).toContain('case.linked');
  });
});

describe('who comes with a joined case', () => {
  const same = [{ partyId: p1, is: p2 }];
  const comes: FirstCase = { ...asked, holders: { p1: GUEST } };

  it('is whoever stood for that party, where nobody stands there yet', () => {
    const { events, joined } = absorbed(talking().state, CLERK, { ...LINK, same }, withFirst(comes));
    expect(joined).toEqual([{ partyId: 'p1', is: 'p2', personId: GUEST }]);
    expect(events.map(({ type, stream }) => [type, stream])).toEqual([
      ['case.absorbed', 'staff'],
      ['party.joined', 'parties'],
    ]);
    const after = events.reduce<CaseState | null>(evolve, comes.state) as CaseState;
    expect(after.absorbed).toEqual(['case-1']);
    expect(after.parties[1]).toMatchObject({ joined: true, answer: 'none' });
    expect(after.stage).toBe('inviting');
  });

  it('is nobody where the place is taken, and nobody who is not paired', () => {
    const taken = { ...comes, state: inviting().andJoined(other(1)).state };
    expect(absorbed(talking().state, CLERK, { ...LINK, same }, withFirst(taken)).joined).toEqual([]);
    expect(absorbed(talking().state, CLERK, { ...LINK, same: [] }, withFirst(comes)).joined).toEqual([]);
  });

  it.each<[string, Partial<FirstCase>]>([
    ['stands on the other side already', { ...comes, actsFor: { [GUEST]: [p1] } }],
    [
      'is a clerk of its centre',
      { ...comes, roles: { [GUEST]: [{ role: 'clerk', centreId: centre('centre-1') }] } },
    ],
    ['mediates the first case', { ...comes, holders: { p1: person('mediator-1') } }],
  ])('is nobody who %s', (_name, given) => {
    expect(outcome(linking(elsewhere(), given, same))).toBe('link.opposing');
  });

  it('is not one person on both sides by two pairs', () => {
    const both = [...same, { partyId: p2, is: party('p3') }];
    const state = {
      ...inviting({}, 2).state,
      parties: inviting({}, 2).state.parties.map((one) =>
        one.partyId === 'p3' ? { ...one, side: 'applicant' as const, added: true } : one,
      ),
    };
    expect(outcome(linking(elsewhere(), { state, holders: { p1: GUEST, p2: GUEST } }, both))).toBe(
      'link.opposing',
    );
  });

  it('does not come before the first case is accepted, or while its applicant is to be called', () => {
    expect(outcome(linking(talking(), { holders: { p1: GUEST } }, same))).toBe('link.accept_first');
    const state = { ...asked.state, hold: true, caseId: FIRST.state.caseId };
    expect(outcome(linking(talking(), { state, holders: { p1: GUEST } }, same))).toBe(
      'case.call_applicant_first',
    );
  });

  /** A second case that is not the first of these tests. */
  function elsewhere(): Given {
    const second = talking();
    return { ...second, state: { ...second.state, caseId: FIRST.state.caseId } };
  }
  function withFirst(given: FirstCase) {
    return { ...setting(given.state.lastAt), first: given };
  }
});

describe('a joined case that is taken up again by itself', () => {
  const first = heldBy(['case-1']);
  const gone = (state: CaseState) =>
    released(talking().state, state, CLERK, WELL_FORMED.reopen, setting(state.lastAt));
  const freed = (state: CaseState) => gone(state).reduce<CaseState | null>(evolve, state) as CaseState;

  it('is told to the staff of the first alone, without its name, with the reason', () => {
    const [told, ...more] = gone(first);
    expect(told).toMatchObject({ type: 'case.released', stream: 'staff', data: { second: 'case-1' } });
    expect(more).toEqual([]);
    if (!told) throw new Error('not told');
    const shown = present(told, { seq: 1 }, CLERK, () => ({ url: '', kind: 'photo', bytes: 0 }));
    expect(shown).toMatchObject({ text: WELL_FORMED.reopen.reason });
    expect(JSON.stringify(shown)).not.toContain('case-1');
  });

  it('holds the first no longer, which can then be joined to another one', () => {
    expect(may(first, CLERK, first.lastAt)).not.toContain('linkCase');
    expect(freed(first)).not.toHaveProperty('absorbed');
    expect(may(freed(first), CLERK, first.lastAt)).toContain('linkCase');
    const held = talking();
    expect(outcome(linking({ ...held, state: { ...freed(first), caseId: held.state.caseId } }))).toContain(
      'case.linked',
    );
  });

  it('leaves the first where it is as long as another one leads there', () => {
    const two = heldBy(['case-1', 'case-3']);
    expect(freed(two).absorbed).toEqual(['case-3']);
    expect(may(freed(two), CLERK, two.lastAt)).not.toContain('linkCase');
  });

  it.each<[string, CaseState]>([
    ['goes on', first],
    ['has ended', { ...voided().state, absorbed: first.absorbed ?? [] }],
  ])('changes neither stage nor turns of a first one that %s', (_name, state) => {
    const { stage, turns, shown } = state;
    expect(freed(state)).toMatchObject({ stage, turns, shown });
    expect(gone(state)).toHaveLength(1);
  });

  /** A case in talks into which others went. */
  function heldBy(absorbed: readonly string[]): CaseState {
    return { ...talking().state, caseId: FIRST.state.caseId, absorbed: absorbed as CaseId[] };
  }
});

describe('a case that should never have been opened', () => {
  it('ends with a reason that its parties read, and with the ways that remain', () => {
    const { state, events } = voided();
    expect(state).toMatchObject({ stage: 'void', turns: [] });
    expect(events.find(({ type }) => type === 'case.voided')).toMatchObject({
      stream: 'parties',
      words: { text: WELL_FORMED.closeWrong.reason },
    });
    expect(events.map(({ type }) => type)).toContain('routes.told');
  });

  it('is closed before the talks only; afterwards there are truer words for it', () => {
    expect(outcome(talking().when(CLERK, WELL_FORMED.closeWrong))).toBe('case.not_now');
    expect(outcome(STAGED.filed().when(MEDIATOR, WELL_FORMED.closeWrong))).toBe('case.not_yours');
  });

  it('gives no keys any more, and can be taken up again', () => {
    expect(may(voided().state, CLERK, voided().state.lastAt)).not.toContain('issueKey');
    expect(voided().and(CLERK, WELL_FORMED.reopen).state).toMatchObject({ stage: 'filed' });
    const again = linked().and(CLERK, WELL_FORMED.reopen).state;
    expect(again).toMatchObject({ stage: 'filed' });
    expect(again).not.toHaveProperty('linked');
  });
});
