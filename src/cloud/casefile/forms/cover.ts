import { inChina } from '@/domain/procedure/calendar';
import type { Paper } from '../../papers/paper';
import { type CaseStory, lastOf, mediatorNames, trackOf } from '../story';
import { dayOf } from '../wording/dates';
import { CONFIRMED_WORDS, KIND_WORDS, OUTCOME_WORDS, TRACK_WORDS } from '../wording/words';
import { agreementsOf } from './agreements';
import { paperOf } from './form';
import { namesOfSide } from './people';

/** What is counted of a file: documents, their pages, and the pieces of evidence. */
export interface Count {
  readonly documents: number;
  readonly pages: number;
  readonly evidence: number;
}

/** 卷宗封面 */
export function cover(story: CaseStory, count: Count): Paper {
  const { state, printedAt } = story;
  const agreed = agreementsOf(story)
    .filter(({ effect }) => effect !== null)
    .at(-1);
  const accepted = lastOf(story, 'case.accepted');
  const ended = lastOf(story, 'case.closed') ?? lastOf(story, 'routes.told');
  const confirmed = lastOf(story, 'confirmation.decided');
  const title = `${TRACK_WORDS[trackOf(story)]}卷宗`;
  return paperOf(story, { title, date: printedAt }, [
    {
      kind: 'fields',
      columns: 2,
      cells: [
        { label: '年度', value: String(inChina(state.filedAt).year()) },
        { label: '案号', value: agreed?.drafted.data.number ?? '' },
        {
          label: '卷名',
          value: `${namesOfSide(story, 'applicant')}与${namesOfSide(story, 'other')}${KIND_WORDS[state.kind]}`,
          span: 2,
        },
        { label: '申请人', value: namesOfSide(story, 'applicant'), span: 2 },
        { label: '被申请人', value: namesOfSide(story, 'other'), span: 2 },
        { label: '纠纷类型', value: KIND_WORDS[state.kind] },
        { label: '调解员', value: mediatorNames(story).join('、') },
        { label: '申请日期', value: dayOf(state.filedAt) },
        { label: '受理日期', value: accepted ? dayOf(accepted.at) : '' },
        { label: '协议生效', value: agreed?.effect ? dayOf(agreed.effect.at) : '' },
        { label: '结案日期', value: ended ? dayOf(ended.at) : '' },
        { label: '调解结果', value: OUTCOME_WORDS[state.stage], span: 2 },
        { label: '司法确认', value: confirmed ? CONFIRMED_WORDS[confirmed.data.result] : '', span: 2 },
        { label: '卷内材料', value: `${count.documents}件，共${count.pages}页` },
        { label: '证据', value: `${count.evidence}件` },
        { label: '立卷日期', value: dayOf(printedAt) },
        { label: '保管期限', value: '' },
        { label: '立卷人', value: '', lines: 2 },
        { label: '卷号', value: '', lines: 2 },
      ],
    },
  ]);
}
