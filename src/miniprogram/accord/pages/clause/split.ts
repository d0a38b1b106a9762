import type { Instalment } from '@/domain/case/terms/shape';

/** The same limit as the server's. */
export const MOST_PARTS = 60;

/**
 * An even split of a sum (fen): one part a month from `first` (`YYYY-MM-DD`). Parts are whole yuan as far as the sum
 * allows, and the last one takes the rest. A day that a month does not have becomes its last day.
 */
export function splitEvenly(amount: number, count: number, first: string): Instalment[] {
  const unit = amount >= count * 100 ? 100 : 1;
  const each = Math.floor(amount / count / unit) * unit;
  return Array.from({ length: count }, (_, at) => ({
    due: monthsLater(first, at),
    amount: at < count - 1 ? each : amount - each * (count - 1),
  }));
}

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** One part while it is being written: either half may still be missing. */
export interface PartDraft {
  readonly due?: string | undefined;
  readonly amount?: number | undefined;
}

export type PartsVerdict =
  | { readonly kind: 'unfinished' | 'order' }
  /** In fen. */
  | { readonly kind: 'right' | 'less' | 'more'; readonly sum: number; readonly difference: number };

/** Whether the parts follow one another and add up to the whole. */
export function judgeParts(parts: readonly PartDraft[], whole: number | undefined): PartsVerdict {
  if (whole === undefined || parts.length === 0 || !parts.every(isFinished)) return { kind: 'unfinished' };
  if (parts.some(({ due }, at) => at > 0 && due <= (parts[at - 1]?.due ?? ''))) return { kind: 'order' };
  const sum = parts.reduce((total, part) => total + part.amount, 0);
  const kind = sum === whole ? 'right' : sum < whole ? 'less' : 'more';
  return { kind, sum, difference: Math.abs(whole - sum) };
}

function isFinished(part: PartDraft): part is Instalment {
  return part.due !== undefined && part.amount !== undefined && part.amount > 0;
}
