import { type CaseStory, mediatorNames, nameOf, type StoryEventOf } from '../story';
import { dayOf, timeOf } from '../wording/dates';
import { KIND_WORDS, PERFORMED_WORDS, SETTLED_WORDS, VISIT_WORDS } from '../wording/words';
import { agreementsOf } from './agreements';
import { type Form, paperOf, present, titleFor } from './form';
import { namesOfSide } from './people';
import { blankLine } from './signing';

interface VisitStory {
  readonly visit: StoryEventOf<'visit.recorded'>;
  /** Read by the staff alone; absent from a party's copy. */
  risk: StoryEventOf<'risk.noted'> | null;
  readonly answers: StoryEventOf<'visit.answered'>[];
}

/** 回访记录: was it performed, what each side says, and for the staff what risk remains. */
export const followUp: Form = (story) =>
  visitsOf(story).map(({ visit, risk, answers }, index) => {
    const title = titleFor(story, '调解回访记录');
    const agreed = agreementsOf(story)
      .filter(({ effect, drafted }) => effect !== null && drafted.at <= visit.at)
      .at(-1);
    return {
      about: String(index + 1),
      at: answers.at(-1)?.at ?? visit.at,
      title,
      write: () =>
        paperOf(story, { title, date: visit.at }, [
          {
            kind: 'fields',
            columns: 2,
            cells: present([
              { label: '申请人', value: namesOfSide(story, 'applicant') },
              { label: '被申请人', value: namesOfSide(story, 'other') },
              { label: '协议编号', value: agreed?.drafted.data.number ?? '', span: 2 },
              { label: '回访事由', value: `${KIND_WORDS[story.state.kind]}调解协议的履行情况`, span: 2 },
              { label: '回访方式', value: VISIT_WORDS[visit.data.how] },
              { label: '回访时间', value: timeOf(visit.at) },
              { label: '履行情况', value: PERFORMED_WORDS[visit.data.performed], span: 2 },
              { label: '回访情况', value: visit.words.text ?? '', span: 2, lines: 5 },
              risk && { label: '遗留风险', value: risk.words.text ?? '', span: 2, lines: 2 },
            ]),
          },
          ...(answers.length > 0 ? [answerTable(story, answers)] : []),
          { kind: 'note', text: '对调解工作的满意度由当事人直接向中心评价，不入卷。' },
          {
            kind: 'signatures',
            lines: [blankLine('回访人', visit.words.by ?? mediatorNames(story)[0] ?? '')],
          },
        ]),
    };
  });

function answerTable(story: CaseStory, answers: readonly StoryEventOf<'visit.answered'>[]) {
  return {
    kind: 'schedule' as const,
    caption: '回访后各方的答复',
    columns: [
      { title: '何人', share: 3 },
      { title: '是否解决', share: 3 },
      { title: '说明', share: 6 },
      { title: '日期', share: 3 },
    ],
    rows: answers.map(({ data, words, at }) => [
      data.who === 'mediator' ? `调解员${words.by ?? ''}` : nameOf(story, data.who),
      SETTLED_WORDS[data.answer],
      words.text ?? '',
      dayOf(at),
    ]),
  };
}

function visitsOf(story: CaseStory): VisitStory[] {
  const visits: VisitStory[] = [];
  for (const event of story.events) {
    if (event.type === 'visit.recorded') visits.push({ visit: event, risk: null, answers: [] });
    const last = visits.at(-1);
    if (last && event.type === 'risk.noted') last.risk = event;
    if (last && event.type === 'visit.answered') last.answers.push(event);
  }
  return visits;
}
