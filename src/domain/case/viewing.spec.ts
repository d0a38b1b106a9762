import fc from 'fast-check';
import {
  APPLICANT,
  CLERK,
  EXPERT,
  filed,
  hoursLater,
  MEDIATOR,
  other,
  party,
  SECRET,
  setting,
} from '../../../test/harness/given';
import { commandsOf, story } from '../../../test/harness/random-story';
import { CENTRE, type Reader, readingOf, seenBy } from '../../../test/harness/reading';
import {
  accepted,
  CONSENT,
  declined,
  inviting,
  MAY_PROCEED,
  REFUSE,
  refused,
  STAGED,
  talking,
} from '../../../test/harness/stages';
import type { CaseCommand } from './command';
import { decide } from './decide';
import { evolve } from './evolve';
import { may } from './permit';
import type { CaseState } from './state';
import { readableStreams } from './stream';
import { viewCard, viewOpen } from './viewing';

const READERS = [APPLICANT, other(1), other(2), CLERK, MEDIATOR, EXPERT] as Reader[];

describe('what the bare code opens', () => {
  it.each(Object.keys(STAGED) as (keyof typeof STAGED)[])(
    'is stage, next and centre and nothing else: %s',
    (stage) => {
      const open = viewOpen(STAGED[stage]().state, CENTRE);
      expect(Object.keys(open)).toEqual(['stage', 'next', 'centre']);
      expect(open.centre).toEqual({ name: CENTRE.name, phone: CENTRE.phone });
      if (open.next) expect(Object.keys(open.next).sort()).toEqual(['due', 'what']);
    },
  );

  it('looks alike when a case was declined and when it was refused', () => {
    expect(viewOpen(declined().state, CENTRE)).toEqual(viewOpen(refused().state, CENTRE));
    expect(viewOpen(declined().state, CENTRE)).toMatchObject({ stage: 'call_centre', next: null });
  });
});

describe('what a person sees of a case', () => {
  it("never holds another's telephone number or a safe one", () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        for (const viewer of READERS.filter((one) => one.as === 'party')) {
          const seen = JSON.stringify([seenBy(viewer, state), viewCard(state, readingOf(viewer), 3)]);
          for (const { partyId } of state.parties) {
            const mine = viewer.as === 'party' && viewer.partyId === partyId;
            const { phone, safePhone } = readingOf(viewer).people.parties[partyId] ?? {};
            if (phone && !mine) expect(seen).not.toContain(phone);
            if (safePhone && !mine) expect(seen).not.toContain(safePhone);
          }
        }
      }),
    );
  });

  it('shows staff every number and a party its own', () => {
    const phones = (viewer: Reader) => seenBy(viewer, inviting({}, 2).state).parties.map((one) => one.phone);
    expect(phones(CLERK as Reader)).toEqual([
      SECRET.applicantPhone,
      SECRET.otherPhone(1),
      SECRET.otherPhone(2),
    ]);
    expect(phones(other(1) as Reader)).toEqual([undefined, SECRET.otherPhone(1), undefined]);
  });

  it('does not change by anything that the person may not read', () => {
    fc.assert(
      fc.property(
        story,
        fc.constantFrom(...READERS),
        fc.nat(9_999),
        fc.nat(9_999),
        (given, actor, what, which) => {
          const { state, beside } = given;
          const now = hoursLater(1, state.lastAt);
          const types = may(state, actor, now);
          const type = types[what % types.length];
          if (!type) return;
          const commands = commandsOf(type, state, now);
          const asked = commands[which % commands.length] as CaseCommand;
          const decision = decide(state, actor, asked, setting(now, beside));
          if (!decision.ok) return;
          const after = decision.events.reduce<CaseState>(evolve, state);
          for (const viewer of READERS) {
            const before = readableStreams(state, viewer);
            const told = decision.events.some((event) => before.includes(event.stream));
            if (told || before.length === 0) continue;
            // Nobody of the other side is there to look while the case is held: their keys are not issued.
            if (state.hold && viewer.as === 'party' && viewer.partyId !== 'p1') continue;
            expect(seenBy(viewer, after)).toEqual(seenBy(viewer, state));
            expect(viewCard(after, readingOf(viewer))).toEqual(viewCard(state, readingOf(viewer)));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('tells the centre that a party will answer later, and not the other parties', () => {
    const { state } = inviting({}, 2).and(other(1), { type: 'answerLater' });
    const answer = (viewer: Reader) => seenBy(viewer, state).parties[1]?.answer;
    expect(answer(other(1) as Reader)).toBe('later');
    expect(answer(MEDIATOR as Reader)).toBe('later');
    expect(answer(APPLICANT as Reader)).toBe('none');
    expect(answer(other(2) as Reader)).toBe('none');
  });

  it('says nothing of fear to the other side, and tells staff to call first', () => {
    const { state } = accepted({ afraid: { safePhone: SECRET.safePhone } });
    const theirs = seenBy(other(1) as Reader, state);
    expect(theirs).not.toHaveProperty('hold');
    expect(theirs.turns.map((turn) => turn.what)).toEqual(['assign']);
    expect(seenBy(CLERK as Reader, state)).toMatchObject({ hold: true, next: { what: 'call_applicant' } });
    expect(seenBy(APPLICANT as Reader, state).turns.map((turn) => turn.what)).toContain('call_applicant');
  });

  it("puts one's own turn before the soonest one, and marks what is overdue", () => {
    const { state } = inviting({}, 2);
    expect(seenBy(other(2) as Reader, state).next).toMatchObject({
      what: 'answer',
      who: { partyId: 'p3', you: true },
    });
    expect(seenBy(MEDIATOR as Reader, state).next).toMatchObject({ who: { you: false }, overdue: false });
    const late = seenBy(MEDIATOR as Reader, state, { now: hoursLater(24 * 30) });
    expect(late.turns.every((turn) => turn.overdue)).toBe(true);
    expect(seenBy(MEDIATOR as Reader, refused().state).next).toBeNull();
  });

  it('names the mediator and what they declared', () => {
    const declaredAs = inviting().and(MEDIATOR, { type: 'declare', relation: 'acquainted' });
    expect(seenBy(other(1) as Reader, declaredAs.state).mediator).toMatchObject({
      personId: 'mediator-1',
      name: '周敏',
      declared: 'acquainted',
    });
    expect(seenBy(APPLICANT as Reader, accepted().state)).not.toHaveProperty('mediator');
  });
});

describe('the rooms a person sees', () => {
  const rooms = (viewer: Reader, state: CaseState) =>
    seenBy(viewer, state).rooms.map(({ room, partyId = '' }) => `${room} ${partyId}`.trim());

  it('are the joint one of those who talk, the own line, and every line for staff', () => {
    const { state } = talking(2).and(other(2), REFUSE);
    expect(rooms(APPLICANT as Reader, state)).toEqual(['joint', 'centre p1', 'private p1']);
    expect(rooms(other(1) as Reader, state)).toEqual(['joint', 'centre p2', 'private p2']);
    expect(rooms(other(2) as Reader, state)).toEqual(['centre p3', 'private p3']);
    const lines = ['centre p1', 'centre p2', 'centre p3'];
    expect(rooms(CLERK as Reader, state)).toEqual(lines);
    const apart = ['private p1', 'private p2', 'private p3'];
    expect(rooms(MEDIATOR as Reader, state)).toEqual(['joint', ...lines, ...apart]);
    const before = inviting().and(other(1), CONSENT);
    expect(rooms(APPLICANT as Reader, before.state)).toEqual(['centre p1', 'private p1']);
  });

  it('count what is unread, never below nothing', () => {
    const said = talking()
      .and(other(1), { type: 'say', room: 'joint', text: '一' })
      .and(other(1), { type: 'say', room: 'joint', text: '二' });
    const joint = (read: number) =>
      seenBy(APPLICANT as Reader, said.state, { read: { joint: read } }).rooms[0];
    expect(joint(0)).toMatchObject({ messages: 2, unread: 2 });
    expect(joint(1)).toMatchObject({ unread: 1 });
    expect(joint(9)).toMatchObject({ unread: 0 });
  });

  it('let exactly those write whose message would be taken', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const viewer of READERS)
          for (const { room, partyId, mayWrite, appointment } of seenBy(viewer, given.state).rooms) {
            // What is said in private goes to the appointment of now; an earlier one is only read.
            if (appointment !== undefined && appointment !== given.state.appointments) continue;
            expect([viewer, room, given.when(viewer, { type: 'say', room, text: '喂', partyId }).ok]).toEqual(
              [viewer, room, mayWrite],
            );
          }
      }),
    );
  });

  it('keep the line to the other side shut until the one who is afraid was called', () => {
    const held = accepted({ afraid: { safePhone: SECRET.safePhone } });
    const open = (state: CaseState) => seenBy(CLERK as Reader, state).rooms.map((room) => room.mayWrite);
    expect(open(held.state)).toEqual([true, false]);
    expect(open(held.and(CLERK, MAY_PROCEED).state)).toEqual([true, true]);
  });
});

describe('a case in a list', () => {
  it('was last changed when something happened that the reader may read', () => {
    const quiet = inviting({}, 2);
    const noted = quiet.and(
      CLERK,
      { type: 'say', room: 'centre', partyId: party('p2'), text: '您好' },
      hoursLater(9),
    );
    const changed = (viewer: Reader) => viewCard(noted.state, readingOf(viewer)).changedAt;
    expect(changed(other(1) as Reader)).toBe(hoursLater(9));
    expect(changed(CLERK as Reader)).toBe(hoursLater(9));
    expect(changed(other(2) as Reader)).toBe(quiet.state.lastAt);
    expect(changed(APPLICANT as Reader)).toBe(quiet.state.lastAt);
  });

  it('tells staff alone about photos, fear and whether the filing was confirmed', () => {
    const { state } = filed({}, 1, true);
    expect(viewCard(state, readingOf(CLERK as Reader), 2)).toMatchObject({
      photos: 2,
      hold: false,
      confirmed: false,
    });
    const own = viewCard(state, readingOf(APPLICANT as Reader), 2);
    for (const key of ['photos', 'hold', 'confirmed']) expect(own).not.toHaveProperty(key);
  });
});
