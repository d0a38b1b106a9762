import { randomInt } from 'node:crypto';
import { completeCode, type DisputeCode } from '@/domain/code/dispute-code';
import type { House } from '../house';
import { loadByCode } from '../store/case-reading';

const HALF = 10 ** 7;

/** A code that no case has. */
export async function freshCode({ db }: Pick<House, 'db'>): Promise<DisputeCode> {
  for (;;) {
    const code = randomCode();
    if (!(await loadByCode(db, code))) return code;
  }
}

/** Each of the 10^14 codes is as likely as any other, so that one tells nothing about the next. */
export function randomCode(): DisputeCode {
  return completeCode(sevenDigits() + sevenDigits());
}

// In two halves: node draws evenly from less than 2^48 only.
function sevenDigits(): string {
  return String(randomInt(0, HALF)).padStart(7, '0');
}
