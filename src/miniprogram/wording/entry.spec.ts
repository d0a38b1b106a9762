import fc from 'fast-check';
import { present } from '@/domain/case/entry';
import type { EventType } from '@/domain/case/event';
import { readableStreams } from '@/domain/case/stream';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { CLERK, type Given, other } from '../../../test/harness/given';
import { HELPER, helped } from '../../../test/harness/helped';
import { EVERYBODY, story } from '../../../test/harness/random-story';
import { type Reader, seenBy } from '../../../test/harness/reading';
import { inviting, STAGED } from '../../../test/harness/stages';
import { en, zh } from '../../../test/harness/texts';
import { WELL_FORMED } from '../../../test/harness/well-formed';
import { entryWords } from './entry';

const LANGUAGES = { zh, en: en as unknown as typeof zh };
/** Not a step of the timeline: it stands beside the message it is about. */
const SILENT: readonly EventType[] = ['pass.changed', 'voice.written'];
const READERS = EVERYBODY.filter((viewer) => viewer.as !== 'code' && viewer.as !== 'stranger') as Reader[];

describe.each(Object.entries(LANGUAGES))('in %s', (_language, texts) => {
  it('every step that anybody may read has words, whole and without ids', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...READERS), (given, viewer) => isWorded(texts, given, viewer)),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(STAGED))('so has a case that is %s', (_stage, begin) => {
    const given = begin();
    for (const viewer of READERS) isWorded(texts, given, viewer);
  });
});

test('Whoever showed by what right they file for somebody reads that it is for that person, not for them', () => {
  const { events, state } = helped({ scope: ['file'] });
  const shown = (viewer: Reader) => {
    const seq = events.findIndex(({ type }) => type === 'authority.shown');
    const event = events[seq];
    const entry = event && present(event, { seq }, viewer, () => ({ url: '', kind: 'photo', bytes: 1 }));
    return entry && entryWords(zh, entry, seenBy(viewer, state), Date.parse(state.lastAt)).title;
  };
  expect(shown(HELPER as Reader)).toBe('替张秀英办事的凭据');
  expect(shown(CLERK as Reader)).toBe('替张秀英办事的凭据');
});

test('Whoever acts for a party reads of it by name, and the party of itself', () => {
  const titles = (viewer: Reader, type: EventType) =>
    titlesOf(helped().and(CLERK, WELL_FORMED.confirmFiling), viewer, type);
  expect(titles(HELPER as Reader, 'filing.assisted')).toEqual(['赵主任替张秀英申请（代办）']);
  expect(titles(HELPER as Reader, 'filing.confirmed')).toEqual(['张秀英本人说要调解']);
  expect(titles(HELPER as Reader, 'case.filed')).toEqual(['您提出申请']);
  expect(titlesOf(inviting().andJoined(other(1)), other(1), 'party.joined')).toEqual(['您加入了']);
});

test('Whom the centre lets in from another case is not said to have used a key', () => {
  const { events, state } = inviting().andJoined(other(1));
  const joined = events.find(({ type }) => type === 'party.joined');
  if (!joined) throw new Error('nobody joined');
  const note = (by: typeof joined.by) => {
    const entry = present({ ...joined, by }, { seq: 0 }, CLERK, () => ({ url: '', kind: 'photo', bytes: 1 }));
    return entry && entryWords(zh, entry, seenBy(CLERK, state), Date.parse(state.lastAt)).note;
  };
  expect(note(joined.by)).toContain('凭解纷码和个人密钥');
  expect(note({ role: 'clerk', personId: CLERK.personId })).not.toContain('密钥');
});

/** What a reader reads of the steps of one kind. */
function titlesOf({ events, state }: Given, viewer: Reader, wanted: EventType): string[] {
  return events.flatMap((event, seq) => {
    if (event.type !== wanted) return [];
    const entry = present(event, { seq }, viewer, () => ({ url: '', kind: 'photo', bytes: 1 }));
    return entry ? [entryWords(zh, entry, seenBy(viewer, state), Date.parse(state.lastAt)).title] : [];
  });
}

function isWorded(texts: CaseTexts, given: Given, viewer: Reader): void {
  const readable = readableStreams(given.state, viewer);
  const view = seenBy(viewer, given.state);
  given.events.forEach((event, seq) => {
    if (!readable.includes(event.stream)) return;
    const entry = present(event, { seq }, viewer, () => ({ url: '', kind: 'photo', bytes: 1 }));
    if (!entry) return;
    const { title, note = '' } = entryWords(texts, entry, view, Date.parse(given.state.lastAt));
    expect([entry.type, title !== '']).toEqual([entry.type, !SILENT.includes(entry.type)]);
    expect(`${title} ${note}`).not.toMatch(/undefined|null|NaN|\[object|\b[pmta]\d\b|centre-|mediator-\d/);
  });
}
