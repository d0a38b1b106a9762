import { placeNamed } from '@/domain/case/care/place';
import type { CaseCommand } from '@/domain/case/command';
import type { CaseEvent } from '@/domain/case/event';
import type { Setting } from '@/domain/case/setting';
import type { CaseState } from '@/domain/case/state';
import { centreStream, type Stream } from '@/domain/case/stream';
import type { Viewer } from '@/domain/case/viewer';
import { soundsLikeInsult } from '@/domain/risk/words';

/** What the store is asked for a command about a message: whether there is one, what was held back, how it sounds. */
export function saidIn(
  events: readonly CaseEvent[],
  state: CaseState,
  viewer: Viewer,
  command: CaseCommand,
): Pick<Setting, 'isMessage' | 'heldWords' | 'suspect'> {
  switch (command.type) {
    case 'say':
      return { suspect: soundsLikeInsult(command.text) };
    case 'keepEvidence':
      return { isMessage: isMessage(events, placeNamed(state, viewer, command)?.stream, command.seq) };
    case 'askHide':
    case 'hideMessage':
      return { isMessage: isMessage(events, 'joint', command.seq) };
    case 'releaseMessage': {
      const held = eventAt(events, centreStream(command.partyId), command.seq);
      return held ? { heldWords: held.words } : {};
    }
    default:
      return {};
  }
}

function isMessage(events: readonly CaseEvent[], stream: Stream | undefined, seq: number): boolean {
  return stream !== undefined && eventAt(events, stream, seq)?.type === 'message.said';
}

function eventAt(events: readonly CaseEvent[], stream: Stream, seq: number): CaseEvent | undefined {
  return events.filter((event) => event.stream === stream)[seq - 1];
}
