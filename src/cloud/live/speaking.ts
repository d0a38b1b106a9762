import { WebSocket } from 'ws';
import type { CaseId } from '@/domain/ids';

/** All that a phone is ever told: that it hears now, that we are there, that a case or anything at all has changed. */
export type Said =
  | { readonly hello: true }
  | { readonly ping: 1 }
  | { readonly case: CaseId }
  | { readonly again: 1 };

/** A word as it goes out, written once for however many sockets. */
export type Word = Buffer;

export function word(said: Said): Word {
  return Buffer.from(JSON.stringify(said));
}

/** Bytes that may wait for one phone: a thousand words that it did not take. */
const MOST_WAITING = 64 * 1024;
const AS_TEXT = { binary: false } as const;

/** Says it, unless the phone takes nothing any more: then it is let go, and asks for everything when it comes back. */
export function speakTo(socket: WebSocket, told: Word): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  if (socket.bufferedAmount > MOST_WAITING) socket.terminate();
  else socket.send(told, AS_TEXT);
}
