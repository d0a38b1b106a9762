import type { CentreCard, OpenCase } from '@/domain/case/view';
import { type DisputeCode, groupCode } from '@/domain/code/dispute-code';
import { caseLink } from '@/domain/code/link';
import { inChina } from '@/domain/procedure/calendar';
import { TASK_WORDS } from '@/domain/procedure/task-words';
import type { KeyPart, Slip } from './slip';
import { NEXT } from './words';

export interface Printing {
  readonly code: DisputeCode;
  /** What the bare code opens: nothing else of the case comes onto the paper. */
  readonly open: OpenCase;
  /** The centre that the open view names. */
  readonly centre: CentreCard;
  readonly publicUrl: string;
  /** ISO 8601. */
  readonly now: string;
}

/** A slip without its key: what everybody with the code may read. */
export function slipOf({ code, open, centre, publicUrl, now }: Printing): Slip {
  const { name, phone, hours, address } = centre;
  return {
    code: groupCode(code),
    link: caseLink(publicUrl, code),
    centre: { name, phone, hours, address },
    next: nextWords(open, now),
    day: inChina(now).format('YYYY-MM-DD'),
  };
}

/** @param expires ISO 8601: the key opens nothing after it. */
export function keyPartOf(key: string, name: string, expires: string): KeyPart {
  return { key, name, until: NEXT.until(inChina(expires).format('M月D日 HH:mm')) };
}

function nextWords({ next, together }: OpenCase, now: string): string {
  const lead = together ? NEXT.together : '';
  if (!next) return `${lead}${NEXT.ask}`;
  const due = inChina(next.due);
  const year = due.year() === inChina(now).year() ? '' : 'YYYY年';
  const day = `${due.format(`${year}M月D日`)}（周${'日一二三四五六'.charAt(due.day())}）`;
  const words = TASK_WORDS[next.what];
  return `${lead}${next.due < now ? NEXT.late(day, words) : NEXT.by(day, words)}`;
}
