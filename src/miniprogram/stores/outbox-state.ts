import { create } from 'zustand';
import { currentAccount } from '@/miniprogram/client/token';
import { now } from '@/miniprogram/platform/clock';
import { removeKept } from '@/miniprogram/platform/kept-file';
import { pageAddress } from '@/miniprogram/platform/page-address';
import type { Written } from '@/miniprogram/platform/written';
import type { RoomKey } from './held-case';
import { isMessageItem, type OutboxItem, type OutboxMessage } from './outbox-item';
import { readItem, readItems, removeItem, writeItem } from './outbox-shelf';

type Items = Readonly<Record<string, readonly OutboxItem[]>>;

interface Outbox {
  /** Of the person signed in, in the order of writing; a filing stands under a name of its own. */
  readonly byCase: Items;
  /** The messages among them, by `pendingRoom`. */
  readonly byRoom: Readonly<Record<string, readonly OutboxMessage[]>>;
}

export const useOutbox = create<Outbox>(() => ({ byCase: {}, byRoom: {} }));

let last = 0;
let shown: string | undefined;

export function pendingRoom(caseId: string, key: RoomKey): string {
  return `${caseId} ${key}`;
}

/** The number of what is written next, after everything that lies on this phone. */
export function nextOrder(): number {
  last += 1;
  return last;
}

/** What is written from now on comes after this. */
export function countAfter(order: number): void {
  last = Math.max(last, order);
}

/** What every item begins with. */
export function freshItem(caseId: string, id: string): Omit<OutboxItem, 'text' | 'files' | 'state'> {
  const page = pageAddress();
  return {
    id,
    caseId,
    by: currentAccount(),
    order: nextOrder(),
    at: now(),
    ...(page === '' ? {} : { page }),
  };
}

/** Shows what waits of whoever is signed in now, as it lies on the phone, and of nobody else. */
export function showOwn(): void {
  if (shown === currentAccount()) return;
  shown = currentAccount();
  const items = readItems();
  for (const { order } of items) countAfter(order);
  const own = items.filter(({ by }) => by === currentAccount()).map(afterRest);
  showItems(own);
}

function showItems(items: readonly OutboxItem[]): void {
  const byCase: Record<string, OutboxItem[]> = {};
  for (const item of items) {
    byCase[item.caseId] ??= [];
    byCase[item.caseId]?.push(item);
  }
  useOutbox.setState({ byCase: {}, byRoom: {} });
  for (const [caseId, list] of Object.entries(byCase)) setCase(caseId, list);
}

/** Whoever could have taken it back is gone since, so it does not go by itself. */
function afterRest(item: OutboxItem): OutboxItem {
  if (item.state === 'held') return { ...item, state: 'failed' };
  return item.state === 'sending' ? { ...item, state: 'waiting' } : item;
}

export function showNothing(): void {
  shown = undefined;
  useOutbox.setState({ byCase: {}, byRoom: {} });
}

/** Written down before it is shown; with `full` it is neither. */
export function addItem(item: OutboxItem): Written {
  const written = item.unkept ? 'failed' : writeItem(item);
  if (written === 'full') return written;
  const shown: OutboxItem = written === 'saved' ? item : { ...item, unkept: true };
  setCase(item.caseId, [...itemsOf(item.caseId), shown]);
  return written;
}

export function itemsOf(caseId: string): readonly OutboxItem[] {
  return useOutbox.getState().byCase[caseId] ?? [];
}

export function findItem(id: string): OutboxItem | undefined {
  return Object.values(useOutbox.getState().byCase)
    .flat()
    .find((item) => item.id === id);
}

/** Changes what is shown alone: a state that means nothing after a restart. */
export function showChange(item: OutboxItem, change: Partial<OutboxItem>): void {
  setCase(
    item.caseId,
    itemsOf(item.caseId).map((one) => (one.id === item.id ? { ...one, ...change } : one)),
  );
}

/** Changes it on the phone too, also when somebody else is signed in meanwhile. */
export function changeItem(item: OutboxItem, change: Partial<OutboxItem>): void {
  showChange(item, change);
  const now = itemsOf(item.caseId).find(({ id }) => id === item.id);
  // What another tab has sent or given up does not come back; an older copy that stays for want of room loses nothing.
  const onPhone = readItem(item.id);
  if (onPhone) writeItem({ ...(now ?? onPhone), ...change });
}

/** It is done, or its writer gave it up: nothing of it is left on the phone. */
export function dropItem(item: OutboxItem): void {
  removeItem(item.id);
  for (const { ref } of item.files) void removeKept(ref);
  setCase(
    item.caseId,
    itemsOf(item.caseId).filter(({ id }) => id !== item.id),
  );
}

/** What was written before the server told who signed in belongs to that person. */
export function giveItems(from: string, to: string): void {
  for (const item of readItems()) if (item.by === from) writeItem({ ...item, by: to });
  if (shown !== from) return;
  shown = to;
  const present = Object.values(useOutbox.getState().byCase)
    .flat()
    .map((item) => ({ ...item, by: to }));
  // What the same person wrote under an earlier sign-in lies here too, and comes before it.
  const resting = readItems().filter(({ id, by }) => by === to && !present.some((item) => item.id === id));
  showItems([...present, ...resting.map(afterRest)].sort((a, b) => a.order - b.order));
}

function setCase(caseId: string, list: readonly OutboxItem[]): void {
  useOutbox.setState(({ byCase, byRoom }) => {
    const { [caseId]: before = [], ...others } = byCase;
    const rooms = { ...byRoom };
    for (const item of before) if (item.room !== undefined) delete rooms[pendingRoom(caseId, item.room)];
    for (const item of list.filter(isMessageItem)) {
      const room = pendingRoom(caseId, item.room);
      rooms[room] = [...(rooms[room] ?? []), item];
    }
    return { byCase: list.length === 0 ? others : { ...others, [caseId]: list }, byRoom: rooms };
  });
}
