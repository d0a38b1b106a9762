import type { NoticeCard } from '@/contract/answers';
import { noticeWords } from '@/miniprogram/notice/words';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { APPLICANT, MEDIATOR, MONDAY } from '../../../test/harness/given';
import { type Reader, seenBy } from '../../../test/harness/reading';
import { inviting } from '../../../test/harness/stages';
import { en, zh } from '../../../test/harness/texts';
import { caseTitle } from './case-title';
import { turnWords } from './turn';

const NOW = Date.parse(MONDAY);
const { state } = inviting();
const own = seenBy(APPLICANT as Reader, state);
const LAST = own.code.slice(-4);
const NAMES = /李桂芳|张秀英|邻里|Neighbour/i;

const CARD = {
  noticeId: 'n',
  kind: 'message',
  room: 'joint',
  at: MONDAY,
  count: 2,
  read: false,
  settled: false,
  case: { caseId: own.caseId, code: own.code, kind: own.kind, stage: own.stage, role: 'party' },
} as unknown as NoticeCard;

afterEach(() => useSettings.setState({ neutral: false }));

test.each([
  ['zh', zh],
  ['en', en],
] as const)(
  'On a phone that others hold, titles, turns and notices name nobody and no matter: %s',
  (_name, t) => {
    const said = () => [
      caseTitle(t, own),
      own.turns.map((turn) => turnWords(t, { ...turn, who: { ...turn.who, you: false } }, NOW).turn).join(),
      JSON.stringify(noticeWords(t as never, CARD, NOW)),
    ];
    expect(said().join('\n')).toMatch(NAMES);
    useSettings.setState({ neutral: true });
    expect(said().join('\n')).not.toMatch(NAMES);
    expect(caseTitle(t, own)).toBe(t.procedure.title.neutral(LAST));
    expect(noticeWords(t as never, CARD, NOW).note).toContain(LAST);
  },
);

test('Staff read who and what all the same', () => {
  useSettings.setState({ neutral: true });
  const view = seenBy(MEDIATOR as Reader, state);
  expect(caseTitle(zh, view)).toMatch(NAMES);
  const card = { ...CARD, case: { ...CARD.case, role: 'mediator' } } as NoticeCard;
  expect(noticeWords(zh as never, card, NOW).note).toContain('邻里');
});
