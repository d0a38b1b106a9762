import type { Deed, Instalment, TermInput } from '@/domain/case/terms/shape';
import type { PartyId } from '@/domain/ids';
import type { ClauseVersion } from '@/miniprogram/accord/clauses';
import type { AccordTexts } from '@/miniprogram/accord/texts';
import { dateOnly, yuanWords } from '@/miniprogram/accord/words';
import { judgeParts, type PartDraft } from './split';

/** A clause while it is being written. */
export interface ClauseDraft {
  /** The version that it answers; 0 for a new clause. */
  readonly base: number;
  readonly deed?: Deed | undefined;
  readonly debtor?: PartyId | undefined;
  /** Nobody in particular where it is null. */
  readonly creditor?: PartyId | null | undefined;
  /** In fen. */
  readonly amount?: number | undefined;
  readonly payment: 'once' | 'parts';
  readonly due?: string | undefined;
  readonly parts: readonly PartDraft[];
  readonly count: number | undefined;
  readonly first?: string | undefined;
  readonly text: string;
  readonly proof: string;
}

export const emptyClause: ClauseDraft = {
  base: 0,
  payment: 'once',
  parts: [],
  count: undefined,
  text: '',
  proof: '',
};

export function draftOf(version: ClauseVersion): ClauseDraft {
  const { debtor, creditor, deed, amount, due, instalments, text, proof } = version;
  return {
    base: version.version,
    deed,
    debtor,
    creditor,
    amount: amount ?? undefined,
    payment: instalments.length > 0 ? 'parts' : 'once',
    due: due ?? undefined,
    parts: instalments,
    count: instalments.length || undefined,
    first: instalments[0]?.due,
    text,
    proof,
  };
}

/** Whether money is asked for, or may be. */
export function hasAmount({ deed }: ClauseDraft): boolean {
  return deed === 'pay' || deed === 'other';
}

export function isInParts({ deed, payment }: ClauseDraft): boolean {
  return deed === 'pay' && payment === 'parts';
}

/** What the clause says so far, in the shape of the command. */
export function inputOf(draft: ClauseDraft): Omit<TermInput, 'debtor'> {
  const { deed = 'other', debtor, creditor, amount, due, parts, text, proof } = draft;
  const inParts = isInParts(draft);
  return {
    deed,
    creditor: creditor === undefined || creditor === debtor ? null : creditor,
    amount: hasAmount(draft) ? (amount ?? null) : null,
    due: inParts ? null : (due ?? null),
    instalments: inParts ? (parts as readonly Instalment[]) : [],
    text,
    proof,
  };
}

export type Missing = 'deed' | 'debtor' | 'parts' | 'text';

/** The first thing without which the clause cannot be proposed; unclear words and missing days may wait. */
export function missingIn(draft: ClauseDraft): Missing | undefined {
  if (draft.deed === undefined) return 'deed';
  if (draft.debtor === undefined) return 'debtor';
  if (isInParts(draft) && judgeParts(draft.parts, draft.amount).kind !== 'right') return 'parts';
  return draft.text.trim() === '' ? 'text' : undefined;
}

/** One sentence of a payment from what was chosen; nothing while a half of it is missing. */
export function suggestedText(
  t: AccordTexts,
  draft: ClauseDraft,
  nameOf: (partyId: PartyId) => string,
): string | undefined {
  const { deed, debtor, creditor, amount, due, parts } = draft;
  if (deed !== 'pay' || debtor === undefined || amount === undefined) return undefined;
  const { sentence } = t.terms;
  const inParts = isInParts(draft);
  if (inParts && judgeParts(parts, amount).kind !== 'right') return undefined;
  const by = !inParts && due ? sentence.by(dateOnly(t, due)) : '';
  const sum = yuanWords(t, amount);
  const whole = creditor
    ? sentence.pay(nameOf(debtor), nameOf(creditor), sum, by)
    : sentence.payNobody(nameOf(debtor), sum, by);
  const list = (parts as readonly Instalment[])
    .map((part) => sentence.partItem(dateOnly(t, part.due), yuanWords(t, part.amount)))
    .join(sentence.between);
  return `${whole}${inParts ? sentence.parts(parts.length, list) : ''}${sentence.end}`;
}
