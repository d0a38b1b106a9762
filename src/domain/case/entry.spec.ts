import fc from 'fast-check';
import {
  APPLICANT,
  CLERK,
  filed,
  type Given,
  MEDIATOR,
  other,
  party,
  SECRET,
} from '../../../test/harness/given';
import { EVERYBODY, story } from '../../../test/harness/random-story';
import { inviting, talking } from '../../../test/harness/stages';
import type { FileId } from '../ids';
import { type Entry, present } from './entry';
import type { CaseEvent } from './event';
import { readableStreams } from './stream';
import type { Viewer } from './viewer';

const link = (file: FileId) => ({ url: `/files/${file}`, kind: 'photo' as const, bytes: 1 });

function timeline({ events, state }: Pick<Given, 'events' | 'state'>, viewer: Viewer): Entry[] {
  const streams = readableStreams(state, viewer);
  return events
    .filter((event) => streams.includes(event.stream))
    .map((event, index) => present(event, { seq: index + 1 }, viewer, link))
    .filter((entry) => entry !== null);
}

function shown(event: CaseEvent | undefined, viewer: Viewer): Entry | null {
  return present(event as CaseEvent, { seq: 7 }, viewer, link);
}

describe('the timeline', () => {
  it("never shows a party another's telephone number, safe number, statement or wish", () => {
    fc.assert(
      fc.property(story, (given) => {
        const fearful = filed({ afraid: { safePhone: SECRET.safePhone } }, 3);
        const events = [...fearful.events, ...given.events];
        for (const viewer of EVERYBODY.filter((one) => one.as === 'party' && one.partyId !== 'p1')) {
          const text = JSON.stringify(timeline({ events, state: given.state }, viewer));
          for (const secret of [SECRET.facts, SECRET.wish, SECRET.applicantPhone, SECRET.safePhone])
            expect(text).not.toContain(secret);
          for (const number of [1, 2, 3]) expect(text).not.toContain(SECRET.otherPhone(number));
        }
      }),
    );
  });

  it('is empty for the bare code and for a stranger', () => {
    fc.assert(
      fc.property(story, (given) => {
        expect(timeline(given, { as: 'code' })).toEqual([]);
        expect(timeline(given, EVERYBODY.at(-1) as Viewer)).toEqual([]);
      }),
    );
  });

  it('shows the applicant their own words, and where they can be called safely', () => {
    const entries = timeline(filed({ afraid: { safePhone: SECRET.safePhone } }), APPLICANT);
    expect(entries.map((entry) => entry.type)).toEqual(['case.filed', 'statement.given', 'fear.told']);
    expect(entries[1]).toMatchObject({
      text: SECRET.facts,
      wish: SECRET.wish,
      by: { name: '张秀英', you: true },
    });
    expect(entries[2]?.detail).toEqual({ phone: SECRET.safePhone });
  });
});

describe('an entry', () => {
  it('of a message names its room, its line and its photos', () => {
    const joint = talking().and(other(1), {
      type: 'say',
      room: 'joint',
      text: '好',
      files: ['f1' as FileId],
    });
    expect(shown(joint.events.at(-1), MEDIATOR)).toEqual({
      id: 'joint:7',
      type: 'message.said',
      at: joint.state.lastAt,
      by: { role: 'party', name: '某人', you: false, partyId: 'p2' },
      room: 'joint',
      text: '好',
      files: [{ fileId: 'f1', url: '/files/f1', kind: 'photo', bytes: 1 }],
    });
    const line = inviting().and(CLERK, { type: 'say', room: 'centre', partyId: party('p2'), text: '您好' });
    expect(shown(line.events.at(-1), CLERK)).toMatchObject({
      room: 'centre',
      partyId: 'p2',
      by: { you: true },
    });
  });

  it('shows a known choice as it is, and a typed one as it was typed', () => {
    const partyId = party('p2');
    const known = inviting().and(CLERK, { type: 'deliver', partyId, how: 'paper' });
    expect(
      shown(
        known.events.findLast((event) => event.type === 'invitation.delivered'),
        CLERK,
      )?.detail,
    ).toEqual({ how: 'paper' });
    const typed = inviting().and(CLERK, { type: 'log', partyId, how: '在集市遇到', result: '约好周三' });
    expect(shown(typed.events.at(-1), CLERK)?.detail).toEqual({
      how: 'other',
      howText: '在集市遇到',
      result: 'other',
      resultText: '约好周三',
    });
    const plain = inviting().and(CLERK, { type: 'log', partyId, how: 'call', result: 'other' });
    expect(shown(plain.events.at(-1), CLERK)?.detail).toEqual({ how: 'call', result: 'other' });
  });

  it.each([
    ['court', 'court'],
    ['镇自然资源所', '镇自然资源所'],
  ])('of a declined case names the office: %s', (office, seen) => {
    const { events } = filed().and(CLERK, { type: 'decline', reason: '请去', office });
    expect(
      shown(
        events.find((event) => event.type === 'case.declined'),
        APPLICANT,
      ),
    ).toMatchObject({
      text: '请去',
      detail: { office: seen },
    });
  });
});
