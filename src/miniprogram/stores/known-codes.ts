import { OPEN_STAGES } from '@/domain/case/open-stages';
import type { CaseView, OpenCase } from '@/domain/case/view';
import { now } from '@/miniprogram/platform/clock';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { KNOWN_CODES } from './session-store';

/** What a code opened when it was last asked about: no name and no text, just what anybody with the code sees. */
export interface KnownCode {
  readonly code: string;
  readonly open: OpenCase;
  /** When the server said so, ms. */
  readonly at: number;
}

/** A family has one case or two; a village cadre looks up more. */
const MOST = 20;

/** What this phone last knew of a code, for where there is no signal. Signing out forgets it. */
export function knownCode(code: string): KnownCode | undefined {
  return all().find((known) => known.code === code);
}

export function keepKnown(code: string, open: OpenCase): void {
  writeStored(KNOWN_CODES, [{ code, open, at: now() }, ...without(code)].slice(0, MOST));
}

/** Of one's own case the phone keeps no more than of another's; what is next is read on its page. */
export function keepOwn({ code, stage, centre }: Pick<CaseView, 'code' | 'stage' | 'centre'>): void {
  const { name, phone } = centre;
  keepKnown(code, { stage: OPEN_STAGES[stage], next: null, centre: { name, phone } });
}

export function forgetKnown(code: string): void {
  writeStored(KNOWN_CODES, without(code));
}

function without(code: string): readonly KnownCode[] {
  return all().filter((known) => known.code !== code);
}

function all(): readonly KnownCode[] {
  return readStored<readonly KnownCode[]>(KNOWN_CODES) ?? [];
}
