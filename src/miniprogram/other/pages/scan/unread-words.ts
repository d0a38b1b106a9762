import type { CodeReading } from '@/domain/code/dispute-code';
import type { OtherTexts } from '@/miniprogram/other/texts';

export type Unread = Extract<CodeReading, { ok: false }>;

/** Fewer digits than these stand on a paper for something else. */
const NEARLY = 12;

export function isMeantAsCode({ problem, digits }: Unread): boolean {
  return problem === 'mistyped' || digits.length >= NEARLY;
}

/** Why a code cannot be right, and where to look again. */
export function unreadWords(scan: OtherTexts['lookup']['scan'], { problem, digits, groups }: Unread): string {
  return problem === 'mistyped' ? scan.mistyped(groups) : scan.wrongLength(digits.length, groups);
}
