import type { Block } from '../../papers/paper';
import { bodyOf, type CaseStory, eventsOf, type StoryEventOf } from '../story';
import { dayOf, formalDayOf, timeOf } from '../wording/dates';
import { KIND_WORDS } from '../wording/words';
import { type Form, paperOf, present } from './form';
import { namesOfSide } from './people';

/** 案件移送函: to whom the case was given, why, and what that organisation answered. */
export const transferNote: Form = (story) =>
  eventsOf(story, 'transfer.asked').map((asked, index) => {
    const title = '案件移送函';
    const answered = answerTo(story, asked);
    return {
      about: String(index + 1),
      at: answered?.at ?? asked.at,
      title,
      write: () =>
        paperOf(story, { title, date: asked.at }, [
          { kind: 'paragraph', text: `${asked.words.office ?? ''}：`, indent: 'none' },
          {
            kind: 'paragraph',
            text: `${namesOfSide(story, 'applicant')}与${namesOfSide(story, 'other')}的${KIND_WORDS[story.state.kind]}，于${dayOf(story.state.filedAt)}申请调解。现移送你单位办理，请答复是否接收。案件的解纷码不变。`,
          },
          { kind: 'paragraph', lead: '移送理由：', text: asked.words.text ?? '' },
          { kind: 'seal', who: bodyOf(story), date: formalDayOf(asked.at) },
          ...(answered ? answerBlocks(answered) : []),
        ]),
    };
  });

type Answer = StoryEventOf<'transfer.taken'> | StoryEventOf<'transfer.returned'>;

function answerTo(story: CaseStory, asked: StoryEventOf<'transfer.asked'>): Answer | undefined {
  const after = story.events.slice(story.events.indexOf(asked) + 1);
  return after.find(
    (event): event is Answer & (typeof after)[number] =>
      event.type === 'transfer.taken' || event.type === 'transfer.returned',
  );
}

function answerBlocks(answered: Answer): Block[] {
  const isTaken = answered.type === 'transfer.taken';
  return [
    { kind: 'heading', text: '答复' },
    {
      kind: 'fields',
      columns: 2,
      cells: present([
        { label: '答复时间', value: timeOf(answered.at) },
        { label: '答复人', value: answered.words.by ?? '' },
        { label: '结果', value: isTaken ? '接收' : '退回', span: 2 },
        !isTaken && { label: '应由何单位办理', value: answered.words.office ?? '', span: 2 },
        !isTaken && { label: '退回理由', value: answered.words.text ?? '', span: 2 },
      ]),
    },
  ];
}
