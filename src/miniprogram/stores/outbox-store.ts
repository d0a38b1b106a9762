import type { Pass } from '@/domain/case/event';
import { type Called, failed } from '@/miniprogram/client/called';
import { currentAccount } from '@/miniprogram/client/token';
import { onAppShow, onNetworkChange } from '@/miniprogram/platform/app-lifecycle';
import type { ChosenFile } from '@/miniprogram/platform/chosen-file';
import { after, now } from '@/miniprogram/platform/clock';
import { randomId } from '@/miniprogram/platform/random-id';
import { type RoomKey, roomInput } from './held-case';
import { dropKept, keepFiles } from './kept-files';
import './kept-sweep';
import { isLocked, onLockChange } from './lock-store';
import { dropWaiting, trySending } from './outbox-command';
import type { OutboxFile, OutboxItem, OutboxMessage } from './outbox-item';
import { drain, drainAll, restAll } from './outbox-line';
import {
  addItem,
  changeItem,
  findItem,
  freshItem,
  giveItems,
  pendingRoom,
  showNothing,
  showOwn,
  useOutbox,
} from './outbox-state';
import { onSignIn, onSignOut } from './session-store';

export { doCommand, dropWaiting, outcomeOf, trySending } from './outbox-command';
export { pendingRoom, useOutbox };

export interface Saying {
  readonly text: string;
  readonly files?: readonly ChosenFile[];
  /** Seconds of a voice message, whose sound is its one file. */
  readonly voice?: number;
  /** In private: whether it may be passed on. */
  readonly pass?: Pass;
  /** So long nothing leaves the phone, and the writer can take it back. */
  readonly holdMs?: number;
}

/**
 * Keeps a message on the phone, then sends it when its turn comes; answers with its id. `storage.full`: there is no room
 * to keep it, and nothing was said. What is text alone is kept before this returns.
 */
export async function say(caseId: string, key: RoomKey, saying: Saying): Promise<Called<string>> {
  const by = currentAccount();
  if (!saying.files?.length) return keepMessage(caseId, key, saying, []);
  const kept = await keepFiles(saying.files);
  if (!kept.ok) return kept;
  if (by !== currentAccount()) {
    dropKept(kept.data);
    return failed('identity.missing');
  }
  return keepMessage(caseId, key, saying, kept.data);
}

function keepMessage(
  caseId: string,
  key: RoomKey,
  { text, voice, pass, holdMs = 0 }: Saying,
  files: readonly OutboxFile[],
): Called<string> {
  const { room, partyId } = roomInput(key);
  const more = {
    ...(partyId ? { partyId } : {}),
    ...(pass ? { pass } : {}),
    ...(voice === undefined ? {} : { voice }),
  };
  const item: OutboxItem = {
    ...freshItem(caseId, randomId()),
    command: { type: 'say', room, text, ...more },
    room: key,
    text,
    files,
    ...(holdMs > 0 ? { state: 'held', goesAt: now() + holdMs } : { state: 'sending' }),
    ...(pass ? { pass } : {}),
    ...(voice === undefined ? {} : { voice }),
  };
  if (addItem(item) === 'full') {
    dropKept(files);
    return failed('storage.full');
  }
  if (holdMs > 0) after(holdMs, () => findItem(item.id)?.state === 'held' && trySending(item.id));
  else void drain(caseId);
  return { ok: true, data: item.id };
}

/** A held message that has not gone yet comes back, and never goes. */
export function takeBack(caseId: string, key: RoomKey, id: string): OutboxMessage | undefined {
  const held = heldMessages(caseId, key).find((message) => message.id === id);
  if (held) giveUp(caseId, key, id);
  return held;
}

/** A held message does not go by itself any more; its writer decides anew. */
export function stopHeld(caseId: string, key: RoomKey, id: string): void {
  const held = heldMessages(caseId, key).find((message) => message.id === id);
  if (held) changeItem(held, { state: 'failed' });
}

export function heldMessages(caseId: string, key: RoomKey): readonly OutboxMessage[] {
  const messages = useOutbox.getState().byRoom[pendingRoom(caseId, key)] ?? [];
  return messages.filter(({ state }) => state === 'held');
}

export function sendAgain(_caseId: string, _key: RoomKey, id: string): void {
  trySending(id);
}

/** Its writer does not want it any more, whatever has become of it. */
export function giveUp(_caseId: string, _key: RoomKey, id: string): void {
  dropWaiting(id);
}

/** The signal is back. */
export const sendWaiting = drainAll;

onAppShow(drainAll);
onNetworkChange((online) => online && drainAll());
onLockChange(() => {
  if (!isLocked()) drainAll();
});
onSignOut(() => {
  restAll();
  showNothing();
});
onSignIn((before) => {
  if (before !== currentAccount()) giveItems(before, currentAccount());
  showOwn();
  drainAll();
});
showOwn();
drainAll();
