import type { Entry } from '@/domain/case/entry';
import type { CaseView, EvidenceView } from '@/domain/case/view';
import { type RoomKey, roomKey } from '@/miniprogram/stores/held-case';

export type Column = 'left' | 'right' | 'middle';

/** One piece of evidence, with what its keeper wrote about it. */
export interface Item {
  readonly id: string;
  readonly key: RoomKey;
  readonly seq: number;
  /** `YYYY-MM-DD`; null where nobody said which. */
  readonly day: string | null;
  readonly name: string;
  /** Whoever kept it: a party's name, or none for the staff. */
  readonly keeper: string | undefined;
  readonly isOwn: boolean;
  /** left: the reader's own side, for staff the applicants · right: the other · middle: the staff's. */
  readonly column: Column;
}

export interface Day {
  readonly day: string | null;
  readonly items: readonly Item[];
}

/** The list in the order of its days; what has no day stands last, each day in the order of the messages. */
export function daysOf(items: readonly Item[]): readonly Day[] {
  const days = new Map<string | null, Item[]>();
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return [...days]
    .map(([day, ofDay]) => ({ day, items: ofDay }))
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
}

/** What of the list this person reads, joined with the steps that kept it. */
export function itemsOf(view: CaseView, steps: readonly Entry[]): readonly Item[] {
  const kept = steps.filter(({ type }) => type === 'evidence.kept');
  return (view.evidence ?? []).map((one) => itemOf(view, kept, one));
}

function itemOf(view: CaseView, kept: readonly Entry[], one: EvidenceView): Item {
  const key = roomKey({
    room: one.room,
    ...(one.partyId === undefined ? {} : { partyId: one.partyId }),
    ...(one.appointment === undefined ? {} : { appointment: one.appointment }),
  });
  const step = kept
    .filter((entry) => entry.id.startsWith(`${key}:`) && entry.data?.seq === one.seq)
    .filter((entry) => (entry.by.partyId ?? null) === one.by)
    .pop();
  const party = view.parties.find(({ partyId }) => partyId === one.by);
  return {
    id: `${key}:${one.seq} ${one.by ?? ''}`,
    key,
    seq: one.seq,
    day: one.day,
    name: step?.text ?? '',
    keeper: party?.name,
    isOwn: party?.you === true,
    column: party === undefined ? 'middle' : isLeft(view, party.side) ? 'left' : 'right',
  };
}

function isLeft(view: CaseView, side: 'applicant' | 'other'): boolean {
  const own = view.parties.find(({ you }) => you)?.side ?? 'applicant';
  return side === own;
}
