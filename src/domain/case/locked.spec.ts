import fc from 'fast-check';
import { APPLICANT, filed, MEDIATOR, other, outcome, party } from '../../../test/harness/given';
import { EVERYBODY, story } from '../../../test/harness/random-story';
import { type Reader, readingOf, seenBy } from '../../../test/harness/reading';
import { inForce, inviting, talking } from '../../../test/harness/stages';
import { wholeLife } from '../../../test/harness/whole-life';
import { fold } from './evolve';
import { may } from './permit';
import type { CaseState } from './state';
import { readableStreams } from './stream';
import { type Viewer, viewerOf } from './viewer';
import { viewCard } from './viewing';

const SAY = { type: 'say', room: 'private', text: '我最多让到三千' } as const;
const KEEP = { type: 'keepEvidence', room: 'private', seq: 1, name: '收条' } as const;
const lock = <V extends Viewer>(viewer: V): V & Reader => ({ ...viewer, locked: true }) as V & Reader;
const isPrivate = (stream: string) => stream.startsWith('private:');

describe('a party with a PIN that was not given', () => {
  it('reads all that it reads otherwise, but for its private talks', () => {
    const { state } = wholeLife();
    for (const viewer of EVERYBODY) {
      if (viewer.as !== 'party') continue;
      const open = readableStreams(state, viewer);
      expect(readableStreams(state, lock(viewer))).toEqual(open.filter((stream) => !isPrivate(stream)));
    }
    expect(readableStreams(state, APPLICANT).filter(isPrivate)).toEqual(['private:p1.1']);
  });

  it('says nothing in private, passes nothing on and keeps nothing of it until the PIN is given', () => {
    for (const stage of [inviting(), talking(), inForce()]) {
      const said = stage.and(other(1), SAY);
      const locked = lock(other(1));
      expect(outcome(said.when(locked, SAY))).toBe('pin.needed');
      for (const one of [stage, said]) {
        expect(outcome(one.when(locked, { type: 'setPass', seq: 1, pass: 'yes' }))).toBe('pin.needed');
        expect(may(one.state, locked, '2026-03-02T02:00:00.000Z')).not.toContain('setPass');
      }
      expect(outcome(said.when(other(1), SAY))).toEqual(['message.said']);
    }
    const room = talking().and(other(1), SAY);
    for (const type of ['keepEvidence', 'dropEvidence'] as const)
      expect(outcome(room.and(other(1), KEEP).when(lock(other(1)), { ...KEEP, type }))).not.toEqual([]);
    const joint = room.and(APPLICANT, { type: 'say', room: 'joint', text: '你好' });
    expect(outcome(joint.when(lock(other(1)), KEEP))).toBe('pin.needed');
    expect(outcome(joint.when(lock(other(1)), { ...SAY, room: 'joint' }))).toEqual(['message.said']);
  });

  it('is shown a door wherever there can be private talks, and behind it neither rooms nor counts', () => {
    const room = talking().and(MEDIATOR, { ...SAY, partyId: party('p2') });
    const open = seenBy(other(1) as Reader, room.state);
    const locked = seenBy(lock(other(1)), room.state);
    expect([open.locked, locked.locked]).toEqual([undefined, true]);
    expect(open.rooms.map((one) => one.room)).toEqual(['joint', 'centre', 'private']);
    expect(locked.rooms).toEqual(open.rooms.filter((one) => one.room !== 'private'));
    expect(viewCard(room.state, readingOf(lock(other(1)))).unread).toBe(0);
    expect(viewCard(room.state, readingOf(other(1) as Reader)).unread).toBe(1);
    expect(seenBy(lock(APPLICANT), filed().state).locked).toBeUndefined();
    const gone = talking(2).and(other(2), { type: 'leave' });
    expect(seenBy(lock(other(2)), gone.state).locked).toBe(true);
  });

  it('sees the same, to the letter, whatever was said in private', () => {
    const now = '2026-09-01T01:00:00.000Z';
    const seen = (state: CaseState, viewer: Reader) =>
      JSON.stringify([seenBy(viewer, state), viewCard(state, readingOf(viewer)), may(state, viewer, now)]);
    fc.assert(
      fc.property(story, ({ state, events }) => {
        const silent = fold(events.filter(({ stream }) => !isPrivate(stream))) as CaseState;
        for (const viewer of EVERYBODY)
          if (viewer.as === 'party') expect(seen(state, lock(viewer))).toBe(seen(silent, lock(viewer)));
      }),
    );
  });

  it('is the person, whoever they act for; staff have no PIN', () => {
    const { state } = talking();
    const tie = { roles: [], locked: true } as const;
    const resident = (APPLICANT as Reader).personId;
    expect(viewerOf(state, { ...tie, personId: resident, actsFor: [party('p1')] })).toMatchObject({
      locked: true,
    });
    expect(viewerOf(state, { ...tie, personId: MEDIATOR.personId, actsFor: [] })).toEqual(MEDIATOR);
  });
});
