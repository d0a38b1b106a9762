import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { yuanText } from '@/miniprogram/components/amount-field/amount';
import { now } from '@/miniprogram/platform/clock';
import { dayWords, whenWords } from '@/miniprogram/wording/when';
import type { KeptPart } from './parts';
import type { AfterTexts } from './texts';

/** 李芳; 李芳（您） for whoever reads it. */
export function partyName(t: AfterTexts, { parties }: CaseView, partyId: PartyId | null): string {
  const party = parties.find((one) => one.partyId === partyId);
  if (!party) return t.after.anyOther;
  return party.you ? t.after.you(party.name) : party.name;
}

/** The same for whoever is asked after a visit. */
export function whoName(t: AfterTexts, view: CaseView, who: PartyId | 'mediator'): string {
  return who === 'mediator' ? t.after.visits.mediator(view.mediator?.name ?? '') : partyName(t, view, who);
}

/** A day in China as people say it: 3月31日（周二）. */
export function dayInWords(t: AfterTexts, day: string): string {
  return dayWords(t, `${day}T12:00:00+08:00`, now());
}

/** 第 2 条，第 1 期（共 3 期） */
export function partNumber({ after }: AfterTexts, { number, part, of }: KeptPart): string {
  return of > 1 ? after.calendar.part(number, part + 1, of) : after.calendar.term(number);
}

export function partFacts(t: AfterTexts, view: CaseView, part: KeptPart): { label: string; value: string }[] {
  const { facts, noDay } = t.after.calendar;
  const { debtor, creditor, amount, due } = part;
  return [
    { label: facts.debtor, value: partyName(t, view, debtor) },
    { label: facts.creditor, value: partyName(t, view, creditor) },
    ...(amount === null ? [] : [{ label: facts.amount, value: t.after.yuan(yuanText(amount)) }]),
    { label: facts.due, value: due === null ? noDay : dayInWords(t, due) },
  ];
}

/** 张建国：做到了 · 今天 14:20 */
export function saidWords(t: AfterTexts, view: CaseView, entry: Entry): string {
  const { calendar } = t.after;
  const { data, by, at, partyId } = entry;
  const who = partyId === undefined ? by.name : partyName(t, view, partyId);
  const told = data?.recorded === true ? calendar.recorded(who, by.name) : who;
  return calendar.said(told, heardOf(t, entry), whenWords(t, at, now()));
}

function heardOf({ after }: AfterTexts, { type, data }: Entry): string {
  const { heard, performed } = after.calendar;
  if (type === 'performance.confirmed') return data?.received === true ? heard.yes : heard.no;
  const known: Readonly<Record<string, string>> = performed;
  return known[String(data?.done)] ?? '';
}

/** The next thing that has not come, and by when. */
export function nextWords(t: AfterTexts, view: CaseView, part: KeptPart): string {
  const { calendar } = t.after;
  const what = part.amount === null ? calendar.do : calendar.pay(yuanText(part.amount));
  const who = partyName(t, view, part.debtor);
  if (part.due === null) return calendar.nextUndated(who, what);
  const say = part.overdue ? calendar.nextLate : calendar.next;
  return say(who, what, dayInWords(t, part.due));
}
