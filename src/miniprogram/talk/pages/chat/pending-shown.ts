import type { OutboxMessage } from '@/miniprogram/stores/outbox-item';

/** Who pasted five hundred messages sees so many of them; each is more of the page than one that was said. */
const MOST = 12;

/**
 * Of the messages on their way, those that are drawn: the newest, and before newer ones those that wait for a decision.
 * `more`: how many stand unseen before and between them, in line.
 */
export function shownPending(messages: readonly OutboxMessage[]): {
  readonly shown: readonly OutboxMessage[];
  readonly more: number;
} {
  if (messages.length <= MOST) return { shown: messages, more: 0 };
  const urgent = messages.filter(({ state }) => state === 'failed' || state === 'held').slice(0, MOST - 1);
  const others = messages.filter((one) => !urgent.includes(one)).slice(urgent.length - MOST);
  const shown = messages.filter((one) => urgent.includes(one) || others.includes(one));
  return { shown, more: messages.length - shown.length };
}
