import { soundsLikeDanger } from '../../risk/words';
import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import { readableStreams } from '../stream';
import type { Viewer } from '../viewer';
import type { Write } from '../writer';
import { streamAt } from './place';
import { CARE_LIMITS, type MessagePlace } from './shape';

/** The mark beside a party's words that sound like danger: only those read it who help. */
export function dangerIn(
  state: CaseState,
  message: CaseEvent,
  place: Omit<MessagePlace, 'seq'>,
  write: Write,
): CaseEvent[] {
  const seq = (state.streams[message.stream]?.seq ?? 0) + 1;
  // Where so many wait for an answer already, one more tells whoever helps nothing new.
  const open = (state.dangers ?? []).filter(
    ({ room, partyId }) => room === place.room && partyId === place.partyId,
  );
  if (open.length >= CARE_LIMITS.waiting) return [];
  return message.by.role === 'party' ? dangerAt({ ...place, seq }, message.words.text, write) : [];
}

export function dangerAt(place: MessagePlace, text: string | undefined, write: Write): CaseEvent[] {
  return soundsLikeDanger(text ?? '') ? [write('danger.heard', place, {}, place)] : [];
}

/**
 * Of what sounded like danger and nobody has answered for, what this person may know of. A private talk is nobody
 * else's; who helps without reading a line is not told what was said on it; a party is never told.
 */
export function openDangers(state: CaseState, viewer: Viewer): readonly MessagePlace[] {
  if (viewer.as === 'party') return [];
  const readable = readableStreams(state, viewer);
  return (state.dangers ?? []).filter((one) =>
    one.room === 'joint' ? readable.includes('staff') : readable.includes(streamAt(one)),
  );
}

/** Of these, what this person can answer for: they can read the sentence. */
export function dangersToSettle(state: CaseState, viewer: Viewer): readonly MessagePlace[] {
  const readable = readableStreams(state, viewer);
  return openDangers(state, viewer).filter((one) => readable.includes(streamAt(one)));
}

export function isSamePlace(one: MessagePlace, other: MessagePlace): boolean {
  return one.room === other.room && streamAt(one) === streamAt(other) && one.seq === other.seq;
}
