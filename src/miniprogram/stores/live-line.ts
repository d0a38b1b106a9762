import { call } from '@/miniprogram/client/call';
import { after } from '@/miniprogram/platform/clock';
import { openSocket } from '@/miniprogram/platform/socket';
import type { OpenSocket } from '@/miniprogram/platform/socket-order';
import { stir } from './live-asking';

const firstWait = 500;
const longestWait = 60_000;
const greeting = 15_000;
const silence = 90_000;

/** `hello`: from now on we are told of changes. `again`: some may have been missed. `case`: this one has changed. */
export interface Word {
  readonly hello?: unknown;
  readonly again?: unknown;
  readonly case?: string;
  readonly ping?: unknown;
}

let socket: OpenSocket | undefined;
/** Grows with every end, so that what was begun before it is known to be over. */
let life = 0;
let opening = false;
let isUp = false;
let attempts = 0;
let stopRetry: (() => void) | undefined;
let stopSilence: (() => void) | undefined;

/** Whether the server tells at once that something readable has changed; it never says what. */
export function isLineUp(): boolean {
  return isUp;
}

/** Opens the one socket, and again after each end of it while `isWanted`. */
export async function connect(isWanted: () => boolean, hear: (word: Word) => void): Promise<void> {
  // A cloud function holds no sockets: there asking is all there is.
  if (YIMA_TRANSPORT === 'cloud' || socket || opening || !isWanted()) return;
  opening = true;
  stopRetry?.();
  stopRetry = undefined;
  const begun = life;
  const ticket = await call('session.ticket', {});
  opening = false;
  const retry = () => retryLater(isWanted, hear);
  if (begun !== life) return void connect(isWanted, hear);
  if (!ticket.ok) return retry();
  const end = () => {
    disconnect();
    retry();
  };
  socket = openSocket({
    url: `/live?ticket=${encodeURIComponent(ticket.data.ticket)}`,
    onText: (text) => {
      // A dead connection does not always say so: silence longer than the server's ping ends it.
      expect(silence, end);
      const word = readWord(text);
      if (word.hello) {
        isUp = true;
        attempts = 0;
      }
      if (word.ping) socket?.send('{"pong":1}');
      hear(word);
    },
    onEnd: end,
  });
  expect(greeting, end);
}

export function disconnect(): void {
  life += 1;
  if (isUp) {
    isUp = false;
    stir();
  }
  stopSilence?.();
  stopRetry?.();
  stopRetry = undefined;
  socket?.close();
  socket = undefined;
}

/** The next attempt needs not wait: something has changed for the better. */
export function forgetFailures(): void {
  attempts = 0;
}

function retryLater(isWanted: () => boolean, hear: (word: Word) => void): void {
  if (stopRetry || !isWanted()) return;
  const wait = Math.min(longestWait, firstWait * 2 ** attempts);
  attempts += 1;
  // Not all at the same moment after a server has gone.
  stopRetry = after(wait * (0.5 + Math.random()), () => {
    stopRetry = undefined;
    void connect(isWanted, hear);
  });
}

function expect(ms: number, end: () => void): void {
  stopSilence?.();
  stopSilence = after(ms, end);
}

function readWord(text: string): Word {
  try {
    const word: unknown = JSON.parse(text);
    return typeof word === 'object' && word !== null ? word : {};
  } catch {
    return {};
  }
}
