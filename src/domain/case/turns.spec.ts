import fc from 'fast-check';
import { CLERK, filed, hoursLater, MEDIATOR, other, party, person } from '../../../test/harness/given';
import { story } from '../../../test/harness/random-story';
import {
  ASSIGN,
  accepted,
  CONSENT,
  DECLARE,
  declined,
  inviting,
  PAUSE,
  ready,
  refused,
  talking,
  withdrawn,
} from '../../../test/harness/stages';
import type { CaseEvent, Owner, Turn } from './event';
import { evolve, fold } from './evolve';
import type { CaseState } from './state';
import { openView } from './turns';

const WEDNESDAY = '2026-03-04T10:00:00.000Z';
const whose = (turn: Turn) =>
  `${turn.owner.role}${'partyId' in turn.owner ? ` ${turn.owner.partyId}` : ''} ${turn.task}`;
const turnsOf = ({ state }: { state: CaseState }) => state.turns.map(whose);

describe('whose turn it is', () => {
  it.each([
    ['after filing', () => filed(), ['clerk decide_acceptance']],
    [
      'after a fearful filing',
      () => filed({ afraid: { safePhone: '13900000009' } }),
      ['clerk call_applicant', 'clerk decide_acceptance'],
    ],
    [
      'while a supplement is asked',
      () => filed().and(CLERK, { type: 'askSupplement', what: '照片' }),
      ['party p1 supplement'],
    ],
    ['after acceptance', () => accepted(), ['clerk assign']],
    ['before the invitation', () => accepted().and(CLERK, ASSIGN), ['mediator declare', 'mediator invite']],
    ['after the invitation', () => inviting(), ['party p2 answer']],
    ['with three invited', () => inviting({}, 3), ['party p2 answer', 'party p3 answer', 'party p4 answer']],
    ['when all have agreed', () => ready(3), ['mediator open_room']],
    ['while they talk', () => talking(), ['mediator lead_talks']],
    ['during a pause', () => talking().and(MEDIATOR, PAUSE), ['mediator resume_room', 'mediator lead_talks']],
    ['after it was declined', declined, []],
    ['after it was refused', refused, []],
    ['after it was withdrawn', withdrawn, []],
  ])('%s', (_name, make, expected) => {
    expect(turnsOf(make())).toEqual(expected);
  });

  it('has one of three not yet invited beside two who owe an answer', () => {
    let story = accepted({}, 3).and(CLERK, ASSIGN).and(MEDIATOR, DECLARE);
    for (const id of ['p2', 'p3'])
      story = story.and(CLERK, { type: 'deliver', partyId: party(id), how: 'visit' });
    expect(turnsOf(story).sort()).toEqual(['mediator invite', 'party p2 answer', 'party p3 answer']);
  });

  it('counts the joining of a party that nobody knew', () => {
    const others = [
      { kind: 'person', name: '王建国' },
      { kind: 'unknown', name: '沟边那家' },
    ] as const;
    const agreed = accepted({ others }).and(CLERK, ASSIGN).and(MEDIATOR, DECLARE).and(other(1), CONSENT);
    expect(turnsOf(agreed)).toEqual(['mediator open_room']);
    expect(turnsOf(agreed.andJoined(other(2)))).toEqual(['mediator invite']);
  });

  it('asks a party that was found while the others talk', () => {
    const others = [
      { kind: 'person', name: '王建国' },
      { kind: 'unknown', name: '沟边那家' },
    ] as const;
    const talks = accepted({ others })
      .and(CLERK, ASSIGN)
      .and(MEDIATOR, DECLARE)
      .and(other(1), CONSENT)
      .and(MEDIATOR, { type: 'openRoom' });
    const invited = talks.and(MEDIATOR, { type: 'deliver', partyId: party('p3'), how: 'visit' });
    expect(turnsOf(invited)).toEqual(['party p3 answer', 'mediator lead_talks']);
    expect(turnsOf(invited.and(other(2), CONSENT))).toEqual(['mediator lead_talks']);
  });
});

describe('the date of a turn', () => {
  it('stays while the turn goes on', () => {
    const asked = inviting({}, 2);
    const before = asked.state.turns;
    const later = asked.and(CLERK, { type: 'deliver', partyId: party('p2'), how: 'phone' }, hoursLater(72));
    expect(later.state.turns).toEqual(before);
    expect(later.and(other(1), { type: 'answerLater' }, hoursLater(80)).state.turns).toEqual(before);
  });

  it('is new for a new owner', () => {
    const named = accepted().and(CLERK, ASSIGN);
    const replaced = named.and(CLERK, { type: 'assign', mediatorId: person('mediator-2') }, hoursLater(72));
    const [before] = named.state.turns.filter((turn) => turn.task === 'invite');
    const [after] = replaced.state.turns.filter((turn) => turn.task === 'invite');
    expect(after?.owner).toEqual({ role: 'mediator', personId: 'mediator-2' });
    expect(before?.due).toBe('2026-03-05T10:00:00.000Z');
    expect(after?.due).toBe('2026-03-10T10:00:00.000Z');
  });

  it('begins anew after an interruption', () => {
    const first = filed();
    expect(first.state.turns[0]?.due).toBe(WEDNESDAY);
    const back = first
      .and(CLERK, { type: 'askSupplement', what: '照片' })
      .and(
        { as: 'party', partyId: party('p1'), personId: person('resident-1') },
        { type: 'supplement', text: '补上' },
        hoursLater(72),
      );
    expect(back.state.turns[0]?.due).toBe('2026-03-09T10:00:00.000Z');
  });

  it('of the talks is a month from acceptance, however late the room opens and whoever leads', () => {
    const due = '2026-04-01T10:00:00.000Z';
    const late = ready().and(MEDIATOR, { type: 'openRoom' }, hoursLater(200));
    expect(late.state.turns[0]).toMatchObject({ task: 'lead_talks', due });
    const replaced = late.and(CLERK, { type: 'assign', mediatorId: person('mediator-2') }, hoursLater(300));
    expect(replaced.state.turns).toContainEqual(expect.objectContaining({ task: 'lead_talks', due }));
  });

  it('never moves while the same person owes the same, and the soonest stands first', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        let before: readonly Turn[] = [];
        for (const { state } of states(events)) {
          const dues = state.turns.map((turn) => turn.due);
          expect(dues).toEqual([...dues].sort());
          for (const turn of state.turns) {
            const held = before.find(
              (one) => one.task === turn.task && one.about === turn.about && same(one.owner, turn.owner),
            );
            // A date that both sides set anew is an exception, and a meeting's time counts from when it is fixed.
            if (held && turn.basis.kind !== 'agreed' && turn.task !== 'hold_meeting')
              expect(turn).toEqual(held);
          }
          before = state.turns;
        }
      }),
    );
  });
});

describe('what the bare code opens', () => {
  it('looks alike for a case that was declined, one that was refused and one that was withdrawn', () => {
    const shown = { stage: 'call_centre', task: null, due: null };
    expect(declined().state.shown).toEqual(shown);
    expect(refused().state.shown).toEqual(shown);
    expect(withdrawn().state.shown).toEqual(shown);
    const [a, b] = [declined(), refused()].map(({ events }) =>
      events.findLast((event) => event.stream === 'open'),
    );
    expect({ ...a, at: '' }).toEqual({ ...b, at: '' });
  });

  it('says nothing of fear', () => {
    const { state } = filed({ afraid: { safePhone: '13900000009' } });
    expect(openView(state)).toEqual(openView(filed().state));
  });

  it('holds a stage, a task and a date, and nobody', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        for (const event of events.filter((one) => one.stream === 'open')) {
          expect(Object.keys(event.data).sort()).toEqual(['due', 'stage', 'task']);
          expect(event).toMatchObject({
            type: 'stage.shown',
            words: {},
            by: { role: 'system', personId: '' },
          });
          expect(event).not.toHaveProperty('turns');
        }
      }),
    );
  });

  it('is not told the same twice', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        const shown = events
          .filter((event) => event.type === 'stage.shown')
          .map((event) => JSON.stringify(event.data));
        for (let i = 1; i < shown.length; i += 1) expect(shown[i]).not.toBe(shown[i - 1]);
      }),
    );
  });
});

function* states(events: readonly CaseEvent[]): Generator<{ state: CaseState }> {
  let state = fold(events.slice(0, 1)) as CaseState;
  for (const event of events.slice(1)) {
    state = evolve(state, event);
    yield { state };
  }
}

function same(a: Owner, b: Owner): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
