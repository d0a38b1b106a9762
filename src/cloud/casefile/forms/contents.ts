import type { Paper } from '../../papers/paper';
import type { CaseStory } from '../story';
import { shortDayOf } from '../wording/dates';
import { paperOf } from './form';

/** One line of the table of contents. */
export interface Entry {
  readonly title: string;
  readonly at: string;
  readonly from: number;
  readonly to: number;
  readonly remark?: string;
}

/** 卷内目录: each document with its pages, which are counted through the whole file. */
export function contents(story: CaseStory, entries: readonly Entry[]): Paper {
  return paperOf(story, { title: '卷内目录', date: story.printedAt }, [
    {
      kind: 'schedule',
      columns: [
        { title: '序号', align: 'centre' },
        { title: '文书名称', share: 5 },
        { title: '日期', share: 2, align: 'centre' },
        { title: '页次', share: 2, align: 'centre' },
        { title: '备注', share: 3 },
      ],
      rows: entries.map(({ title, at, from, to, remark = '' }, index) => [
        String(index + 1),
        title,
        shortDayOf(at),
        from === to ? String(from) : `${from}—${to}`,
        remark,
      ]),
    },
  ]);
}
