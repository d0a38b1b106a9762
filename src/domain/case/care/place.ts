import { refused } from '../chapter';
import type { CaseState } from '../state';
import { centreStream, partyOfStream, privateStream, readableStreams, type Stream } from '../stream';
import { isLocked } from '../talk';
import type { Viewer } from '../viewer';
import type { MessagePlace } from './shape';

type Line = Omit<MessagePlace, 'seq'>;

/** A message's stream, and whom an event beside it concerns. */
export interface Place {
  readonly stream: Stream;
  readonly concern: Line;
}

/** Where somebody says that a message stands; a party speaks of its own line alone, whatever id it sends. */
export function placeNamed(
  state: CaseState,
  viewer: Viewer,
  { room, partyId, appointment }: Line,
): Place | null {
  if (room === 'joint') return { stream: 'joint', concern: { room } };
  const whose = viewer.as === 'party' ? viewer.partyId : partyId;
  if (whose === undefined) return null;
  if (room === 'centre') return { stream: centreStream(whose), concern: { room, partyId: whose } };
  const talk = appointment ?? state.appointments ?? 0;
  return { stream: privateStream(whose, talk), concern: { room, partyId: whose, appointment: talk } };
}

/** {@link placeNamed}, as far as the viewer reads it and there is a message. */
export function placeRead(
  state: CaseState,
  viewer: Viewer,
  named: MessagePlace,
  isMessage = true,
): Place | ReturnType<typeof refused> {
  const place = placeNamed(state, viewer, named);
  if (!place) return refused('case.party_required');
  if (place.concern.room === 'private' && isLocked(viewer)) return refused('pin.needed');
  if (!readableStreams(state, viewer).includes(place.stream)) return refused('room.not_yours');
  return isMessage && isThere(state, place.stream, named.seq) ? place : refused('message.unknown');
}

/** The other way round: the place of message `seq` of a stream in which people write. */
export function placeIn(stream: Stream, seq: number): MessagePlace {
  const partyId = partyOfStream(stream);
  if (partyId === undefined) return { room: 'joint', seq };
  if (!stream.startsWith('private:')) return { room: 'centre', partyId, seq };
  return { room: 'private', partyId, appointment: Number(stream.slice(stream.lastIndexOf('.') + 1)), seq };
}

/** The stream of a message whose whole place is known. */
export function streamAt({ room, partyId, appointment = 0 }: Line): Stream {
  if (room === 'joint' || partyId === undefined) return 'joint';
  return room === 'centre' ? centreStream(partyId) : privateStream(partyId, appointment);
}

export function isThere(state: CaseState, stream: Stream, seq: number): boolean {
  return seq >= 1 && seq <= (state.streams[stream]?.seq ?? 0);
}

export function said(state: CaseState, stream: Stream): number {
  return state.streams[stream]?.messages ?? 0;
}
