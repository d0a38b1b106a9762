import { claimed, met, NEPHEW } from '../../../test/harness/claims';
import { APPLICANT, CLERK, filed, type Given, other, party } from '../../../test/harness/given';
import { HELPER, helped } from '../../../test/harness/helped';
import { accepted, closed, declined, linked, talking, voided } from '../../../test/harness/stages';
import { behindPin } from './behind-pin';
import type { CaseState } from './state';
import { type Viewer, viewerOf } from './viewer';

const ID = filed().state.caseId;
const guarded = ({ state }: Given, viewer: Viewer) => behindPin([{ state, viewer }]);

describe('behind the PIN of an account', () => {
  it('lies every case in which it can have talked in private, or can yet', () => {
    for (const one of [filed(), accepted(), talking(), closed()])
      expect(guarded(one, APPLICANT)).toEqual([ID]);
    expect(guarded(talking(), other(1))).toEqual([ID]);
    expect(guarded(talking(2).and(other(2), { type: 'leave' }), other(2))).toEqual([ID]);
    expect(guarded(voided(), APPLICANT)).toEqual([ID]);
  });

  it('lies a case whose centre doubts them now: once that is settled they read on', () => {
    const meets = ({ state }: Given): Viewer =>
      viewerOf(state, { personId: other(1).personId, actsFor: [party('p2')], roles: [] });
    const there = talking().andJoined(other(1));
    const doubted = there.and(CLERK, {
      type: 'doubtClaim',
      partyId: party('p2'),
      reason: '有人来电说不是她',
    });
    expect(meets(doubted)).toMatchObject({ as: 'stranger', unconfirmed: true });
    expect(guarded(doubted, meets(doubted))).toEqual([ID]);
    const undone = doubted.and(CLERK, { type: 'undoClaim', partyId: party('p2'), reason: '给错了' });
    expect(guarded(undone, meets(undone))).toEqual([]);
    const waiting = claimed(talking());
    expect(guarded(waiting, met(waiting, NEPHEW))).toEqual([]);
  });

  it('lies none in which nothing can be said in private any more, or by anybody but the party', () => {
    expect(guarded(declined(), APPLICANT)).toEqual([]);
    const early = { ...talking(2).and(other(2), { type: 'leave' }).state, appointments: 0 } as CaseState;
    expect(behindPin([{ state: early, viewer: other(2) }])).toEqual([]);
    expect(guarded(helped(), HELPER)).toEqual([]);
    expect(guarded(talking(), CLERK)).toEqual([]);
    expect(guarded(talking(), { as: 'stranger', personId: CLERK.personId })).toEqual([]);
  });

  it('lies a linked case unless the same account goes on in the other one', () => {
    const { state } = linked();
    if (state.stage !== 'linked') throw new Error('not linked');
    const second = { state, viewer: APPLICANT };
    const first = { ...talking().state, caseId: state.linked.into };
    expect(behindPin([second])).toEqual([ID]);
    expect(behindPin([second, { state: first, viewer: APPLICANT }])).toEqual([first.caseId]);
    const elsewhere = { ...APPLICANT, partyId: party('p3') } as Viewer;
    expect(behindPin([second, { state: first, viewer: elsewhere }])).toContain(ID);
    expect(behindPin([second, { state: first, viewer: CLERK }])).toEqual([ID]);
  });
});
