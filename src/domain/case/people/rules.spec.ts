import type { Viewer } from '@/domain/case/viewer';
import {
  APPLICANT,
  CLERK,
  filed,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import { PAPER } from '../../../../test/harness/setting';
import { accepted, CONSENT, identified, inForce, inviting, talking } from '../../../../test/harness/stages';
import { CLAUSE, SIGNATURE, WELL_FORMED } from '../../../../test/harness/well-formed';
import { mayJoin } from '../may-join';
import { may } from '../permit';
import { viewerOf } from '../viewer';
import type { Scope } from './shape';

const p = party;
const to = (id: string) => ({ partyId: p(id) });
const partyOf = ({ state }: Given, id: string) => state.parties.find((one) => one.partyId === id);
const AGENT = WELL_FORMED.appointActor;

describe('a group', () => {
  const group = inviting({ others: [{ kind: 'group', name: '二组 18 户' }] });
  const elect = WELL_FORMED.electRepresentatives;

  it('elects two to five representatives on a signed list', () => {
    const elected = group.and(other(1), elect);
    expect(partyOf(elected, 'p2')).toMatchObject({ members: 18 });
    expect(partyOf(elected, 'p2')?.actors).toMatchObject([
      { actorId: 'a1', as: 'representative', authority: 'elected' },
      { actorId: 'a2', as: 'representative', authority: 'elected' },
    ]);
    expect(elected.events.findLast((event) => event.type === 'representatives.elected')).toMatchObject({
      words: { names: { a1: '王建国', a2: '赵小兰' } },
      data: { files: [PAPER] },
    });
  });

  it.each([
    ['one alone', { names: ['王建国'] }],
    ['six', { names: ['一', '二', '三', '四', '五', '六'] }],
    ['more than there are members', { members: 1 }],
  ])('does not elect %s', (_name, wrong) => {
    expect(outcome(group.when(other(1), { ...elect, ...wrong }))).toBe('group.representatives');
  });

  it('dismisses the former ones by electing again', () => {
    const again = group.and(other(1), elect).and(CLERK, { ...elect, names: ['赵小兰', '王二'] });
    const actors = partyOf(again, 'p2')?.actors ?? [];
    expect(actors.map(({ actorId, ended }) => [actorId, ended ?? false])).toEqual([
      ['a1', true],
      ['a2', true],
      ['a3', false],
      ['a4', false],
    ]);
  });

  it('is the only kind of party that elects', () => {
    expect(outcome(inviting().when(CLERK, elect))).toBe('case.not_now');
    expect(outcome(group.when(CLERK, { ...elect, ...to('p1') }))).toBe('group.representatives');
    expect(outcome(group.when(CLERK, { ...AGENT, authority: 'elected' }))).toBe('group.representatives');
  });
});

describe('a company', () => {
  const described = (creditCode: string) =>
    outcome(inviting().when(other(1), { type: 'describeParty', details: { creditCode } }));

  it('gives a credit code whose last character checks the others', () => {
    expect(described('91350100M000100Y43')).toEqual(['party.described']);
    expect(described('91350100m000100y43')).toEqual(['party.described']);
    for (const wrong of ['91350100M000100Y44', '91350100M000100Y4', '9135O100M000100Y43', '1234'])
      expect(described(wrong)).toBe('party.credit_code');
    expect(described('')).toEqual(['party.described']);
  });

  it('has its details among the words, on its own line', () => {
    const { events } = inviting().and(other(1), WELL_FORMED.describeParty);
    expect(events.at(-1)).toMatchObject({ stream: 'centre:p2', data: { partyId: 'p2' } });
    expect(JSON.stringify(events.at(-1)?.data)).not.toContain('18 号');
  });

  it('describes itself and nobody else', () => {
    expect(outcome(inviting().when(other(1), { ...WELL_FORMED.describeParty, ...to('p1') }))).toBe(
      'case.not_yours',
    );
  });
});

describe('whoever acts for a party', () => {
  it.each([
    [
      'a guardian with an interest against the child',
      { as: 'guardian', authority: 'law', ownInterest: true },
      'actor.conflict',
    ],
    [
      'a guardian who is the other side',
      { as: 'guardian', authority: 'law', isParty: p('p1') },
      'actor.conflict',
    ],
    [
      'a guardian who is another party of the same side',
      { as: 'guardian', authority: 'law', isParty: p('p3') },
      'actor.conflict',
    ],
    ['an agent who is the other side', { isParty: p('p1') }, 'actor.conflict'],
    ['an agent with an interest against the party', { ownInterest: true }, 'actor.conflict'],
    ['an agent without the paper', { files: [] }, 'actor.paper'],
    ['an agent whose authority has run out', { until: hoursLater(-1) }, 'date.past'],
  ] as const)('is not %s', (_name, wrong, code) => {
    const before = inviting({}, 2);
    expect(outcome(before.when(other(1), { ...AGENT, partyId: p('p2'), ...wrong }))).toBe(code);
  });

  it('may be a neighbour of the same side', () => {
    expect(outcome(inviting({}, 2).when(other(1), { ...AGENT, isParty: p('p3') }))).toEqual([
      'actor.appointed',
    ]);
  });

  it('is appointed by the party or the staff, and by nobody for another', () => {
    expect(outcome(inviting().when(APPLICANT, AGENT))).toBe('case.not_yours');
    expect(outcome(inviting().when(CLERK, { ...AGENT, ...to('p9') }))).toBe('case.party_unknown');
  });

  it.each([
    ['read', []],
    ['talk', ['proposeTerm', 'say', 'urge']],
    ['answer', ['refuse', 'leave', 'askReplacement']],
  ] as const)('with the authority to %s does no more', (scope, open) => {
    const acting = actingFor(inviting({}, 2).and(other(2), CONSENT), [scope]);
    const list = may(acting.given.state, acting.viewer, acting.given.state.lastAt);
    const known = [
      'say',
      'refuse',
      'leave',
      'askReplacement',
      'appointActor',
      'dismissActor',
      'describeParty',
    ];
    const expected = open.filter((type) => known.includes(type));
    expect(list.filter((type) => known.includes(type) && type !== 'describeParty').sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('does not sign without the authority to sign, and not after it has run out', () => {
    const ready = identified();
    const digest = ready.state.agreement?.digest ?? '';
    const sign = { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' } as const;
    const talker = actingFor(ready, ['read', 'talk', 'answer']);
    expect(outcome(talker.given.when(talker.viewer, sign))).toBe('actor.scope');
    const signer = actingFor(ready, ['read', 'sign'], hoursLater(48));
    const looked = signer.given.and(MEDIATOR, WELL_FORMED.checkIdentity);
    expect(outcome(looked.when(signer.viewer, sign, hoursLater(48)))).toContain('agreement.signed');
    expect(outcome(looked.when(signer.viewer, sign, hoursLater(48.01)))).toBe('actor.expired');
  });

  it('is a stranger once dismissed, or once time has ended the authority', () => {
    const { given, viewer } = actingFor(inviting(), ['talk'], hoursLater(48));
    const who = { personId: viewer.personId, name: '', actsFor: [p('p2')], roles: [] };
    expect(viewerOf(given.state, who)).toEqual(viewer);
    const dismissed = given.and(other(1), { type: 'dismissActor', actorId: 'a1' });
    expect(viewerOf(dismissed.state, who).as).toBe('stranger');
    expect(outcome(dismissed.when(viewer, { type: 'urge' }))).not.toEqual(expect.any(Array));
    const over = given.andSwept(hoursLater(49));
    expect(over.events.at(-1)).toMatchObject({ type: 'actor.dismissed', by: { role: 'system' } });
    expect(viewerOf(over.state, who).as).toBe('stranger');
  });
});

describe('coming, leaving and being replaced', () => {
  it('asks a party that comes during the talks, and tells the mediator to invite it', () => {
    const came = talking().and(MEDIATOR, {
      type: 'addParty',
      side: 'other',
      kind: 'person',
      name: '王建国',
      phone: '13600000006',
    });
    expect(partyOf(came, 'p3')).toMatchObject({ answer: 'none', joined: false });
    expect(came.state.turns.map((turn) => turn.task)).toContain('invite');
    const asked = came.and(CLERK, { type: 'deliver', ...to('p3'), how: 'visit' });
    expect(asked.state.turns).toContainEqual(
      expect.objectContaining({ task: 'answer', owner: { role: 'party', partyId: 'p3' } }),
    );
  });

  it("keeps the newcomer's number with the staff", () => {
    const { events } = accepted().and(CLERK, { ...WELL_FORMED.addParty, phone: '13600000006' });
    expect(events.find((event) => event.words.phone === '13600000006')?.stream).toBe('staff');
    expect(JSON.stringify(events.map((event) => event.data))).not.toContain('王建国');
  });

  it('lets one of several leave, but not the last of a side', () => {
    const two = talking(2);
    expect(outcome(two.when(other(2), WELL_FORMED.leave))).toEqual(expect.arrayContaining(['party.left']));
    expect(outcome(talking().when(other(1), WELL_FORMED.leave))).toBe('party.last');
    expect(outcome(two.when(APPLICANT, WELL_FORMED.leave))).toBe('party.last');
    expect(outcome(two.when(CLERK, { ...WELL_FORMED.removeParty, ...to('p1') }))).toBe('party.last');
  });

  it('leaves nothing open to who left, not even at signing', () => {
    const left = identified('screen', 2).and(other(2), { type: 'leave' });
    expect(left.state.stage).toBe('talking');
    expect(may(left.state, other(2), left.state.lastAt)).toEqual([]);
    expect(outcome(left.when(other(2), CONSENT))).toBe('party.gone');
  });

  it('goes on with whoever came in the place of the last one', () => {
    const replaced = talking().and(CLERK, WELL_FORMED.replaceParty);
    expect(replaced.state.stage).toBe('talking');
    expect(partyOf(replaced, 'p2')?.left).toBe(true);
    expect(partyOf(replaced, 'p3')).toMatchObject({ side: 'other', answer: 'none' });
    expect(outcome(replaced.when(CLERK, WELL_FORMED.replaceParty))).toBe('party.gone');
  });

  it('asks for a supplement, and lets withdraw, whoever came in the place of the applicant', () => {
    const replaced = filed().and(CLERK, { ...WELL_FORMED.replaceParty, ...to('p1') });
    const heir: Viewer = { as: 'party', partyId: p('p3'), personId: person('resident-3') };
    const asked = replaced.and(CLERK, { type: 'askSupplement', what: '请补照片' });
    expect(asked.state.turns).toMatchObject([
      { owner: { role: 'party', partyId: 'p3' }, task: 'supplement' },
    ]);
    expect(outcome(asked.when(heir, WELL_FORMED.supplement))).toContain('supplement.given');
    expect(outcome(asked.when(heir, WELL_FORMED.withdraw))).toContain('case.withdrawn');
    expect(outcome(asked.when(APPLICANT, WELL_FORMED.supplement))).toBe('party.gone');
  });

  it('ends when the last of the applicants who came later does not want to talk either', () => {
    const replaced = talking().and(CLERK, { ...WELL_FORMED.replaceParty, ...to('p1') });
    const heir: Viewer = { as: 'party', partyId: p('p3'), personId: person('resident-3') };
    const asked = replaced.and(CLERK, { type: 'deliver', ...to('p3'), how: 'visit' });
    expect(asked.and(heir, { type: 'refuse', reason: '不想谈' }).state.stage).toBe('refused');
  });
});

describe('an agreement and those who are gone', () => {
  it('is not drafted while a clause binds somebody who does not sign it', () => {
    const bound = talking(2)
      .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE, debtor: p('p3') })
      .and(APPLICANT, { type: 'acceptTerm', termId: 't1', version: 1 })
      .and(other(1), { type: 'acceptTerm', termId: 't1', version: 1 })
      .and(other(2), { type: 'acceptTerm', termId: 't1', version: 1 })
      .and(other(2), { type: 'refuse', reason: '不谈了' });
    expect(outcome(bound.when(MEDIATOR, WELL_FORMED.draftAgreement))).toBe('party.not_agreed');
  });
});

describe('heirs', () => {
  const dead = talking(2).and(MEDIATOR, { type: 'recordLoss', ...to('p3'), what: 'death' });
  const heir = {
    type: 'addParty',
    side: 'applicant',
    kind: 'person',
    name: '王小宝',
    heirOf: p('p3'),
  } as const;

  it('come only for who is dead or has lost capacity, on the same side', () => {
    expect(outcome(talking(2).when(CLERK, heir))).toBe('party.not_lost');
    expect(outcome(dead.when(CLERK, { ...heir, heirOf: p('p9') }))).toBe('case.party_unknown');
    expect(partyOf(dead.and(CLERK, heir), 'p4')).toMatchObject({
      side: 'other',
      heirOf: 'p3',
      answer: 'none',
    });
  });

  it('are asked like everybody, and join by their own key, also when they acted for the dead', () => {
    const came = dead.and(CLERK, heir);
    expect(mayJoin(came.state, { partyId: p('p4') }, [])).toBeNull();
    expect(mayJoin(came.state, { partyId: p('p4') }, [p('p3')])).toBeNull();
    expect(mayJoin(came.state, { partyId: p('p4') }, [p('p1')])).toBe('opposing');
    const acting = { personId: person('x'), name: '', actsFor: [p('p3'), p('p4')], roles: [] };
    expect(viewerOf(came.state, acting)).toMatchObject({ as: 'party', partyId: 'p4' });
    const asked = came
      .and(CLERK, { type: 'resume' })
      .and(CLERK, { type: 'deliver', ...to('p4'), how: 'visit' });
    expect(asked.state.turns).toContainEqual(
      expect.objectContaining({ task: 'answer', owner: { role: 'party', partyId: 'p4' } }),
    );
  });

  it('are not joined by the key of the dead, nor of who left', () => {
    expect(mayJoin(dead.state, { partyId: p('p3') }, [])).toBe('unknown');
    expect(mayJoin(talking(2).and(other(2), WELL_FORMED.leave).state, { partyId: p('p3') }, [])).toBe(
      'unknown',
    );
  });

  it('take over what the dead owed by an agreement in force, once they have agreed', () => {
    const owed = inForce().and(MEDIATOR, { type: 'recordLoss', ...to('p2'), what: 'death' });
    const came = owed.and(CLERK, { ...heir, heirOf: p('p2') }).and(CLERK, { type: 'resume' });
    const who: Viewer = { as: 'party', partyId: p('p3'), personId: person('resident-3') };
    const owners = ({ state }: Given) =>
      state.turns.filter((turn) => turn.about === 't1.0').map((turn) => turn.owner);
    expect(owners(came)).toEqual([{ role: 'mediator', personId: 'mediator-1' }]);
    const agreed = came.and(CLERK, { type: 'deliver', ...to('p3'), how: 'visit' }).and(who, CONSENT);
    expect(agreed.state.stage).toBe('in_force');
    expect(owners(agreed)).toEqual([{ role: 'party', partyId: 'p3' }]);
    const report = { type: 'reportPerformance', termId: 't1', part: 0, done: 'done' } as const;
    expect(outcome(agreed.when(who, report))).toContain('performance.reported');
  });
});

/** Somebody acts for the first of the other side, with this authority and a key of their own. */
function actingFor(
  before: Given,
  scope: readonly Scope[],
  until?: string,
): { given: Given; viewer: Viewer & { as: 'party' } } {
  const appointed = before.and(other(1), { ...AGENT, scope, ...(until === undefined ? {} : { until }) });
  const viewer = { as: 'party', partyId: p('p2'), personId: person('agent-1'), actorId: 'a1' } as const;
  return { given: appointed.andJoined(viewer), viewer };
}
