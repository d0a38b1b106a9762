import type { Entry } from '@/domain/case/entry';
import type { CaseView, MediatorCard } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { specialityWords } from '@/miniprogram/wording/kind';
import { nameOf } from './party-words';
import type { PeopleTexts } from './texts';

/** 做调解 12 年 · 擅长 邻里、婚姻家庭 · 会说 普通话、羌语 */
export function mediatorNotes(
  t: PeopleTexts,
  { years, fields = [], languages = [] }: MediatorCard,
): string[] {
  const { people } = t;
  const words = people.mediator;
  return [
    years === undefined ? '' : words.years(years),
    fields.length === 0
      ? ''
      : `${words.fields} ${people.listed(fields.map((field) => specialityWords(t, field)))}`,
    languages.length === 0 ? '' : `${words.languages} ${people.listed(languages)}`,
  ].filter(Boolean);
}

export interface Wish {
  readonly partyId: PartyId;
  readonly who: string;
  readonly whom: string;
}

/** Whom each party would like, as it said last. */
export function wishesIn(steps: readonly Entry[], view: CaseView): Wish[] {
  const last = new Map<PartyId, Wish>();
  for (const { type, partyId, said } of steps) {
    if (type !== 'mediator.preferred' || !partyId || !said?.mediator) continue;
    last.set(partyId, { partyId, who: nameOf(view, partyId), whom: said.mediator });
  }
  return [...last.values()];
}

/** What the present mediator wrote about how they stand to the sides. */
export function declarationIn(steps: readonly Entry[]): string | undefined {
  const assigned = steps.map(({ type }) => type).lastIndexOf('mediator.assigned');
  return steps
    .slice(assigned + 1)
    .reverse()
    .find(({ type }) => type === 'conflict.declared')?.text;
}

/** Who asked for another mediator, and why, for whoever may read it; about the last asking alone. */
export function replacementIn(
  steps: readonly Entry[],
  view: CaseView,
): { readonly who: string; readonly reason?: string } | undefined {
  const asked = [...steps].reverse().find(({ type }) => type === 'replacement.asked');
  if (!asked) return undefined;
  const reason = [...steps]
    .reverse()
    .find(({ type, at }) => type === 'replacement.explained' && at >= asked.at);
  return { who: nameOf(view, asked.partyId), ...(reason?.text ? { reason: reason.text } : {}) };
}
