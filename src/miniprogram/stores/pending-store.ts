import { create } from 'zustand';
import type { FileId } from '@/domain/ids';
import type { Called, ClientError } from '@/miniprogram/client/called';
import { sendPhoto } from '@/miniprogram/client/send-photo';
import type { ChosenPhoto } from '@/miniprogram/platform/chosen-photo';
import { now } from '@/miniprogram/platform/clock';
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

/** A message on its way. `waiting`: there is no signal, it goes by itself later. `failed`: a person must decide. */
export interface PendingMessage {
  /** The command's id: sending it twice says it once. */
  readonly id: string;
  readonly text: string;
  readonly photos: readonly PendingPhoto[];
  readonly state: 'sending' | 'waiting' | 'failed';
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

export function say(caseId: string, key: RoomKey, text: string, photos: readonly ChosenPhoto[] = []): void {
  const message: PendingMessage = {
    id: randomId(),
    text,
    photos: photos.map((photo) => ({ photo, progress: 0 })),
    state: 'sending',
    at: now(),
  };
  setRoom(pendingRoom(caseId, key), (list) => [...list, message]);
  void drain(caseId, key);
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
  const { text, id } = message;
  const { room, partyId } = roomInput(key);
  return doCommand(
    caseId,
    { type: 'say', room, text, ...(partyId ? { partyId } : {}), ...(files.length ? { files } : {}) },
    id,
  );
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
