import { timeOf } from '../wording/dates';
import { type Form, paperOf } from './form';
import { specialMatter } from './special-matters';

/** 卷宗情况说明: whatever went otherwise than usual, from the log, each with its time and who did it. */
export const explanation: Form = (story) => {
  const matters = story.events.flatMap((event) => {
    const text = specialMatter(story, event);
    return text === null
      ? []
      : [{ at: event.at, text, by: event.by.role === 'system' ? '' : event.words.by }];
  });
  const last = matters.at(-1);
  if (!last) return [];
  const title = '卷宗情况说明';
  return [
    {
      at: last.at,
      title,
      write: () =>
        paperOf(story, { title, date: last.at }, [
          {
            kind: 'schedule',
            columns: [
              { title: '时间', share: 4 },
              { title: '情况', share: 9 },
              { title: '经办人', share: 2 },
            ],
            rows: matters.map(({ at, text, by = '' }) => [timeOf(at), text, by]),
          },
        ]),
    },
  ];
};
