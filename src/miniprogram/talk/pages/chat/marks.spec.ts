import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import type { Viewer } from '@/domain/case/viewer';
import { APPLICANT, type Given, MEDIATOR, other, party } from '../../../../../test/harness/given';
import { seenBy } from '../../../../../test/harness/reading';
import { talking } from '../../../../../test/harness/stages';
import { waitingIn } from './attention';
import { marksOf } from './marks';

const said = (by: string, at: number): Entry => ({
  id: `joint:${at}`,
  type: 'message.said',
  at: `2026-03-02T02:00:0${at}.000Z`,
  by: { role: 'party', name: '', you: false, partyId: party(by) },
  room: 'joint',
});
const looked = (viewer: Exclude<Viewer, { as: 'code' | 'stranger' }>, given: Given, readers = {}): CaseView =>
  seenBy(viewer, given.state, { readByParties: readers });
const readersIn = (view: CaseView, messages: readonly Entry[], hidden = 0) =>
  [...marksOf(view, [], 'joint', messages, hidden, '、')].flatMap(([seq, { readers }]) =>
    readers ? [[seq, readers]] : [],
  );

test('Who has read stands under the last message that each has read, and not under their own', () => {
  const messages = [said('p2', 1), said('p1', 2), said('p2', 3), said('p2', 4)];
  const view = (p1: number, p2: number) =>
    looked(MEDIATOR, talking(), { p1: { joint: p1 }, p2: { joint: p2 } });
  expect(readersIn(view(3, 0), messages)).toEqual([
    [3, '张秀英'],
    // Whoever has written has read what came before.
    [2, '李桂芳'],
  ]);
  expect(readersIn(view(2, 4), messages)).toEqual([
    [1, '张秀英'],
    [2, '李桂芳'],
  ]);
  // Counted from the room's first message, though this phone does not hold it.
  expect(readersIn(view(13, 14), messages, 10)).toEqual([
    [3, '张秀英'],
    [2, '李桂芳'],
  ]);
});

test('Several who have read the same far stand together', () => {
  const mediator: Entry = { ...said('p1', 5), by: { role: 'mediator', name: '周敏', you: true } };
  const view = looked(MEDIATOR, talking(), { p1: { joint: 9 }, p2: { joint: 1 } });
  expect(readersIn(view, [mediator])).toEqual([[5, '张秀英、李桂芳']]);
  expect(readersIn(looked(APPLICANT, talking(), { p2: { joint: 9 } }), [mediator])).toEqual([]);
});

test('A wish that a message be folded is a mark for the mediator alone', () => {
  const asked = talking().and(APPLICANT, { type: 'say', room: 'joint', text: '你不讲理' });
  const seq = asked.events.filter(({ stream }) => stream === 'joint').length;
  const wished = asked.and(other(1), { type: 'askHide', seq });
  const marks = (viewer: Exclude<Viewer, { as: 'code' | 'stranger' }>) =>
    marksOf(looked(viewer, wished), [], 'joint', [], 0, '、').get(seq)?.asked;
  expect(marks(MEDIATOR)).toBe('李桂芳');
  expect(marks(other(1))).toBeUndefined();
  expect(marks(APPLICANT)).toBeUndefined();
});

test('What waits for a look is found among the messages held, or asked for until it is', () => {
  const heard = talking().and(APPLICANT, { type: 'say', room: 'joint', text: '再这样我就喝农药' });
  const seq = heard.events.filter(({ stream }) => stream === 'joint').length;
  const view = looked(MEDIATOR, heard);
  const held = {
    entry: { ...said('p1', 3), id: 'centre:p1:4', type: 'message.held' } as Entry,
    partyId: party('p1'),
    seq: 4,
    state: 'held',
  } as const;
  const rows = (first: number, hidden: number) => ({
    messages: [1, 2, 4, 5].filter((at) => at >= first).map((at) => said('p2', at)),
    hidden,
    anchor: 0,
  });
  const [danger, review] = waitingIn(view, 'joint', [held], true);
  expect(danger?.({ ...rows(1, 0), messages: [{ ...said('p1', 1), id: `joint:${seq}` }], hidden: 7 })).toBe(
    7,
  );
  expect(review?.(rows(1, 0))).toBe(1);
  expect(review?.(rows(4, 2))).toBeUndefined();
  expect(waitingIn(view, 'joint', [held], false)).toHaveLength(1);
  expect(waitingIn(view, 'centre:p1', [], true)).toHaveLength(0);
});
