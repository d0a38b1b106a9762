import type { MessagePlace } from '@/domain/case/care/shape';
import type { Entry } from '@/domain/case/entry';
import type { Pass } from '@/domain/case/event';
import type { CaseView } from '@/domain/case/view';
import { type RoomKey, roomKey } from '@/miniprogram/stores/held-case';

/** What stands about a message elsewhere in the case: a message itself never changes once it was said. */
export interface Marks {
  /** Whether a private message may be passed on, where its writer changed that since. */
  readonly pass?: Pass;
  /** The mediator folded it. */
  readonly folded?: true;
  /** For the mediator: whose wish it is that it be folded. */
  readonly asked?: string;
  /** For staff: it sounds like danger, and nobody has answered for that yet. */
  readonly danger?: MessagePlace;
  /** For the mediator: who has read up to here and no further. */
  readonly readers?: string;
  /** What a transcription service heard in it. */
  readonly written?: string;
}

export type MarksBySeq = ReadonlyMap<number, Marks>;

/** The marks of one room's messages, by the number that each has in its stream; `and` stands between names. */
export function marksOf(
  view: CaseView,
  steps: readonly Entry[],
  room: RoomKey,
  messages: readonly Entry[],
  hidden: number,
  and: string,
): MarksBySeq {
  const marks = new Map<number, Marks>();
  const add = (seq: number, more: Marks) => marks.set(seq, { ...marks.get(seq), ...more });
  const names = (ids: readonly string[]) =>
    ids.map((id) => view.parties.find(({ partyId }) => partyId === id)?.name ?? '').join(and);
  if (room === 'joint') {
    for (const seq of view.hidden ?? []) add(seq, { folded: true });
    for (const [seq, ids] of grouped(view.hideAsked ?? [], ({ seq }) => seq))
      if (view.you.role !== 'party') add(seq, { asked: names(ids.map(({ partyId }) => partyId)) });
  }
  for (const danger of view.dangers ?? []) if (roomKey(danger) === room) add(danger.seq, { danger });
  for (const step of steps.filter((one) => streamOf(one) === room)) {
    if (step.type === 'pass.changed') add(Number(step.detail?.seq), { pass: step.detail?.pass as Pass });
    if (step.type === 'voice.written') add(Number(step.data?.seq), { written: step.text ?? '' });
  }
  for (const [seq, ids] of readersBySeq(view, room, messages, hidden)) add(seq, { readers: names(ids) });
  return marks;
}

export function seqOf({ id }: Pick<Entry, 'id'>): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}

export function streamOf({ id }: Pick<Entry, 'id'>): string {
  return id.slice(0, id.lastIndexOf(':'));
}

/** Who has read up to which message: as the server knew it, or later where they have written since. */
function readersBySeq(
  view: CaseView,
  room: RoomKey,
  messages: readonly Entry[],
  hidden: number,
): ReadonlyMap<number, readonly string[]> {
  const readBy = view.rooms.find((one) => roomKey(one) === room)?.readBy ?? [];
  const last = readBy.flatMap(({ partyId, messages: read }) => {
    const isOwn = ({ by }: Entry) => by.partyId === partyId;
    let at = Math.min(messages.length - 1, Math.max(read - 1 - hidden, findLast(messages, isOwn)));
    // Under their own words it would say nothing.
    while (at >= 0 && isOwn(messages[at] as Entry)) at -= 1;
    const entry = messages[at];
    return entry ? [{ seq: seqOf(entry), partyId }] : [];
  });
  return new Map(
    [...grouped(last, ({ seq }) => seq)].map(([seq, ids]) => [seq, ids.map(({ partyId }) => partyId)]),
  );
}

function findLast<T>(list: readonly T[], fits: (one: T) => boolean): number {
  let at = list.length - 1;
  while (at >= 0 && !fits(list[at] as T)) at -= 1;
  return at;
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

export function isSameMarks(one: Marks | undefined, other: Marks | undefined): boolean {
  return (
    one === other ||
    (one?.pass === other?.pass &&
      one?.folded === other?.folded &&
      one?.asked === other?.asked &&
      one?.danger?.seq === other?.danger?.seq &&
      one?.readers === other?.readers &&
      one?.written === other?.written)
  );
}
