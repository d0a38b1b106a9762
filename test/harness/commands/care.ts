import type { MessagePlace } from '@/domain/case/care/shape';
import type { PartyId } from '@/domain/ids';
import { type Around, type Maker, name, reason, text } from './around';

type Care =
  | 'keepEvidence'
  | 'dropEvidence'
  | 'askHide'
  | 'hideMessage'
  | 'showMessage'
  | 'releaseMessage'
  | 'returnMessage'
  | 'settleDanger';

/** Evidence, folded messages, messages held for a person's look, and danger. */
export const careMakers: { readonly [T in Care]: Maker<T> } = {
  keepEvidence: (here) => places(here).map((place) => ({ ...place, name, day: here.day(-3) })),
  dropEvidence: places,
  askHide: (here) => joint(here).map((seq) => ({ seq, reason })),
  hideMessage: (here) => joint(here).map((seq) => ({ seq, reason })),
  showMessage: (here) => joint(here).map((seq) => ({ seq, reason })),
  releaseMessage: held,
  returnMessage: (here) => held(here).map((one) => ({ ...one, reason })),
  settleDanger: (here) => places(here).map((place) => ({ ...place, text })),
};

/** Every place in a stream with messages, and some where none is. */
function places(here: Around): MessagePlace[] {
  const { state, parties } = here;
  const lines = parties.flatMap((partyId) => [
    ...numbers(here, `centre:${partyId}`).map((seq) => ({ room: 'centre' as const, partyId, seq })),
    ...appointments(here).flatMap((appointment) =>
      numbers(here, `private:${partyId}.${appointment}`).map((seq) => ({
        room: 'private' as const,
        partyId,
        appointment,
        seq,
      })),
    ),
  ]);
  const nowhere = { room: 'centre', partyId: 'p99' as PartyId, seq: 1 } as const;
  return state
    ? [...joint(here).map((seq) => ({ room: 'joint' as const, seq })), ...lines, nowhere]
    : [nowhere];
}

function joint(here: Around): number[] {
  return [...numbers(here, 'joint'), 99];
}

function numbers({ state }: Around, stream: string): number[] {
  return Array.from({ length: state?.streams[stream]?.seq ?? 0 }, (_, index) => index + 1);
}

function appointments({ state }: Around): number[] {
  return Array.from({ length: state?.appointments ?? 0 }, (_, index) => index + 1);
}

function held({ state, parties }: Around) {
  const none = parties.map((partyId) => ({ partyId, seq: 99 }));
  return [...(state?.held ?? []).map(({ partyId, seq }) => ({ partyId, seq })), ...none];
}
