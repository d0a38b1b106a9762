import type { CasePage, Done } from '@/contract/answers';
import type { MessagePlace } from '@/domain/case/care/shape';
import type { CommandType, Room } from '@/domain/case/command';
import type { Entry } from '@/domain/case/entry';
import type { CaseView, RoomView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';

/**
 * A room of a case: the joint one, one party's line to the centre, or what one party and the mediator of one
 * appointment say to each other alone. The name of its stream, with which its messages' ids begin.
 */
export type RoomKey = 'joint' | `centre:${string}` | `private:${string}.${number}`;

/** A room's messages, oldest first and without gaps; `hidden` ones before them have not been fetched. */
export interface HeldRoom {
  readonly messages: readonly Entry[];
  readonly hidden: number;
  /** How many of the room's messages this person has read. */
  readonly read: number;
}

export interface HeldCase {
  readonly view: CaseView;
  readonly may: readonly CommandType[];
  readonly cursor: string;
  /** Everything but messages, oldest first. */
  readonly steps: readonly Entry[];
  readonly rooms: Readonly<Record<string, HeldRoom>>;
  /** When the server last confirmed it. */
  readonly asOf: number;
  /** A clerk by whom nothing is owed is asked why they look. */
  readonly reasonAsked?: true | undefined;
}

const emptyRoom: HeldRoom = { messages: [], hidden: 0, read: 0 };

export function roomKey({
  room,
  partyId = '' as PartyId,
  appointment = 0,
}: Omit<MessagePlace, 'seq'>): RoomKey {
  if (room === 'joint') return 'joint';
  return room === 'centre' ? `centre:${partyId}` : `private:${partyId}.${appointment}`;
}

/** The room behind a key, as the server asks for it. */
export function roomInput(key: RoomKey): { room: Room; partyId?: PartyId; appointment?: number } {
  const [, room, partyId, appointment] = /^(centre|private):([^.]*)(?:\.(\d+))?$/.exec(key) ?? [];
  if (room !== 'centre' && room !== 'private') return { room: 'joint' };
  return {
    room,
    partyId: partyId as PartyId,
    ...(appointment === undefined ? {} : { appointment: Number(appointment) }),
  };
}

export function roomOf(held: HeldCase, key: RoomKey): HeldRoom {
  return held.rooms[key] ?? emptyRoom;
}

export function unreadIn({ messages, hidden, read }: HeldRoom): number {
  const unseen = messages.slice(Math.max(0, read - hidden)).filter((message) => !message.by.you).length;
  return unseen + Math.max(0, hidden - read);
}

export function totalIn({ messages, hidden }: HeldRoom): number {
  return messages.length + hidden;
}

/** Takes a whole answer of `case.view`, and keeps what was held already where the two meet. */
export function takePage(held: HeldCase | undefined, page: CasePage, now: number): HeldCase {
  const rooms: Record<string, HeldRoom> = {};
  for (const shown of page.case.rooms) {
    const key = roomKey(shown);
    const window = page.entries.filter((entry) => isIn(entry, key));
    rooms[key] = joinRoom(held?.rooms[key], window, shown);
  }
  return {
    view: page.case,
    may: page.may,
    cursor: page.cursor,
    steps: mergeSteps(held?.steps ?? [], page.entries),
    rooms,
    asOf: now,
    reasonAsked: page.reasonAsked,
  };
}

function joinRoom(held: HeldRoom | undefined, window: readonly Entry[], shown: RoomView): HeldRoom {
  const read = Math.max(held?.read ?? 0, shown.messages - shown.unread);
  const first = window[0];
  const meets = first === undefined || held?.messages.some((message) => message.id === first.id);
  if (held && meets && held.messages.length > 0)
    return { messages: mergeMessages(held.messages, window), hidden: held.hidden, read };
  return { messages: mergeMessages([], window), hidden: Math.max(0, shown.messages - window.length), read };
}

/** Adds entries that came later; the same one again changes nothing. */
export function takeEntries(held: HeldCase, entries: readonly Entry[]): HeldCase {
  let { rooms } = held;
  for (const key of new Set(entries.filter(isMessage).map(keyOf))) {
    const room = rooms[key] ?? emptyRoom;
    const messages = mergeMessages(
      room.messages,
      entries.filter((entry) => isIn(entry, key)),
    );
    if (messages !== room.messages) rooms = { ...rooms, [key]: { ...room, messages } };
  }
  const steps = mergeSteps(held.steps, entries);
  return rooms === held.rooms && steps === held.steps ? held : { ...held, rooms, steps };
}

export function takeEarlier(
  held: HeldCase,
  key: RoomKey,
  answer: { readonly entries: readonly Entry[]; readonly more: boolean },
): HeldCase {
  const room = roomOf(held, key);
  const messages = mergeMessages(room.messages, answer.entries.filter(isMessage));
  const hidden = answer.more ? Math.max(1, room.hidden - (messages.length - room.messages.length)) : 0;
  // What was heard in an old voice message comes with it.
  const steps = mergeSteps(held.steps, answer.entries);
  return { ...held, steps, rooms: { ...held.rooms, [key]: { ...room, messages, hidden } } };
}

export function takeDone(held: HeldCase, done: Done, now: number): HeldCase {
  return { ...takeEntries(held, done.entries), view: done.case, may: done.may, asOf: now };
}

export function takeRead(held: HeldCase, key: RoomKey, read: number): HeldCase {
  const room = roomOf(held, key);
  return read <= room.read ? held : { ...held, rooms: { ...held.rooms, [key]: { ...room, read } } };
}

/** The same case with the door to its private talks shut: nothing of them is left, and nothing tells whether there were any. */
export function withoutPrivate(held: HeldCase): HeldCase {
  const { view } = held;
  if (view.you.role !== 'party') return held;
  const isOpen = (id: string) => !id.startsWith('private:');
  const rooms = view.rooms.filter(({ room }) => room !== 'private');
  const isDoor = view.locked || rooms.length < view.rooms.length;
  return {
    ...held,
    view: {
      ...view,
      rooms,
      ...(view.evidence ? { evidence: view.evidence.filter(({ room }) => room !== 'private') } : {}),
      ...(isDoor ? { locked: true as const } : {}),
    },
    steps: held.steps.filter(({ id }) => isOpen(id)),
    rooms: Object.fromEntries(Object.entries(held.rooms).filter(([key]) => isOpen(key))),
  };
}

/** A step may change whose turn it is, who may do what, and which rooms there are: the view must be asked again. */
export function changesView(entries: readonly Entry[]): boolean {
  return entries.some((entry) => !isMessage(entry));
}

/** A message that was held back may now stand in the room: what waits is known from the view alone. */
export function letsThrough({ view: { held = [] } }: HeldCase, entries: readonly Entry[]): boolean {
  return entries.some(
    ({ type, room, by }) =>
      type === 'message.said' && room === 'joint' && held.some(({ partyId }) => partyId === by.partyId),
  );
}

export function isMessage(entry: Entry): boolean {
  return entry.type === 'message.said';
}

/** The room in which a message was said. */
export function keyOf(entry: Entry): RoomKey {
  return entry.id.slice(0, entry.id.lastIndexOf(':')) as RoomKey;
}

function isIn(entry: Entry, key: RoomKey): boolean {
  return isMessage(entry) && keyOf(entry) === key;
}

/** Within one room the numbers of its stream give the order. */
function mergeMessages(held: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const fresh = newOnes(held, more);
  if (fresh.length === 0) return held;
  fresh.sort((a, b) => place(a) - place(b));
  const last = held[held.length - 1];
  const first = fresh[0];
  if (!last || (first && place(first) > place(last))) return [...held, ...fresh];
  return [...held, ...fresh].sort((a, b) => place(a) - place(b));
}

/** Steps come from several streams: by time, and where times are equal, as they arrived. */
function mergeSteps(held: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const fresh = newOnes(
    held,
    more.filter((entry) => !isMessage(entry)),
  );
  if (fresh.length === 0) return held;
  return [...held, ...fresh].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function newOnes(held: readonly Entry[], more: readonly Entry[]): Entry[] {
  const known = new Set(held.map((entry) => entry.id));
  return more.filter((entry) => {
    if (known.has(entry.id)) return false;
    known.add(entry.id);
    return true;
  });
}

function place(entry: Entry): number {
  return Number(entry.id.slice(entry.id.lastIndexOf(':') + 1));
}
