import { inChina } from '../procedure/calendar';
import type { NoticeKind } from './notice';

/** What a message to a phone is about; each is a template of its own, because people allow each on its own. */
export const TEMPLATE_USES = ['turn', 'message', 'progress'] as const;
export type TemplateUse = (typeof TEMPLATE_USES)[number];

/** What a template's field is filled with. */
export const FIELD_WORDS = ['what', 'code', 'when'] as const;
export type FieldWord = (typeof FIELD_WORDS)[number];

export interface NoticeTemplate {
  readonly id: string;
  /** By the field's name in the template, e.g. `thing1`. */
  readonly fields: Readonly<Record<string, FieldWord>>;
}

export type NoticeTemplates = Readonly<Partial<Record<TemplateUse, NoticeTemplate>>>;

/** Hours of the day in China between which no phone is disturbed: `from` included, `until` not; over midnight or not. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export const QUIET_HOURS: QuietHours = { from: 22, until: 7 };

export function isQuiet({ from, until }: QuietHours, now: string): boolean {
  const hour = inChina(now).hour();
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

const USES: Readonly<Record<NoticeKind, TemplateUse>> = {
  turn: 'turn',
  soon: 'turn',
  late: 'turn',
  came: 'progress',
  message: 'message',
  progress: 'progress',
};

/** What a burst is sent as: whoever owes something is told that before anything else. */
export function usesOf(kinds: readonly NoticeKind[]): TemplateUse[] {
  return TEMPLATE_USES.filter((use) => kinds.some((kind) => USES[kind] === use));
}

/** At most 20 characters, as WeChat's `thing` fields take; anybody may see them on a locked screen. */
const WHAT: Readonly<Record<TemplateUse, string>> = {
  turn: '您的事项等您办理',
  message: '您的事项有新消息',
  progress: '您的事项有新进展',
};

/** The words of a message: nobody's name, no kind of matter, of the code the last four digits. */
export function wordsOf(use: TemplateUse, code: string, at: string): Readonly<Record<FieldWord, string>> {
  return { what: WHAT[use], code: `尾号${code.slice(-4)}`, when: inChina(at).format('YYYY-MM-DD HH:mm') };
}
