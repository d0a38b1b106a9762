import { bodyOf, lastOf, trackOf } from '../story';
import { dayOf } from '../wording/dates';
import { KIND_WORDS, OFFICE_WORDS, TRACK_WORDS } from '../wording/words';
import { type Form, paperOf, present, titleFor } from './form';
import { namesOfSide } from './people';
import { blankLine } from './signing';

/** 调解受理登记表 */
export const registration: Form = (story) => {
  const decided = lastOf(story, 'case.accepted', 'case.declined');
  const filed = lastOf(story, 'case.filed');
  if (!decided || !filed) return [];
  const title = titleFor(story, '调解受理登记表');
  const statement = lastOf(story, 'statement.given');
  const isAccepted = decided.type === 'case.accepted';
  const office = isAccepted ? '' : (decided.words.office ?? OFFICE_WORDS[decided.data.office]);
  return [
    {
      at: decided.at,
      title,
      write: () =>
        paperOf(story, { title, date: decided.at }, [
          {
            kind: 'fields',
            columns: 2,
            cells: present([
              { label: '申请日期', value: dayOf(filed.at) },
              { label: isAccepted ? '受理日期' : '答复日期', value: dayOf(decided.at) },
              { label: '纠纷类型', value: KIND_WORDS[story.state.kind] },
              { label: '案件来源', value: '当事人申请' },
              { label: '调解类别', value: TRACK_WORDS[trackOf(story)] },
              { label: '纠纷地点', value: story.place },
              { label: '申请人', value: namesOfSide(story, 'applicant') },
              { label: '被申请人', value: namesOfSide(story, 'other') },
              { label: '纠纷简要情况', value: statement?.words.text ?? '', span: 2, lines: 6 },
              { label: '申请事项', value: statement?.words.wish ?? '', span: 2, lines: 3 },
              { label: '处理意见', value: isAccepted ? '予以受理' : '不予受理', span: 2 },
              !isAccepted && { label: '不受理理由', value: decided.words.text ?? '', span: 2 },
              !isAccepted && { label: '告知去向', value: `请向${office}提出`, span: 2 },
            ]),
          },
          {
            kind: 'signatures',
            lines: [
              blankLine('当事人', namesOfSide(story, 'applicant')),
              { ...blankLine('登记人', decided.words.by ?? ''), time: dayOf(decided.at) },
            ],
          },
          { kind: 'seal', who: bodyOf(story) },
        ]),
    },
  ];
};
