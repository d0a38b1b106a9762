import { laterOf } from '../../procedure/calendar';
import type { By, CaseEvent } from '../event';
import type { CaseState } from '../state';
import { SYSTEM } from '../turning';
import { writer } from '../writer';
import { dangerAt } from './danger';
import type { MessagePlace } from './shape';

/**
 * Puts what was said in a voice message beside it, in the room where it was said and nowhere else; a party's words
 * that sound like danger are marked as if they had been typed.
 *
 * @param text empty where the service heard no words: then nobody asks it again.
 */
export function writtenVoice(
  state: CaseState,
  place: MessagePlace,
  { text, by, at }: { readonly text: string; readonly by: By['role']; readonly at: string },
): CaseEvent[] {
  const write = writer(SYSTEM, laterOf(state.lastAt, at));
  const written = write('voice.written', { seq: place.seq }, { text: text.trim() }, place);
  return [written, ...(by === 'party' ? dangerAt(place, text, write) : [])];
}
