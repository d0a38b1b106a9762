import type { CaseCard, CaseView } from '@/domain/case/view';
import { useSettings } from '@/miniprogram/stores/settings-store';
import type { Texts } from '@/miniprogram/texts';

type Titled = Pick<CaseCard | CaseView, 'code' | 'kind' | 'parties'>;
type Named = CaseCard['parties'][number];

/** 与张建国的邻里纠纷, or on a phone that others hold 调解事项 ····1860; for staff 邻里 · 李芳 与 张建国 */
export function caseTitle(t: Texts, item: Titled): string {
  const own = item.parties.find((party) => party.you);
  const { title } = t.procedure;
  if (!own) return title.staff(t.kinds.names[item.kind], sidesWords(t, item));
  if (useSettings.getState().neutral) return title.neutral(item.code.slice(-4));
  const across = item.parties.filter((party) => party.side !== own.side);
  // Whoever only filed for somebody is told of nobody else.
  if (across.length === 0) return title.of(own.name, t.kinds.disputes[item.kind]);
  return title.withOther(severalWords(t, across), t.kinds.disputes[item.kind]);
}

/** 李芳 与 张建国 · 周玉兰 与 陈刚等 3 人 */
export function sidesWords(t: Texts, item: Pick<Titled, 'parties'>): string {
  const side = (wanted: Named['side']) => item.parties.filter((party) => party.side === wanted);
  return t.procedure.title.sides(severalWords(t, side('applicant')), severalWords(t, side('other')));
}

/** 一对三 */
export function againstWords(t: Texts, item: Pick<Titled, 'parties'>): string {
  const applicants = item.parties.filter((party) => party.side === 'applicant').length;
  return t.procedure.title.against(applicants, item.parties.length - applicants);
}

function severalWords(t: Texts, parties: readonly Named[]): string {
  const { title } = t.procedure;
  const first = parties[0]?.name || title.unknown;
  const persons = parties.every((party) => party.kind === 'person');
  return parties.length > 1 ? title.several(first, parties.length, persons) : first;
}
