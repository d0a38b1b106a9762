import type { FormName } from '@/domain/procedure/tracks';
import type { Paper } from '../../papers/paper';
import type { CaseStory } from '../story';
import { dayOf } from '../wording/dates';
import { FORM_TITLES } from '../wording/words';
import type { Count } from './cover';
import { paperOf, present, titleFor } from './form';
import { blankLine } from './signing';

/** What the archive asks for and this file has not: of each group one paper would do. */
export type Missing = readonly (readonly FormName[])[];

/** 备考表, the back cover: how much there is, what is missing, and who put it together. */
export function backCover(
  story: CaseStory,
  file: { readonly count: Count; readonly missing: Missing; readonly lost: number; readonly keyId: string },
): Paper {
  const { count, missing, lost, keyId } = file;
  return paperOf(story, { title: '卷内备考表', date: story.printedAt }, [
    {
      kind: 'paragraph',
      text: `本卷共有文书${count.documents}件、${count.pages}页，证据${count.evidence}件。`,
    },
    { kind: 'heading', text: '情况说明' },
    ...present([
      missing.length > 0 && `缺少的必备文书：${missing.map((group) => titles(story, group)).join('、')}。`,
      missing.length === 0 && '必备文书齐全。',
      lost > 0 && `有${lost}件证据的原件没有找到。`,
      '调解员与一方当事人单独的谈话、当事人对调解员和调解工作的意见，依规定不入卷。',
      `本卷的电子文件包已签名，密钥编号${keyId}；文件、日志、签名有任何改动，都可以核验出来。`,
    ]).map((text) => ({ kind: 'paragraph' as const, text })),
    {
      kind: 'signatures',
      lines: [
        { ...blankLine('立卷人', ''), note: `立卷日期：${dayOf(story.printedAt)}` },
        blankLine('检查人', ''),
      ],
    },
  ]);
}

function titles(story: CaseStory, group: readonly FormName[]): string {
  return group.map((form) => titleFor(story, FORM_TITLES[form])).join('或者');
}
