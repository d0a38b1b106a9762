import fc from 'fast-check';
import {
  APPLICANT,
  BARE_CODE,
  CLERK,
  filed,
  MEDIATOR,
  other,
  party,
  person,
  SECRET,
  STRANGER,
} from '../../../test/harness/given';
import { EVERYBODY, story } from '../../../test/harness/random-story';
import {
  ACCEPT,
  ASSIGN,
  CONSENT,
  inviting,
  MAY_PROCEED,
  OPEN,
  PAUSE,
  REFUSE,
  WITHDRAW,
} from '../../../test/harness/stages';
import type { CaseEvent, EventType } from './event';
import type { CaseState } from './state';
import { AUDIENCES, readableStreams, streamOf } from './stream';
import type { Viewer } from './viewer';

/** One case in which everything that can happen happens, against three: p2 consents, p3 refuses, p4 is silent. */
function everything(): { events: readonly CaseEvent[]; state: CaseState } {
  const p = (id: string) => ({ partyId: party(id) });
  const begin = filed({ afraid: { safePhone: SECRET.safePhone } }, 3, true)
    .and(CLERK, { type: 'askSupplement', what: '请补照片' })
    .and(APPLICANT, { type: 'supplement', text: '照片补上了' });
  const declined = begin.and(CLERK, { type: 'decline', reason: '法院已经受理', office: 'court' });
  const talks = begin
    .and(CLERK, MAY_PROCEED)
    .and(CLERK, ACCEPT)
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, { type: 'declare', relation: 'none' })
    .and(CLERK, { type: 'issueKey', ...p('p2') })
    .and(CLERK, { type: 'deliver', ...p('p2'), how: 'visit' })
    .andJoined(other(1))
    .and(MEDIATOR, { type: 'log', how: 'call', ...p('p2'), result: 'hesitant', text: '情绪激动' })
    .and(other(1), { type: 'answerLater' })
    .and(other(1), CONSENT)
    .and(other(2), REFUSE)
    .and(other(3), { type: 'refuse', reason: '再想想' })
    .and(MEDIATOR, OPEN)
    .and(MEDIATOR, PAUSE)
    .and(MEDIATOR, { type: 'resumeRoom' })
    .and(other(1), { type: 'say', room: 'centre', text: '我想先问一句' })
    .and(other(1), { type: 'say', room: 'joint', text: '大家好' });
  const withdrawn = begin.and(APPLICANT, WITHDRAW);
  const apart = [declined, withdrawn].flatMap((story) => story.events.slice(begin.events.length));
  return { state: talks.state, events: [...talks.events, ...apart] };
}

const READERS: Readonly<Record<string, Viewer>> = {
  code: BARE_CODE,
  stranger: STRANGER,
  applicant: APPLICANT,
  consented: other(1),
  refused: other(2),
  clerk: CLERK,
  mediator: MEDIATOR,
};

const PARTIES = ['applicant', 'consented', 'refused', 'clerk', 'mediator'];
const STAFF = ['clerk', 'mediator'];
const WITH_APPLICANT = ['applicant', ...STAFF];
const WITH_P2 = ['consented', ...STAFF];

/** Who reads each event of that case, event by event as it stands in the log. */
const EXPECTED: Readonly<Record<EventType, Readonly<Record<string, readonly string[]>>>> = {
  'case.filed': { any: PARTIES },
  'statement.given': { any: WITH_APPLICANT },
  'contact.given': { p1: WITH_APPLICANT, p2: STAFF, p3: STAFF, p4: STAFF },
  'fear.told': { p1: WITH_APPLICANT },
  'stage.shown': { any: ['code', ...PARTIES] },
  'supplement.asked': { any: WITH_APPLICANT },
  'supplement.given': { any: WITH_APPLICANT },
  'case.accepted': { any: PARTIES },
  'case.declined': { any: WITH_APPLICANT },
  'mediator.assigned': { any: PARTIES },
  'conflict.declared': { any: PARTIES },
  'key.issued': { p2: STAFF },
  'party.joined': { p2: PARTIES },
  'invitation.delivered': { p2: PARTIES },
  'contact.logged': { p1: WITH_APPLICANT, p2: WITH_P2 },
  'note.written': { p2: STAFF },
  'hold.lifted': { p1: WITH_APPLICANT },
  'applicant.confirmed': { p1: WITH_APPLICANT },
  'consent.given': { p2: PARTIES },
  'answer.deferred': { p2: WITH_P2 },
  'consent.refused': { p3: PARTIES, p4: PARTIES },
  'refusal.explained': { p3: ['refused', ...STAFF], p4: STAFF },
  'case.withdrawn': { any: PARTIES },
  'withdrawal.explained': { any: WITH_APPLICANT },
  'room.opened': { any: PARTIES },
  'room.paused': { any: PARTIES },
  'pause.explained': { any: ['applicant', 'consented', 'mediator'] },
  'room.resumed': { any: PARTIES },
  'message.said': { joint: ['applicant', 'consented', 'mediator'], 'centre:p2': WITH_P2 },
};

function readersOf(event: CaseEvent, state: CaseState): string[] {
  return Object.entries(READERS)
    .filter(([, viewer]) => readableStreams(state, viewer).includes(event.stream))
    .map(([name]) => name);
}

function about(event: CaseEvent): string {
  if (event.type === 'message.said') return event.stream;
  return 'partyId' in event.data ? event.data.partyId : 'any';
}

describe('who reads what', () => {
  const { events, state } = everything();

  it('has every kind of event in the case it is tested with', () => {
    expect([...new Set(events.map((event) => event.type))].sort()).toEqual(Object.keys(AUDIENCES).sort());
  });

  it.each(Object.keys(AUDIENCES) as EventType[])('%s', (type) => {
    const found = events.filter((event) => event.type === type);
    for (const event of found)
      expect([about(event), readersOf(event, state)]).toEqual([about(event), EXPECTED[type][about(event)]]);
    expect([...new Set(found.map(about))].sort()).toEqual(Object.keys(EXPECTED[type]).sort());
  });

  it('gives each viewer exactly these streams', () => {
    const lines = ['centre:p1', 'centre:p2', 'centre:p3', 'centre:p4'];
    expect(readableStreams(state, BARE_CODE)).toEqual(['open']);
    expect(readableStreams(state, STRANGER)).toEqual([]);
    expect(readableStreams(state, APPLICANT).sort()).toEqual(['centre:p1', 'joint', 'open', 'parties']);
    expect(readableStreams(state, other(1)).sort()).toEqual(['centre:p2', 'joint', 'open', 'parties']);
    expect(readableStreams(state, other(2)).sort()).toEqual(['centre:p3', 'open', 'parties']);
    expect(readableStreams(state, CLERK).sort()).toEqual([...lines, 'open', 'parties', 'staff']);
    expect(readableStreams(state, MEDIATOR).sort()).toEqual([...lines, 'joint', 'open', 'parties', 'staff']);
    const nobody: Viewer = { as: 'party', partyId: party('p9'), personId: person('x') };
    expect(readableStreams(state, nobody)).toEqual([]);
  });

  it('lets a party read the joint room from its consent until its refusal', () => {
    const before = inviting();
    const agreed = before.and(other(1), CONSENT);
    const gone = agreed.and(other(1), REFUSE);
    expect(readableStreams(before.state, other(1))).not.toContain('joint');
    expect(readableStreams(agreed.state, other(1))).toContain('joint');
    expect(readableStreams(gone.state, other(1))).not.toContain('joint');
  });

  it("never lets a party read another's line or the staff's notes, nor a clerk the joint room", () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        for (const viewer of EVERYBODY) {
          const streams = readableStreams(state, viewer);
          if (viewer.as === 'clerk') expect(streams).not.toContain('joint');
          if (viewer.as !== 'party') continue;
          expect(streams).not.toContain('staff');
          const lines = streams.filter((stream) => stream.startsWith('centre:'));
          expect(lines.every((line) => line === `centre:${viewer.partyId}`)).toBe(true);
        }
      }),
    );
  });
});

describe('where an event is written', () => {
  it('falls back to the staff when the party is missing', () => {
    for (const type of Object.keys(AUDIENCES) as EventType[])
      if (['centre', 'room', 'giver'].includes(AUDIENCES[type])) expect(streamOf(type)).toBe('staff');
  });

  it("keeps a number told by somebody else off the party's line", () => {
    const partyId = party('p2');
    expect(streamOf('contact.given', { partyId, givenBy: partyId })).toBe('centre:p2');
    expect(streamOf('contact.given', { partyId, givenBy: party('p1') })).toBe('staff');
    expect(streamOf('contact.given', { partyId })).toBe('staff');
  });
});
