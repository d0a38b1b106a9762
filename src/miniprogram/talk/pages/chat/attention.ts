import type { CaseView } from '@/domain/case/view';
import { type RoomKey, roomKey } from '@/miniprogram/stores/held-case';
import type { HeldBack } from './held-back';
import { seqOf } from './marks';
import type { Rows } from './window';

/** Finds a place among the messages held: its number, or nothing as long as it is not among them. */
export type Find = (rows: Rows) => number | undefined;

/** What in a room waits for somebody who helps, oldest first: words that sound like danger, messages held back. */
export function waitingIn(
  view: CaseView,
  room: RoomKey,
  held: readonly HeldBack[],
  mayReview: boolean,
): readonly Find[] {
  const dangers = (view.dangers ?? []).filter((one) => roomKey(one) === room);
  const asked = room === 'joint' && mayReview ? (view.hideAsked ?? []) : [];
  const reviews = mayReview ? held.filter(({ state }) => state === 'held') : [];
  return [
    ...[...dangers, ...asked].map(
      ({ seq }): Find =>
        (rows) =>
          bySeq(rows, seq),
    ),
    ...reviews.map(
      ({ entry }): Find =>
        (rows) =>
          byTime(rows, entry.at),
    ),
  ];
}

/** Whether something in a room waits so, for the rooms that are not open. */
export function isWaiting({ dangers = [] }: CaseView, room: RoomKey): boolean {
  return dangers.some((one) => roomKey(one) === room);
}

export function bySeq({ messages, hidden }: Rows, seq: number): number | undefined {
  const at = messages.findIndex((entry) => seqOf(entry) === seq);
  return at < 0 ? undefined : hidden + at;
}

/** The message after which it was written. */
function byTime({ messages, hidden }: Rows, time: string): number | undefined {
  const after = messages.findIndex(({ at }) => at > time);
  if (after < 0) return hidden + Math.max(0, messages.length - 1);
  return after === 0 && hidden > 0 ? undefined : hidden + Math.max(0, after - 1);
}
