import type { Block } from '../../papers/paper';
import { type CaseStory, eventsOf, nameOf, type StoryEventOf } from '../story';
import { dayOf, timeOf } from '../wording/dates';
import { yuan } from '../wording/money';
import { PERFORMED_WORDS } from '../wording/words';
import { agreementsOf } from './agreements';
import { type Album, type Form, paperOf, present } from './form';
import { photoBlocks, type Shown } from './photos';
import { blankLine } from './signing';

type Word = StoryEventOf<'performance.reported'> | StoryEventOf<'performance.confirmed'>;

/** 履行凭证: for each clause or instalment what was reported, whether it was received, and the receipts. */
export const performanceReceipt: Form = (story) => {
  const told = new Map<string, Word[]>();
  for (const event of eventsOf(story, 'performance.reported', 'performance.confirmed')) {
    const key = `${event.data.termId}.${event.data.part}`;
    told.set(key, [...(told.get(key) ?? []), event]);
  }
  return [...told].map(([about, words]) => {
    const title = '履行凭证';
    const at = words.at(-1)?.at ?? '';
    const shown = receiptsOf(story, words);
    return {
      about,
      at,
      title,
      photos: shown.map(({ fileId }) => fileId),
      write: (album: Album) =>
        paperOf(story, { title, date: at }, [
          whatWasOwed(story, words),
          {
            kind: 'schedule',
            columns: [
              { title: '时间', share: 4 },
              { title: '何人', share: 3 },
              { title: '情况', share: 4 },
              { title: '说明', share: 5 },
            ],
            rows: words.map((event) => rowOf(story, event)),
          },
          { kind: 'signatures', lines: linesOf(story, words) },
          ...photoBlocks(album, shown),
        ]),
    };
  });
};

function whatWasOwed(story: CaseStory, words: readonly Word[]): Block {
  const [first] = words;
  const { termId = '', part = 0 } = first?.data ?? {};
  const agreed = agreementsOf(story)
    .filter(({ effect, drafted }) => effect !== null && drafted.at <= (first?.at ?? ''))
    .at(-1);
  const clause = agreed?.document?.clauses.find((one) => one.termId === termId);
  const instalment = clause?.instalments[part];
  const amount = instalment?.amount ?? clause?.amount ?? null;
  const due = instalment?.due ?? clause?.due ?? null;
  return {
    kind: 'fields',
    columns: 2,
    cells: present([
      { label: '协议编号', value: agreed?.drafted.data.number ?? '', span: 2 },
      { label: '协议内容', value: clause?.text ?? '', span: 2 },
      instalment && {
        label: '期次',
        value: `第${part + 1}期，共${clause?.instalments.length ?? 0}期`,
        span: 2,
      },
      amount !== null && { label: '金额', value: yuan(amount), span: 2 },
      { label: '约定期限', value: due === null ? '' : `${dayOf(due)}前（含当日）` },
      { label: '履行人', value: clause ? nameOf(story, clause.debtor) : '' },
    ]),
  };
}

function rowOf(story: CaseStory, event: Word): string[] {
  const what =
    event.type === 'performance.reported'
      ? `报告${PERFORMED_WORDS[event.data.done]}`
      : event.data.received
        ? '确认收到'
        : '表示没有收到';
  const recorded = event.data.recorded ? `（${event.words.by ?? '工作人员'}代记）` : '';
  return [timeOf(event.at), nameOf(story, event.data.partyId), `${what}${recorded}`, event.words.text ?? ''];
}

function linesOf(story: CaseStory, words: readonly Word[]) {
  const received = words
    .filter((event) => event.type === 'performance.confirmed' && event.data.received)
    .at(-1);
  return received
    ? [
        blankLine(
          '受领人',
          nameOf(story, received.data.partyId),
          `已于${timeOf(received.at)}${received.data.recorded ? '向工作人员' : '在线'}确认收到。`,
        ),
      ]
    : [blankLine('受领人', '')];
}

function receiptsOf(story: CaseStory, words: readonly Word[]): Shown[] {
  return words.flatMap((event) =>
    event.type === 'performance.reported'
      ? event.data.files.map((fileId, index) => ({
          fileId,
          caption: `${nameOf(story, event.data.partyId)}提交的凭证${index + 1}`,
          time: timeOf(event.at),
        }))
      : [],
  );
}
