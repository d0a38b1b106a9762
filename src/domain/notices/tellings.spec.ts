import fc from 'fast-check';
import {
  APPLICANT,
  CLERK,
  EXPERT,
  filed,
  type Given,
  MEDIATOR,
  other,
  party,
  person,
} from '../../../test/harness/given';
import { beginning, steps } from '../../../test/harness/random-story';
import { ACCEPT, ASSIGN, CONSENT, inviting, ready, talking } from '../../../test/harness/stages';
import { type Told, toldIn } from '../../../test/harness/told';
import { PERSONS, viewerFor, type Walk, walk } from '../../../test/harness/walking';
import { wholeLife } from '../../../test/harness/whole-life';
import type { CaseCommand } from '../case/command';
import { evolve } from '../case/evolve';
import type { CaseState } from '../case/state';
import { readableStreams, streamOfTurn } from '../case/stream';
import type { Viewer } from '../case/viewer';
import { HEARERS } from './hearers';
import { recipientKey } from './notice';
import { tellings } from './tellings';

/** Whom a command tells of what, as `who: kind what`. */
function toldBy(before: Given, viewer: Viewer, command: CaseCommand): string[] {
  const after = before.and(viewer, command);
  const { told } = tellings(before.state, after.state, after.events.slice(before.events.length));
  return told
    .map(({ to, kind, content, known }) => {
      const what = content.task ?? content.step ?? content.as ?? content.room;
      return `${recipientKey(to)}: ${kind} ${what}${known ? ' (known)' : ''}`;
    })
    .sort();
}

const say = (room: 'joint' | 'centre' | 'private', partyId?: string): CaseCommand => ({
  type: 'say',
  room,
  text: '在吗',
  ...(partyId === undefined ? {} : { partyId: party(partyId) }),
});

describe('whom a change concerns', () => {
  it('is the clerks where something was filed', () => {
    const { state, events } = filed();
    const { told, doer } = tellings(null, state, events);
    expect(told.map(({ to, kind, content }) => [to, kind, content])).toEqual([
      [{ clerksOf: 'centre-1' }, 'turn', { task: 'decide_acceptance' }],
    ]);
    expect(doer).toBe('resident-1');
  });

  it.each<[string, Given, Viewer, CaseCommand, string[]]>([
    [
      'acceptance',
      filed(),
      CLERK,
      ACCEPT,
      [
        'clerks centre-1: turn assign',
        'party p1: progress case.accepted',
        'party p2: progress case.accepted',
      ],
    ],
    [
      'a mediator’s appointment',
      filed().and(CLERK, ACCEPT),
      CLERK,
      ASSIGN,
      [
        'party p1: progress mediator.assigned',
        'party p2: progress mediator.assigned',
        'person mediator-1: came mediator',
        'person mediator-1: turn declare (known)',
        'person mediator-1: turn invite (known)',
      ],
    ],
    [
      'the last consent',
      inviting(),
      other(1),
      CONSENT,
      [
        'party p1: progress consent.given',
        'party p2: progress consent.given',
        'person mediator-1: turn open_room',
      ],
    ],
    [
      'a word in the joint room',
      talking(),
      APPLICANT,
      say('joint'),
      ['party p1: message joint', 'party p2: message joint', 'person mediator-1: message joint'],
    ],
    [
      'a word on the line',
      ready(),
      APPLICANT,
      say('centre'),
      ['party p1: message centre', 'person mediator-1: message centre'],
    ],
    [
      'a word on the line before there is a mediator',
      filed(),
      APPLICANT,
      say('centre'),
      ['clerks centre-1: message centre', 'party p1: message centre'],
    ],
    ['a clerk’s word on the line', filed(), CLERK, say('centre', 'p1'), ['party p1: message centre']],
    [
      'a word in private',
      talking(2),
      other(1),
      say('private'),
      ['party p2: message private', 'person mediator-1: message private'],
    ],
    [
      'whoever comes to help',
      talking(),
      CLERK,
      { type: 'addHandler', personId: person('expert-1'), as: 'expert' },
      ['person expert-1: came handler'],
    ],
  ])('of %s', (_, before, viewer, command, expected) => {
    expect(toldBy(before, viewer, command)).toEqual(expected);
  });

  it('tells nobody who has not agreed to talk of the joint room', () => {
    const before = inviting({}, 2).and(other(1), CONSENT).and(other(2), { type: 'answerLater' });
    const { told } = tellings(before.state, before.state, [
      {
        type: 'message.said',
        stream: 'joint',
        at: '',
        by: { role: 'mediator', personId: person('mediator-1') },
        data: { files: [] },
        words: {},
      },
    ]);
    expect(told.map(({ to }) => recipientKey(to))).toEqual(['party p1', 'party p2', 'person mediator-1']);
  });

  it('lets whoever joins take on what their party owes', () => {
    const before = inviting();
    const after = before.andJoined(other(1));
    const { told } = tellings(before.state, after.state, after.events.slice(before.events.length));
    expect(told.filter(({ kind }) => kind === 'turn')).toMatchObject([
      { to: { party: 'p2' }, only: 'resident-2', content: { task: 'answer' } },
    ]);
  });

  it('settles a duty once it is done, and moves one that has another date', () => {
    const before = filed();
    const after = before.and(CLERK, ACCEPT);
    expect(tellings(before.state, after.state, after.events.slice(before.events.length)).settled).toEqual([
      'clerk:/decide_acceptance/',
    ]);
    const [turn] = before.state.turns;
    const later = { ...before.state, turns: [{ ...turn, due: '2027-01-01T00:00:00.000Z' }] } as CaseState;
    expect(tellings(before.state, later, [])).toMatchObject({
      told: [],
      settled: [],
      moved: [{ topic: 'clerk:/decide_acceptance/', due: '2027-01-01T00:00:00.000Z' }],
    });
  });
});

describe('every kind of event', () => {
  const { events } = wholeLife();
  const viewers = [APPLICANT, other(1), other(2), CLERK, MEDIATOR, EXPERT];

  it.each(Object.keys(HEARERS))('%s is told to nobody who may not read it', (type) => {
    let state: CaseState | null = null;
    for (const event of events) {
      const after = evolve(state, event) as CaseState;
      if (event.type === type)
        for (const { to, stream } of tellings(state, after, [event]).told) {
          const viewer = viewers.find((one) => isOf(one, to));
          if (viewer) expect(readableStreams(after, viewer)).toContain(stream);
        }
      state = after;
    }
  });
});

function isOf(viewer: Viewer, to: ReturnType<typeof tellings>['told'][number]['to']): boolean {
  if ('party' in to) return viewer.as === 'party' && viewer.partyId === to.party;
  return 'person' in to ? 'personId' in viewer && viewer.personId === to.person : viewer.as === 'clerk';
}

/** Walks through a random life and looks at every step. */
function eachStep(look: (before: Walk, after: Walk, told: readonly Told[]) => void): void {
  fc.assert(
    fc.property(beginning, steps(60), (begin, chances) => {
      chances.reduce((before, chance) => {
        const after = walk(before, chance);
        if (after !== before) look(before, after, toldIn(before, after));
        return after;
      }, begin);
    }),
  );
}

describe('in any life of a case', () => {
  it('nobody is told of a stream that they may not read, nor of what they did themselves', () => {
    eachStep((_, after, told) => {
      for (const { viewer, telling, isDoer } of told) {
        expect(readableStreams(after.given.state, viewer)).toContain(telling.stream);
        if (isDoer) expect(telling.kind).toBe('turn');
      }
    });
  });

  it('tells of a private talk its two people alone', () => {
    eachStep((_, { given: { state } }, told) => {
      for (const { viewer, telling } of told.filter((one) => one.telling.stream.startsWith('private:'))) {
        const isNamed = viewer.as === 'mediator' && viewer.personId === state.mediator?.personId;
        const isOwn = viewer.as === 'party' && telling.stream.startsWith(`private:${viewer.partyId}.`);
        expect(isNamed || isOwn).toBe(true);
      }
    });
  });

  it('tells whoever owes something new, once', () => {
    eachStep((before, after, told) => {
      const { state } = after.given;
      const isNew = ({ task, about, owner }: CaseState['turns'][number]) =>
        !before.given.state.turns.some(
          (one) =>
            one.task === task && one.about === about && JSON.stringify(one.owner) === JSON.stringify(owner),
        );
      for (const turn of state.turns.filter(isNew))
        for (const personId of PERSONS) {
          const viewer = viewerFor(after, personId);
          const isOwners =
            turn.owner.role === 'party' && viewer.as === 'party' && viewer.partyId === turn.owner.partyId;
          if (!isOwners || !readableStreams(state, viewer).includes(streamOfTurn(state, turn))) continue;
          const own = told.filter((one) => one.personId === personId && one.telling.kind === 'turn');
          const same = own.filter(
            ({ telling }) => telling.content.task === turn.task && telling.content.about === turn.about,
          );
          expect(same).toHaveLength(1);
        }
    });
  });

  it('gives a person one notice of a kind and topic for each change', () => {
    eachStep((_, __, told) => {
      const keys = told.map(({ personId, telling: { kind, topic } }) => `${personId} ${kind} ${topic}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });
});
