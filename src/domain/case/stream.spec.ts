import fc from 'fast-check';
import {
  APPLICANT,
  BARE_CODE,
  CLERK,
  EXPERT,
  MEDIATOR,
  other,
  party,
  person,
  STRANGER,
} from '../../../test/harness/given';
import { EVERYBODY, story } from '../../../test/harness/random-story';
import { CONSENT, inviting, REFUSE } from '../../../test/harness/stages';
import { wholeLife } from '../../../test/harness/whole-life';
import { withParty } from './chapter';
import type { CaseEvent, EventType } from './event';
import type { CaseState } from './state';
import { AUDIENCES, readableStreams, streamOf } from './stream';
import type { Viewer } from './viewer';

const READERS: Readonly<Record<string, Viewer>> = {
  code: BARE_CODE,
  stranger: STRANGER,
  applicant: APPLICANT,
  consented: other(1),
  refused: other(2),
  clerk: CLERK,
  mediator: MEDIATOR,
  expert: EXPERT,
};

const ALL = 'applicant consented refused clerk mediator expert';
const WHO_TALKS = 'applicant consented clerk mediator expert';
const STAFF = 'clerk mediator expert';

/** Who reads which events; where it depends on whom an event is about, one row for each. */
const EXPECTED: readonly (readonly [readers: string, types: string])[] = [
  [`code ${ALL}`, 'stage.shown'],
  [
    ALL,
    `case.filed case.accepted mediator.assigned conflict.declared party.joined invitation.delivered consent.given
     consent.refused case.withdrawn room.opened room.paused room.resumed turn.overdue delay.explained turn.urged
     promise.made case.raised party.added party.left representatives.elected actor.appointed actor.dismissed
     mediator.preferred mediator.accepted mediator.declined replacement.asked replacement.refused handler.added
     handler.removed agreement.took_effect case.closed talks.reopened case.suspended case.resumed talks.extended
     party.lost silence.found unreachable.found case.failed routes.told case.reopened transfer.asked transfer.taken
     transfer.returned claim.undone case.linked case.voided filing.assisted filing.confirmed filing.disowned
     reach.changed`,
  ],
  [
    WHO_TALKS,
    `turn.overdue meeting.proposed times.marked meeting.fixed meeting.cancelled companion.announced record.written
     record.signed record.refused term.proposed term.accepted term.dropped agreement.drafted identity.checked
     agreement.signed agreement.signed_by_mediator agreement.paper_kept agreement.sealed agreement.refused
     agreement.revised agreement.printed confirmation.asked confirmation.filed confirmation.decided
     performance.reported performance.confirmed visit.recorded visit.answered follow_up.waived extension.proposed
     extension.agreed failure.explained`,
  ],
  [
    'applicant consented mediator expert',
    'pause.explained message.said message.hidden message.shown evidence.kept evidence.dropped voice.written',
  ],
  [
    'applicant clerk mediator',
    `statement.given contact.given fear.told supplement.asked supplement.given case.declined contact.logged hold.lifted
     applicant.confirmed withdrawal.explained joint.allowed hiding.asked hiding.refused authority.shown helper.told
     channel.set answer.recorded`,
  ],
  [
    'consented clerk mediator',
    `contact.logged answer.deferred access.ended party.described message.said meeting.proposed message.held message.returned
     evidence.kept evidence.dropped`,
  ],
  ['refused clerk mediator', 'refusal.explained actor.claimed claim.confirmed'],
  ['clerk mediator', 'contact.logged leaving.explained'],
  ['applicant clerk', 'replacement.explained'],
  ['consented clerk', 'case.rated'],
  ['consented mediator', 'message.said pass.changed'],
  [
    STAFF,
    `contact.given key.issued note.written raise.explained declining.explained field.recorded risk.noted
     case.reported case.absorbed case.released danger.heard danger.settled claim.doubted`,
  ],
];

function readersOf(event: CaseEvent, state: CaseState): string {
  const readers = Object.entries(READERS).filter(([, viewer]) =>
    readableStreams(state, viewer).includes(event.stream),
  );
  return readers.map(([name]) => name).join(' ');
}

describe('who reads what', () => {
  const { events, state: lived } = wholeLife();
  // What somebody filed for the applicant stands on a line of its own.
  const assisted = { actorId: 'a1', office: 'cadre', personId: person('resident-9') } as const;
  const state = withParty(lived, party('p1'), { assisted });

  it('has every kind of event in the case it is tested with', () => {
    expect([...new Set(events.map((event) => event.type))].sort()).toEqual(Object.keys(AUDIENCES).sort());
  });

  it.each(Object.keys(AUDIENCES) as EventType[])('%s', (type) => {
    const found = events.filter((event) => event.type === type).map((event) => readersOf(event, state));
    const expected = EXPECTED.filter(([, types]) => types.split(/\s+/).includes(type)).map(
      ([readers]) => readers,
    );
    expect([...new Set(found)].sort()).toEqual([...expected].sort());
  });

  it('gives each viewer exactly these streams', () => {
    const of = (name: string) => state.parties.map(({ partyId }) => `${name}:${partyId}`);
    const streams = (viewer: Viewer) => readableStreams(state, viewer).sort();
    const own = (id: string) => [`centre:${id}`, `office:${id}`, 'open', `private:${id}.1`];
    const talks = ['accord', 'joint', 'parties'];
    expect(streams(BARE_CODE)).toEqual(['open']);
    expect(streams(STRANGER)).toEqual([]);
    expect(streams(APPLICANT)).toEqual([...own('p1'), 'filed:p1', ...talks].sort());
    expect(streams(other(1))).toEqual([...own('p2'), ...talks].sort());
    expect(streams(other(2))).toEqual([...own('p3'), 'parties'].sort());
    const staff = ['accord', 'filed:p1', 'open', 'parties', 'staff', ...of('centre')];
    expect(streams(CLERK)).toEqual([...staff, ...of('office')].sort());
    const privately = of('private').map((stream) => `${stream}.1`);
    expect(streams(MEDIATOR)).toEqual([...staff, 'joint', ...privately].sort());
    expect(streams(EXPERT)).toEqual(['accord', 'joint', 'open', 'parties', 'staff']);
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

  it("never lets a party read another's line or the staff's notes, nor a clerk the joint room or a private talk", () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        for (const viewer of EVERYBODY) {
          const streams = readableStreams(state, viewer);
          const secret = streams.filter((stream) => stream.startsWith('private:'));
          if (viewer.as === 'clerk') expect([...secret, streams.includes('joint')]).toEqual([false]);
          if (viewer.as === 'mediator')
            expect(secret.every((stream) => stream.endsWith(`.${state.appointments}`))).toBe(true);
          if (viewer.as !== 'party') continue;
          expect(streams).not.toContain('staff');
          const lines = streams.filter((stream) => stream.includes(':'));
          const isOwn = (line: string) => line.split(/[:.]/)[1] === viewer.partyId;
          expect(lines.every(isOwn)).toBe(true);
        }
      }),
    );
  });
});

describe('where an event is written', () => {
  it('falls back to the staff when the party is missing', () => {
    for (const type of Object.keys(AUDIENCES) as EventType[])
      if (['centre', 'office', 'room', 'giver', 'turn'].includes(AUDIENCES[type]))
        expect(streamOf(type)).toBe('staff');
  });

  it('is nowhere at all for a private word without its party and its mediator', () => {
    const partyId = party('p2');
    expect(() => streamOf('message.said', { room: 'private', partyId })).toThrow('private');
    expect(() => streamOf('message.said', { room: 'private', appointment: 1 })).toThrow('private');
    expect(() => streamOf('pass.changed', { partyId })).toThrow('private');
    expect(streamOf('message.said', { room: 'private', partyId, appointment: 2 })).toBe('private:p2.2');
  });

  it("keeps a number told by somebody else off the party's line", () => {
    const partyId = party('p2');
    expect(streamOf('contact.given', { partyId, givenBy: partyId })).toBe('centre:p2');
    expect(streamOf('contact.given', { partyId, givenBy: party('p1') })).toBe('staff');
    expect(streamOf('contact.given', { partyId })).toBe('staff');
  });
});
