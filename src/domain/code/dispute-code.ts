import { type CodeGroup, suspectGroups, unevenGroups } from './suspects';
import { findWritten } from './written-code';

/**
 * The dispute resolution code (解纷码): 16 digits, 14 random and 2 check digits by ISO 7064 MOD 97-10,
 * so that the whole number leaves 1 when divided by 97. Shown and printed in four groups of four.
 */
export type DisputeCode = string & { readonly __brand: 'DisputeCode' };

export type CodeReading =
  | { readonly ok: true; readonly code: DisputeCode }
  /** `length`: not 16 digits. `mistyped`: 16 digits whose check digits do not fit. */
  | {
      readonly ok: false;
      readonly problem: 'length' | 'mistyped';
      readonly digits: string;
      /** Where to look again: the groups that may hold the slip. Empty where that cannot be told. */
      readonly groups: readonly CodeGroup[];
    };

const PAYLOAD_DIGITS = 14;
export const CODE_DIGITS = 16;

/** Adds the two check digits to 14 random digits. Throws when given anything else: that is a bug of the caller. */
export function completeCode(payload: string): DisputeCode {
  if (!/^\d{14}$/.test(payload)) throw new Error(`a code is made from ${PAYLOAD_DIGITS} digits`);
  const check = 98 - remainder(`${payload}00`);
  return `${payload}${String(check).padStart(2, '0')}` as DisputeCode;
}

/**
 * Reads what a person typed, pasted or scanned: spaces, dashes and full-width digits are forgiven, and a whole
 * link `…/c/<16 digits>` or a message around the code is taken apart.
 */
export function readCode(input: string): CodeReading {
  const { pieces, alone } = findWritten(input, fits);
  const digits = pieces.join('');
  if (digits.length !== CODE_DIGITS) {
    const groups = alone ? (unevenGroups(pieces) ?? suspectGroups(digits, fits)) : [];
    return { ok: false, problem: 'length', digits, groups };
  }
  if (!fits(digits)) return { ok: false, problem: 'mistyped', digits, groups: suspectGroups(digits, fits) };
  return { ok: true, code: digits as DisputeCode };
}

/** `4821773059261860` → `4821 7730 5926 1860`; shorter input is grouped as far as it goes. */
export function groupCode(code: string): string {
  return code.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ');
}

function fits(digits: string): boolean {
  return digits.length === CODE_DIGITS && remainder(digits) === 1;
}

function remainder(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
