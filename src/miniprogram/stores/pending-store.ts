import { create } from 'zustand';
import type { Pass } from '@/domain/case/event';
import type { FileId } from '@/domain/ids';
import type { Called, ClientError } from '@/miniprogram/client/called';
import { sendPhoto } from '@/miniprogram/client/send-photo';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-photo';
import { after, now } from '@/miniprogram/platform/clock';
import { randomId } from '@/miniprogram/platform/random-id';
import { doCommand } from './case-store';
import { type RoomKey, roomInput } from './held-case';
import { onSignOut } from './session-store';
import { isOpen } from './use-intent';

export interface PendingPhoto {
  readonly photo: ChosenPhoto;
  readonly progress: number;
  readonly fileId?: FileId;
}

/**
 * A message on its way. `held`: it goes at `goesAt` unless its writer takes it back. `waiting`: there is no signal, it
 * goes by itself later. `failed`: a person must decide.
 */
export interface PendingMessage {
  /** The command's id: sending it twice says it once. */
  readonly id: string;
  readonly text: string;
  readonly photos: readonly PendingPhoto[];
  readonly state: 'held' | 'sending' | 'waiting' | 'failed';
  readonly goesAt?: number;
  readonly pass?: Pass;
  readonly error?: ClientError;
  readonly at: number;
}

export const usePending = create<{ readonly byRoom: Readonly<Record<string, readonly PendingMessage[]>> }>(
  () => ({ byRoom: {} }),
);

onSignOut(() => usePending.setState({ byRoom: {} }));

export function pendingRoom(caseId: string, key: RoomKey): string {
  return `${caseId} ${key}`;
}

export interface Saying {
  readonly text: string;
  readonly photos?: readonly ChosenPhoto[];
  /** In private: whether it may be passed on. */
  readonly pass?: Pass;
  /** So long nothing leaves the phone, and the writer can take it back. */
  readonly holdMs?: number;
}

export function say(caseId: string, key: RoomKey, { text, photos = [], pass, holdMs = 0 }: Saying): void {
  const message: PendingMessage = {
    id: randomId(),
    text,
    photos: photos.map((photo) => ({ photo, progress: 0 })),
    ...(holdMs > 0 ? { state: 'held', goesAt: now() + holdMs } : { state: 'sending' }),
    ...(pass === undefined ? {} : { pass }),
    at: now(),
  };
  setRoom(pendingRoom(caseId, key), (list) => [...list, message]);
  if (holdMs > 0) after(holdMs, () => isHeld(caseId, key, message.id) && sendAgain(caseId, key, message.id));
  else void drain(caseId, key);
}

/** A held message that has not gone yet comes back, and never goes. */
export function takeBack(caseId: string, key: RoomKey, id: string): PendingMessage | undefined {
  const held = heldMessages(caseId, key).find((message) => message.id === id);
  if (held) giveUp(caseId, key, id);
  return held;
}

/** A held message does not go by itself any more; its writer decides anew. */
export function stopHeld(caseId: string, key: RoomKey, id: string): void {
  if (isHeld(caseId, key, id)) setMessage(pendingRoom(caseId, key), id, { state: 'failed' });
}

export function heldMessages(caseId: string, key: RoomKey): readonly PendingMessage[] {
  const messages = usePending.getState().byRoom[pendingRoom(caseId, key)] ?? [];
  return messages.filter(({ state }) => state === 'held');
}

function isHeld(caseId: string, key: RoomKey, id: string): boolean {
  return heldMessages(caseId, key).some((message) => message.id === id);
}

export function sendAgain(caseId: string, key: RoomKey, id: string): void {
  setMessage(pendingRoom(caseId, key), id, { state: 'sending' });
  void drain(caseId, key);
}

export function giveUp(caseId: string, key: RoomKey, id: string): void {
  setRoom(pendingRoom(caseId, key), (list) => list.filter((message) => message.id !== id));
}

/** The signal is back. */
export function sendWaiting(): void {
  for (const [room, list] of Object.entries(usePending.getState().byRoom)) {
    if (!list.some((message) => message.state === 'waiting')) continue;
    const [caseId, key] = room.split(' ') as [string, RoomKey];
    setRoom(room, (held) =>
      held.map((one) => (one.state === 'waiting' ? { ...one, state: 'sending' } : one)),
    );
    void drain(caseId, key);
  }
}

const draining = new Set<string>();

/** One after the other, so that a room reads in the order in which it was written. */
async function drain(caseId: string, key: RoomKey): Promise<void> {
  const room = pendingRoom(caseId, key);
  if (draining.has(room)) return;
  draining.add(room);
  for (let next = firstSending(room); next; next = firstSending(room)) {
    const answer = await send(caseId, key, next);
    if (answer.ok) giveUp(caseId, key, next.id);
    else if (isOpen(answer.error)) waitAll(room, answer.error);
    else setMessage(room, next.id, { state: 'failed', error: answer.error });
  }
  draining.delete(room);
}

function firstSending(room: string): PendingMessage | undefined {
  return (usePending.getState().byRoom[room] ?? []).find((message) => message.state === 'sending');
}

async function send(caseId: string, key: RoomKey, message: PendingMessage): Promise<Called<unknown>> {
  const files: FileId[] = [];
  for (const [index, held] of message.photos.entries()) {
    const sent = await sendOne(pendingRoom(caseId, key), message.id, index, held);
    if (!sent.ok) return sent;
    files.push(sent.data);
  }
  const { text, id, pass } = message;
  const { room, partyId } = roomInput(key);
  const more = {
    ...(partyId ? { partyId } : {}),
    ...(pass ? { pass } : {}),
    ...(files.length ? { files } : {}),
  };
  return doCommand(caseId, { type: 'say', room, text, ...more }, id);
}

async function sendOne(room: string, id: string, index: number, held: PendingPhoto): Promise<Called<FileId>> {
  if (held.fileId) return { ok: true, data: held.fileId };
  const sent = await sendPhoto(held.photo, (progress) => setPhoto(room, id, index, { progress }));
  if (sent.ok) setPhoto(room, id, index, { progress: 100, fileId: sent.data });
  return sent;
}

function waitAll(room: string, error: ClientError): void {
  setRoom(room, (list) =>
    list.map((one) => (one.state === 'sending' ? { ...one, state: 'waiting', error } : one)),
  );
}

function setPhoto(room: string, id: string, index: number, change: Partial<PendingPhoto>): void {
  setRoom(room, (list) =>
    list.map((message) =>
      message.id === id
        ? {
            ...message,
            photos: message.photos.map((held, at) => (at === index ? { ...held, ...change } : held)),
          }
        : message,
    ),
  );
}

function setMessage(room: string, id: string, change: Partial<PendingMessage>): void {
  setRoom(room, (list) => list.map((message) => (message.id === id ? { ...message, ...change } : message)));
}

function setRoom(room: string, how: (list: readonly PendingMessage[]) => readonly PendingMessage[]): void {
  usePending.setState(({ byRoom }) => ({ byRoom: { ...byRoom, [room]: how(byRoom[room] ?? []) } }));
}
