import type { CaseState } from '../case/state';
import { readableStreams, type Stream } from '../case/stream';
import type { Viewer } from '../case/viewer';

/** Whether a notice may still say what it was about: whoever takes no part any longer keeps that there was one. */
export function isStillOpen(state: CaseState, viewer: Viewer, stream: Stream): boolean {
  return readableStreams(state, viewer).includes(stream);
}

/**
 * Whether nothing of this case may show on this person's phone by itself: who told of fear, or on whose line words
 * sounded like danger that nobody has looked into, may share the phone with whom they are afraid of. A safe number
 * is another phone. In the app they are told all the same.
 */
export function isSilent({ fear, dangers = [] }: CaseState, viewer: Viewer): boolean {
  if (viewer.as !== 'party') return false;
  return [fear, ...dangers].some((one) => one?.partyId === viewer.partyId);
}
