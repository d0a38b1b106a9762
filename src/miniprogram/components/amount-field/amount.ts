/** A billion yuan: more is a mistake in typing. */
export const largestAmount = 99_999_999_999;

export type ReadAmount =
  | { readonly kind: 'none' }
  /** In fen. */
  | { readonly kind: 'amount'; readonly fen: number }
  | { readonly kind: 'wrong'; readonly why: 'nonsense' | 'decimals' | 'large' };

const written = /^¥?(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?元?$/;

/** Yuan as people type them: 12000, 12,000.5, ¥300, 50元, １２。５. Grouped by four or in words is nonsense here. */
export function readAmount(text: string, largest = largestAmount): ReadAmount {
  const typed = text.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.').replace(/，/g, ',');
  if (typed === '') return { kind: 'none' };
  const [, yuan, part] = written.exec(typed) ?? [];
  if (!yuan && !part) return { kind: 'wrong', why: 'nonsense' };
  const digits = (yuan ?? '0').replace(/,/g, '').replace(/^0+(?=\d)/, '');
  if ((part ?? '').length > 2) return { kind: 'wrong', why: 'decimals' };
  // Reckoned in whole fen: a tenth of a yuan has no exact binary form.
  const fen = Number(digits) * 100 + Number((part ?? '').padEnd(2, '0'));
  return fen > largest ? { kind: 'wrong', why: 'large' } : { kind: 'amount', fen };
}

/** 12,000 · 12,000.50 */
export function yuanText(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
}
