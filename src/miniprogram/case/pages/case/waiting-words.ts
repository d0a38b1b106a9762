import type { CaseView } from '@/domain/case/view';
import type { OutboxItem } from '@/miniprogram/stores/outbox-item';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { OFFERS } from './actions';

/** A command as the case page offers it; a message as such. */
export function nameOf(
  { caseFile: { waiting, actions } }: CaseTexts,
  { command }: OutboxItem,
  view: CaseView | undefined,
): string {
  if (!command) return waiting.step;
  if (command.type === 'say') return waiting.message;
  const offers = Object.values(OFFERS).flatMap((group) => Object.values(group));
  const offer = offers.find(({ by }) => by.includes(command.type));
  return offer && view ? offer.label(actions, view) : waiting.step;
}

const WRITTEN = ['text', 'reason', 'what', 'details', 'result'] as const;

/** What somebody wrote themselves, so that it is not lost when it is refused. */
export function keptText({ command, text }: OutboxItem): string {
  if (text !== '') return text;
  const fields = (command ?? {}) as Readonly<Record<string, unknown>>;
  return WRITTEN.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : [])).join('\n');
}
