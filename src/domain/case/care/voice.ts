import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import { SYSTEM } from '../turning';
import { writer } from '../writer';
import type { MessagePlace } from './shape';

/** Puts the text of a voice message beside it, in the room where it was said and nowhere else. */
export function writtenVoice(
  state: CaseState,
  { room, partyId, appointment, seq }: MessagePlace,
  text: string,
  now: string,
): CaseEvent[] {
  const place = { room, partyId, appointment: appointment ?? state.appointments ?? 0 };
  return text.trim() === '' ? [] : [writer(SYSTEM, now)('voice.written', { seq }, { text }, place)];
}
