import type { Clause } from '@/domain/case/terms/shape';
import { type Vagueness, vaguenessOf } from '@/domain/case/terms/vagueness';
import type { CaseView, PartyView } from '@/domain/case/view';
import { yuanText } from '@/miniprogram/components/amount-field/amount';
import type { Texts } from '@/miniprogram/texts';
import { inChina } from '@/miniprogram/wording/when';
import type { AccordTexts } from './texts';

/** 2026年3月31日（周二）; a date of an agreement always says its year. */
export function fullDay(t: Texts, day: string): string {
  const { weekday } = inChina(`${day}T00:00:00+08:00`);
  return t.procedure.when.withWeekday(dateOnly(t, day), weekday);
}

/** 2026年3月31日 */
export function dateOnly(t: Texts, day: string): string {
  const { year, month, day: date } = inChina(`${day}T00:00:00+08:00`);
  return t.procedure.when.dayOfYear(year, month, date);
}

/** The day in China of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string | number): string {
  const { year, month, day } = inChina(instant);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** 2026年3月10日 14:20 */
export function momentWords(t: Texts, instant: string): string {
  return t.procedure.when.withTime(dateOnly(t, dayOf(instant)), inChina(instant).clock);
}

export function yuanWords(t: AccordTexts, fen: number): string {
  return t.terms.yuan(yuanText(fen));
}

/** The clause in numbers and dates, in the order in which they are asked. */
export function clauseFacts(
  t: AccordTexts,
  view: Pick<CaseView, 'parties'>,
  clause: Clause & { readonly proof: string },
): { label: string; value: string }[] {
  const { facts, none } = t.terms;
  const { debtor, creditor, deed, amount, due, instalments, proof } = clause;
  return [
    { label: facts.debtor, value: partyName(t, view, debtor) },
    ...(creditor === null ? [] : [{ label: facts.creditor, value: partyName(t, view, creditor) }]),
    ...(deed === 'pay' || amount !== null
      ? [{ label: facts.amount, value: amount === null ? none : yuanWords(t, amount) }]
      : []),
    ...(instalments.length > 0
      ? [{ label: facts.instalments, value: t.terms.inParts(instalments.length) }]
      : deed === 'stop' && due === null
        ? []
        : [{ label: facts.due, value: due === null ? none : fullDay(t, due) }]),
    { label: facts.proof, value: proof.trim() === '' ? none : proof },
  ];
}

/** What is still unclear in a clause, each with what to write instead. */
export function flagWords(
  t: AccordTexts,
  clause: Parameters<typeof vaguenessOf>[0],
): { tone: 'amber'; text: string }[] {
  return vaguenessOf(clause).map((found) => ({ tone: 'amber', text: flagText(t, found) }));
}

function flagText({ terms }: AccordTexts, { flag, words = [] }: Vagueness): string {
  if (flag !== 'vague_words') return terms.flags[flag];
  return terms.flags.vague_words(words.map(terms.quoted).join(terms.and));
}

export function partyName(t: AccordTexts, view: Pick<CaseView, 'parties'>, partyId: string): string {
  const party = view.parties.find((one) => one.partyId === partyId);
  return party ? ownName(t, party) : '';
}

export function ownName({ terms }: AccordTexts, { name, you }: Pick<PartyView, 'name' | 'you'>): string {
  return you ? terms.you(name) : name;
}
