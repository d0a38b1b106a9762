import { create } from 'zustand';
import { call } from '@/miniprogram/client/call';
import { hasIdentity } from '@/miniprogram/client/token';
import { onAppHide, onAppShow, onNetworkChange } from '@/miniprogram/platform/app-lifecycle';
import { after, every } from '@/miniprogram/platform/clock';
import { openSocket } from '@/miniprogram/platform/socket';
import type { OpenSocket } from '@/miniprogram/platform/socket-order';
import { openCase } from './case-store';
import { sendWaiting } from './pending-store';
import { onSignOut } from './session-store';

const firstWait = 500;
const longestWait = 20_000;
const pollEach = 5_000;
const silence = 90_000;
const gather = 150;

/** `up`: the server tells at once that something readable has changed; it never says what. */
export const useLive = create<{ readonly state: 'down' | 'up' }>(() => ({ state: 'down' }));

const cases = new Map<string, number>();
const lists = new Map<() => void, number>();

let socket: OpenSocket | undefined;
let opening = false;
let away = false;
let attempts = 0;
let stopRetry: (() => void) | undefined;
let stopPoll: (() => void) | undefined;
let stopSilence: (() => void) | undefined;
let stopGather: (() => void) | undefined;
let listening = false;

/** Keeps a case fresh while somebody looks at it; the returned function ends that. */
export function watchCase(caseId: string): () => void {
  return watch(cases, caseId);
}

/** Calls `refresh` after any change that concerns this person. */
export function watchLists(refresh: () => void): () => void {
  return watch(lists, refresh);
}

function watch<K>(watched: Map<K, number>, key: K): () => void {
  watched.set(key, (watched.get(key) ?? 0) + 1);
  listen();
  void connect();
  stopPoll ??= every(pollEach, poll);
  return () => {
    const left = (watched.get(key) ?? 1) - 1;
    if (left > 0) watched.set(key, left);
    else watched.delete(key);
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  onAppShow(() => {
    away = false;
    refreshAll();
    void connect();
  });
  onAppHide(() => {
    away = true;
    disconnect();
  });
  onNetworkChange((online) => {
    if (!online) return;
    attempts = 0;
    refreshAll();
    void connect();
  });
  onSignOut(disconnect);
}

async function connect(): Promise<void> {
  // A cloud function holds no sockets: there the polls below are all there is.
  if (YIMA_TRANSPORT === 'cloud') return;
  if (socket || opening || away || !hasIdentity() || !isLookedAt()) return;
  opening = true;
  stopRetry?.();
  stopRetry = undefined;
  const ticket = await call('session.ticket', {});
  opening = false;
  if (!ticket.ok || away) return retryLater();
  socket = openSocket({
    url: `/live?ticket=${encodeURIComponent(ticket.data.ticket)}`,
    onOpen: () => up(),
    onText: hear,
    onEnd: () => {
      socket = undefined;
      down();
      retryLater();
    },
  });
}

function up(): void {
  attempts = 0;
  useLive.setState({ state: 'up' });
  refreshAll();
  expectWord();
}

function down(): void {
  stopSilence?.();
  useLive.setState({ state: 'down' });
}

function disconnect(): void {
  socket?.close();
  socket = undefined;
  stopRetry?.();
  stopRetry = undefined;
  down();
}

function retryLater(): void {
  if (away || stopRetry) return;
  const wait = Math.min(longestWait, firstWait * 2 ** attempts);
  attempts += 1;
  stopRetry = after(wait * (0.5 + Math.random()), () => {
    stopRetry = undefined;
    void connect();
  });
}

function hear(text: string): void {
  expectWord();
  const word = readWord(text);
  if (word.ping !== undefined) socket?.send(JSON.stringify({ pong: word.ping }));
  if (word.case === undefined) return;
  if (cases.has(word.case)) void openCase(word.case);
  stopGather?.();
  stopGather = after(gather, () => {
    for (const refresh of lists.keys()) refresh();
  });
}

/** A dead connection does not always say so: silence longer than the server's ping ends it. */
function expectWord(): void {
  stopSilence?.();
  stopSilence = after(silence, () => {
    disconnect();
    void connect();
  });
}

function poll(): void {
  if (!isLookedAt()) {
    stopPoll?.();
    stopPoll = undefined;
    return;
  }
  if (away || useLive.getState().state === 'up' || !hasIdentity()) return;
  refreshAll();
}

function refreshAll(): void {
  if (!hasIdentity()) return;
  sendWaiting();
  for (const caseId of cases.keys()) void openCase(caseId);
  for (const refresh of lists.keys()) refresh();
}

function isLookedAt(): boolean {
  return cases.size + lists.size > 0;
}

function readWord(text: string): { case?: string; ping?: unknown } {
  try {
    const word: unknown = JSON.parse(text);
    return typeof word === 'object' && word !== null ? word : {};
  } catch {
    return {};
  }
}
