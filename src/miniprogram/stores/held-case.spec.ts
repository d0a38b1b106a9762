import type { CasePage } from '@/contract/answers';
import type { Entry } from '@/domain/case/entry';
import type { RoomView } from '@/domain/case/view';
import {
  type HeldCase,
  letsThrough,
  type RoomKey,
  roomInput,
  roomKey,
  roomOf,
  takeEarlier,
  takeEntries,
  takePage,
  takeRead,
  totalIn,
  unreadIn,
} from './held-case';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 23, 6, n)).toISOString();

function said(seq: number, you = false): Entry {
  return {
    id: `joint:${seq}`,
    type: 'message.said',
    at: minute(seq),
    by: { role: 'party', name: '李芳', you },
    room: 'joint',
    text: `第${seq}句`,
  };
}

function step(id: string, at: number): Entry {
  return { id, type: 'case.accepted', at: minute(at), by: { role: 'clerk', name: '陈静', you: false } };
}

function page(entries: readonly Entry[], messages: number, unread: number): CasePage {
  const room: RoomView = { room: 'joint', messages, unread, mayWrite: true };
  return {
    case: { rooms: [room] } as unknown as CasePage['case'],
    entries,
    cursor: 'c',
    may: [],
  };
}

const texts = (held: ReturnType<typeof takePage>) => roomOf(held, 'joint').messages.map(({ text }) => text);

describe('a case held on the phone', () => {
  it('keeps messages in the order of their room, however they arrive', () => {
    const held = takeEntries(takePage(undefined, page([said(1)], 1, 0), 0), [said(4), said(2), said(3)]);
    expect(texts(held)).toEqual(['第1句', '第2句', '第3句', '第4句']);
  });

  it('does not change at all when the same entries come again', () => {
    const held = takePage(undefined, page([said(1), said(2), step('parties:1', 0)], 2, 0), 0);
    expect(takeEntries(held, [said(2), step('parties:1', 0)])).toBe(held);
  });

  it('counts as unread what others said beyond what was read, also among messages not fetched', () => {
    const held = takePage(undefined, page([said(9), said(10, true)], 10, 4), 0);
    expect(roomOf(held, 'joint').hidden).toBe(8);
    expect(unreadIn(roomOf(held, 'joint'))).toBe(3);
    const read = takeRead(held, 'joint', totalIn(roomOf(held, 'joint')));
    expect(unreadIn(roomOf(read, 'joint'))).toBe(0);
    expect(unreadIn(roomOf(takeEntries(read, [said(11), said(12, true)]), 'joint'))).toBe(1);
  });

  it('keeps what was said to one mediator apart from what was said to the next', () => {
    const privately = (appointment: number) => ({
      ...said(1),
      id: `private:p1.${appointment}:1`,
      room: 'private' as const,
      text: `第${appointment}位`,
    });
    const held = takeEntries(takePage(undefined, page([], 0, 0), 0), [privately(1), privately(2)]);
    const inRoom = (key: RoomKey) => roomOf(held, key).messages.map(({ text }) => text);
    expect([inRoom('private:p1.1'), inRoom('private:p1.2'), inRoom('centre:p1')]).toEqual([
      ['第1位'],
      ['第2位'],
      [],
    ]);
  });

  it.each([
    ['joint', { room: 'joint' }],
    ['centre:p2', { room: 'centre', partyId: 'p2' }],
    ['private:p2.3', { room: 'private', partyId: 'p2', appointment: 3 }],
  ] as const)('asks the server for %s by its own words', (key, input) => {
    expect(roomInput(key)).toEqual(input);
    expect(roomKey(input as Parameters<typeof roomKey>[0])).toBe(key);
  });

  it('knows when nothing earlier is left', () => {
    const held = takePage(undefined, page([said(3), said(4)], 4, 0), 0);
    const all = takeEarlier(held, 'joint', { entries: [said(1), said(2)], more: false });
    expect(roomOf(all, 'joint').hidden).toBe(0);
    expect(texts(all)).toEqual(['第1句', '第2句', '第3句', '第4句']);
  });

  it('keeps earlier messages over a new look that meets them, and drops them over a gap', () => {
    const held = takePage(undefined, page([said(1), said(2), said(3)], 3, 0), 0);
    const meeting = takePage(held, page([said(3), said(4)], 4, 1), 1);
    expect(texts(meeting)).toEqual(['第1句', '第2句', '第3句', '第4句']);
    const apart = takePage(held, page([said(8), said(9)], 9, 2), 1);
    expect(texts(apart)).toEqual(['第8句', '第9句']);
    expect(roomOf(apart, 'joint').hidden).toBe(7);
  });

  it('shows steps by time, and those of one moment as they came', () => {
    const held = takePage(undefined, page([step('a', 2), step('b', 2)], 0, 0), 0);
    expect(takeEntries(held, [step('c', 2), step('d', 1)]).steps.map(({ id }) => id)).toEqual([
      'd',
      'a',
      'b',
      'c',
    ]);
  });
});

it('asks for the case anew when a message may have been let through, and for no other message', () => {
  const held = (partyId: string) =>
    ({
      ...takePage(undefined, page([], 0, 0), 0),
      view: { held: [{ partyId, seq: 3 }] },
    }) as unknown as HeldCase;
  const by = { role: 'party', name: '李芳', you: true, partyId: 'p1' } as Entry['by'];
  const message: Entry = { ...said(4), by };
  expect(letsThrough(held('p1'), [message])).toBe(true);
  expect(letsThrough(held('p2'), [message])).toBe(false);
  expect(letsThrough(held('p1'), [{ ...message, room: 'centre' }])).toBe(false);
});

it('takes with earlier messages what was heard in them', () => {
  const held = takePage(undefined, page([said(9)], 9, 0), 0);
  const heard = { ...step('joint:5', 5), type: 'voice.written' } as Entry;
  const taken = takeEarlier(held, 'joint', { entries: [said(4), heard], more: true });
  expect(taken.steps.map(({ id }) => id)).toContain('joint:5');
  expect(roomOf(taken, 'joint').messages.map(({ id }) => id)).toEqual(['joint:4', 'joint:9']);
});
