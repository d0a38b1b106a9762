import type { NoticeCard } from '@/contract/answers';
import type { TurnView } from '@/domain/case/view';
import { noticeWords } from '@/miniprogram/notice/words';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { APPLICANT, MEDIATOR, MONDAY } from '../../../test/harness/given';
import { HELPER, helped } from '../../../test/harness/helped';
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

test('Whoever only filed for somebody reads whose dispute it is and which role is next, for they are told no other name', () => {
  const seen = seenBy(HELPER as Reader, helped({ scope: ['file'] }).state);
  expect(caseTitle(zh, seen)).toBe('张秀英的邻里纠纷');
  expect(caseTitle(en, seen)).toBe('Neighbours · for 张秀英');
  const said = (t: typeof zh | typeof en, role: 'clerk' | 'mediator' | 'party') =>
    turnWords(t, { ...seen.next, who: { role, name: '', you: false } } as TurnView, NOW).turn;
  const roles = ['clerk', 'mediator', 'party'] as const;
  expect(roles.map((role) => said(zh, role))).toEqual([
    '现在轮到 中心',
    '现在轮到 调解员',
    '现在轮到 当事人',
  ]);
  expect(roles.map((role) => said(en, role))).toEqual([
    'Now it is the turn of the centre',
    'Now it is the turn of the mediator',
    'Now it is the turn of a party',
  ]);
});

test('Staff read who and what all the same', () => {
  useSettings.setState({ neutral: true });
  const view = seenBy(MEDIATOR as Reader, state);
  expect(caseTitle(zh, view)).toMatch(NAMES);
  const card = { ...CARD, case: { ...CARD.case, role: 'mediator' } } as NoticeCard;
  expect(noticeWords(zh as never, card, NOW).note).toContain('邻里');
});
