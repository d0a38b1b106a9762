import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { seqOf } from './marks';

/** Written for the joint room, and not said there: it waits for the mediator's look, or came back with a reason. */
export interface HeldBack {
  readonly entry: Entry;
  readonly partyId: PartyId;
  /** Its number on the writer's line to the centre. */
  readonly seq: number;
  readonly state: 'held' | 'returned';
  readonly reason?: string;
}

/** For its writer and for the mediator. What was let through stands among the messages, and nowhere else. */
export function heldBack(view: CaseView, steps: readonly Entry[]): readonly HeldBack[] {
  return steps
    .filter(({ type }) => type === 'message.held')
    .flatMap((entry): HeldBack[] => {
      const { partyId } = entry;
      if (partyId === undefined) return [];
      const seq = seqOf(entry);
      const isThis = (one: { readonly partyId?: unknown; readonly seq?: unknown } = {}) =>
        one.partyId === partyId && one.seq === seq;
      if (view.held?.some(isThis)) return [{ entry, partyId, seq, state: 'held' }];
      const back = steps.find(({ type, data }) => type === 'message.returned' && isThis(data));
      const isOwn = view.you.partyId === partyId;
      return back && isOwn ? [{ entry, partyId, seq, state: 'returned', reason: back.text ?? '' }] : [];
    });
}
