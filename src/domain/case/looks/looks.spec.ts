import {
  APPLICANT,
  ASKED_CLERK,
  CLERK,
  EXPERT,
  filed,
  hoursLater,
  MEDIATOR,
  other,
  party,
} from '../../../../test/harness/given';
import { HELPER, helped } from '../../../../test/harness/helped';
import { centre, person } from '../../../../test/harness/setting';
import { accepted, inForce, talking, transferring } from '../../../../test/harness/stages';
import type { CaseState } from '../state';
import type { Acting, StaffRole } from '../viewer';
import { dutyOf, lookedBy } from './duty';
import type { Look, LookLine, LookNames } from './shape';
import { mergeReasons, tellLooks } from './tell';

const NAMES: LookNames = {
  people: { 'mediator-1': '周敏', 'clerk-1': '陈静', 'clerk-2': '王芳', 'expert-1': '赵工' },
  actors: { p1: { a1: '刘律师' } },
  centres: { 'centre-2': '桑枣镇综治中心' },
};
const DAY = '2026-03-03';
const at = (hour: number) => hoursLater(24 + hour);
const look = (more: Pick<Look, 'by'> & Partial<Look>): Look => ({
  day: DAY,
  kind: 'view',
  reasons: [],
  times: 1,
  last: at(1),
  ...more,
});
const OPPOSITE = { is: 'party', side: 'opposite' } as const;

/** The applicant, whoever acts for them by spoken word, both of the other side. */
const AGENT: Acting = { ...party1(), personId: person('agent-1'), actorId: 'a1' };
const VIEWERS = { applicant: APPLICANT, agent: AGENT, other: other(1), second: other(2), mediator: MEDIATOR };
type Name = keyof typeof VIEWERS;

const LOOKS = {
  applicant: look({ by: { as: 'party', partyId: party('p1'), personId: person('resident-1') }, times: 3 }),
  agent: look({
    by: { as: 'party', partyId: party('p1'), personId: person('agent-1'), actorId: 'a1' },
  }),
  other: look({ by: { as: 'party', partyId: party('p2'), personId: person('resident-2') } }),
  mediator: look({ by: { as: 'mediator', personId: person('mediator-1') }, reasons: ['mediates'] }),
  clerk: look({ by: { as: 'clerk', personId: person('clerk-1') }, reasons: ['none'] }),
  code: look({ kind: 'code', by: { as: 'code', from: 'wechat' } }),
  wrongKey: look({ kind: 'wrong_key', by: { as: 'code', from: 'web' }, times: 4 }),
  export: look({ kind: 'export', by: { as: 'system' } }),
} as const;

/** Written by hand: this is the rule. `hour`: all of it. `often`: all but the hour. `day`: that it was on that day. */
const TOLD: Record<keyof typeof LOOKS, Record<Name, 'hour' | 'often' | 'day' | 'nothing'>> = {
  applicant: { applicant: 'hour', agent: 'day', other: 'day', second: 'day', mediator: 'nothing' },
  agent: { applicant: 'hour', agent: 'hour', other: 'day', second: 'day', mediator: 'nothing' },
  other: { applicant: 'day', agent: 'day', other: 'hour', second: 'day', mediator: 'nothing' },
  mediator: { applicant: 'often', agent: 'often', other: 'often', second: 'often', mediator: 'hour' },
  clerk: all('hour'),
  code: all('hour'),
  wrongKey: all('hour'),
  export: all('hour'),
};

/** The applicant said that they are afraid. */
const TOLD_IN_FEAR: typeof TOLD = {
  ...TOLD,
  applicant: {
    applicant: 'hour',
    agent: 'nothing',
    other: 'nothing',
    second: 'nothing',
    mediator: 'nothing',
  },
  agent: { applicant: 'hour', agent: 'hour', other: 'nothing', second: 'nothing', mediator: 'nothing' },
  // Why a clerk looked would tell that somebody called or came to the window, and the hour when.
  clerk: { applicant: 'hour', agent: 'hour', other: 'day', second: 'day', mediator: 'hour' },
  code: { applicant: 'hour', agent: 'hour', other: 'day', second: 'day', mediator: 'hour' },
  wrongKey: { applicant: 'hour', agent: 'hour', other: 'day', second: 'day', mediator: 'hour' },
};

describe.each([
  ['the talks', talkingWithAgent(), TOLD],
  ['talks in which the applicant is afraid', afraid(), TOLD_IN_FEAR],
])('in %s', (_, state, table) => {
  describe.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('a look by %s', (by) => {
    it.each(Object.keys(VIEWERS) as Name[])('is told to %s as the table says', (viewer) => {
      const [line, ...more] = tellLooks(state, VIEWERS[viewer], [LOOKS[by]], NAMES);
      expect(more).toEqual([]);
      expect(line ? (line.at ? 'hour' : line.times ? 'often' : 'day') : 'nothing').toBe(table[by][viewer]);
      // What is told by its day alone holds neither a number nor whoever it was.
      if (line && !line.at && !line.times)
        expect(line).toEqual({ day: DAY, kind: expect.any(String), who: expect.objectContaining({}) });
    });
  });
});

describe('who looked', () => {
  const state = talkingWithAgent();
  const who = (viewer: Acting, one: Look) => tellLooks(state, viewer, [one], NAMES)[0]?.who;

  it('is named where they are staff, with their centre where it is another one', () => {
    expect(who(APPLICANT, LOOKS.mediator)).toEqual({ is: 'mediator', name: '周敏' });
    const away = look({
      by: { as: 'clerk', personId: person('clerk-2'), centreId: centre('centre-2') },
      reasons: ['raised'],
    });
    expect(who(APPLICANT, away)).toEqual({ is: 'clerk', name: '王芳', centre: '桑枣镇综治中心' });
  });

  it('is told to a party of everybody who looked in its name', () => {
    expect(who(APPLICANT, LOOKS.applicant)).toEqual({ is: 'you' });
    expect(who(APPLICANT, LOOKS.agent)).toEqual({ is: 'own', name: '刘律师' });
    const formerHolder = look({ by: { as: 'party', partyId: party('p1'), personId: person('resident-9') } });
    expect(who(APPLICANT, formerHolder)).toEqual({ is: 'own' });
  });

  it('is a side where it was another party', () => {
    expect(who(APPLICANT, LOOKS.other)).toEqual(OPPOSITE);
    expect(who(other(2), LOOKS.other)).toEqual({ is: 'party', side: 'yours' });
  });
});

it('nobody but the party is told that somebody used its key whom the centre has not confirmed', () => {
  const nephew = { ...other(1), personId: person('nephew') } as Acting;
  const { state } = talking().andJoined(nephew, undefined, { name: '王小军', as: 'helper' });
  const claimed = look({
    kind: 'joined',
    by: { as: 'party', partyId: party('p2'), personId: nephew.personId },
  });
  expect(tellLooks(state, APPLICANT, [claimed], NAMES)).toEqual([]);
  expect(tellLooks(state, other(1), [claimed], NAMES)).toMatchObject([{ who: { is: 'own' } }]);
});

it('a helper whose person has not said yes is told of nobody else’s looks', () => {
  const { state } = helped({ scope: ['file', 'read'] });
  const looks = [LOOKS.mediator, LOOKS.clerk, LOOKS.code, LOOKS.other, LOOKS.export];
  expect(tellLooks(state, HELPER, looks, NAMES)).toEqual([]);
  const own = look({ by: { as: 'party', partyId: party('p1'), personId: HELPER.personId, actorId: 'a1' } });
  expect(tellLooks(state, HELPER, [own], NAMES)).toMatchObject([{ who: { is: 'you' } }]);
});

describe('the list', () => {
  const state = talkingWithAgent();
  const told = (viewer: Acting, ...looks: Look[]) => tellLooks(state, viewer, looks, NAMES);

  it('brings looks of the other parties to one line a day, after everything whose hour is told', () => {
    const joined = { ...LOOKS.other, kind: 'joined' as const, last: at(9) };
    const third = look({
      by: { as: 'party', partyId: party('p3'), personId: person('resident-3') },
      last: at(8),
    });
    const lines = told(APPLICANT, joined, third, LOOKS.other, LOOKS.mediator, { ...LOOKS.code, last: at(2) });
    const shown: LookLine[] = [
      { day: DAY, at: at(2), kind: 'code', who: { is: 'code', from: 'wechat' }, times: 1 },
      { day: DAY, kind: 'view', who: OPPOSITE },
      { day: DAY, kind: 'view', who: { is: 'mediator', name: '周敏' }, times: 1, reasons: ['mediates'] },
    ];
    expect(lines).toEqual(shown);
  });

  it('begins with the newest day', () => {
    const earlier = { ...LOOKS.code, day: '2026-03-02', last: at(-20) };
    expect(told(APPLICANT, earlier, LOOKS.other).map(({ day }) => day)).toEqual([DAY, '2026-03-02']);
  });

  it('gives papers the reason for which the case was opened that day', () => {
    const papers = { ...LOOKS.clerk, kind: 'papers' as const, reasons: [] };
    const opened = { ...LOOKS.clerk, reasons: ['other' as const], note: '核对地址' };
    expect(told(APPLICANT, papers, opened)).toMatchObject([
      { kind: 'papers', reasons: ['other'], note: '核对地址' },
      { kind: 'view', reasons: ['other'], note: '核对地址' },
    ]);
  });

  it('tells whoever has left of nothing but their own looks', () => {
    const left = talking(2).and(other(1), { type: 'leave' }).state;
    const lines = tellLooks(left, other(1), Object.values(LOOKS), NAMES);
    expect(lines.map(({ who }) => who)).toEqual([{ is: 'you' }]);
  });

  it('tells whoever may not read for a party of nothing but their own looks', () => {
    const lines = tellLooks(withAgent(['talk']), AGENT, Object.values(LOOKS), NAMES);
    expect(lines.map(({ who }) => who)).toEqual([{ is: 'you' }]);
  });
});

describe('what leads staff to a case', () => {
  const clerkOf = (id: string): StaffRole => ({ role: 'clerk', centreId: centre(id) });
  const duty = (state: CaseState, viewer: Acting, ...roles: StaffRole[]) =>
    dutyOf(state, viewer, lookedBy(state, viewer, { roles }));
  const own = clerkOf('centre-1');

  it('is told from how the case stands', () => {
    expect(duty(filed().state, CLERK, own)).toBe('receives');
    expect(duty(accepted().state, CLERK, own)).toBe('receives');
    expect(duty(talking().state, MEDIATOR)).toBe('mediates');
    const joined = talking().and(CLERK, {
      type: 'addHandler',
      personId: person('mediator-2'),
      as: 'co_mediator',
    }).state;
    expect(duty(joined, { as: 'mediator', personId: person('mediator-2') })).toBe('helps');
    expect(duty(talking().state, EXPERT)).toBe('helps');
    expect(duty(transferring().state, ASKED_CLERK, clerkOf('centre-2'))).toBe('asked');
    const raised = { ...talking().state, raisedTo: [centre('county')] };
    expect(duty(raised, CLERK, clerkOf('county'))).toBe('raised');
    expect(lookedBy(raised, CLERK, { roles: [clerkOf('county')] })).toEqual({
      as: 'clerk',
      personId: 'clerk-1',
      centreId: 'county',
    });
  });

  it('is plain while something is owed by a clerk, and else is asked for', () => {
    const state = talking().state;
    expect(duty(state, CLERK, own)).toBeNull();
    const turn = { owner: { role: 'clerk' }, task: 'assign', due: at(1), basis: {} } as never;
    expect(duty({ ...state, turns: [turn] }, CLERK, own)).toBe('owes');
    expect(duty(inForce().state, CLERK, own)).toBeNull();
  });

  it('is nothing that a party is asked for', () => {
    expect(duty(talking().state, APPLICANT)).toBeNull();
  });
});

it('a reason that was given stands for the day on which one was missing', () => {
  expect(mergeReasons(['none'], ['owes'])).toEqual(['none', 'owes']);
  expect(mergeReasons(['none', 'owes'], ['checking'])).toEqual(['owes', 'checking']);
  expect(mergeReasons(['checking'], ['none'])).toEqual(['checking']);
});

function party1() {
  return { as: 'party', partyId: party('p1') } as const;
}

function all(told: 'hour'): Record<Name, 'hour'> {
  return { applicant: told, agent: told, other: told, second: told, mediator: told };
}

function withAgent(scope: readonly ('read' | 'talk')[]): CaseState {
  const appointed = talking(2).and(APPLICANT, {
    type: 'appointActor',
    as: 'agent',
    name: '刘律师',
    authority: 'spoken',
    scope,
    ownInterest: false,
  });
  const state = appointed.state;
  expect(state.parties[0]?.actors?.[0]?.actorId).toBe('a1');
  return state;
}

function talkingWithAgent(): CaseState {
  return withAgent(['read', 'talk']);
}

function afraid(): CaseState {
  return { ...talkingWithAgent(), fear: { partyId: party('p1'), jointAllowed: true } };
}
