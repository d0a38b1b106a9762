import { hasIdentity } from '@/miniprogram/client/token';
import { onAppHide, onAppShow, onNetworkChange } from '@/miniprogram/platform/app-lifecycle';
import { after } from '@/miniprogram/platform/clock';
import { openCase, useCases } from './case-store';
import { askAll, startAsking, stir } from './live-asking';
import { connect, disconnect, forgetFailures, isLineUp, type Word } from './live-line';
import { isLocked, onLockChange } from './lock-store';
import { sendWaiting } from './outbox-store';
import { onSignOut } from './session-store';

const gather = 150;
const spread = 2_000;

const cases = new Map<string, number>();
const lists = new Map<() => Promise<unknown>, number>();

let away = false;
let gathering = false;
let listening = false;

/** Keeps a case fresh while somebody looks at it; the returned function ends that. */
export function watchCase(caseId: string): () => void {
  return watch(cases, caseId);
}

/** Calls `refresh` after any change that concerns this person. */
export function watchLists(refresh: () => Promise<unknown>): () => void {
  return watch(lists, refresh);
}

function watch<K>(watched: Map<K, number>, key: K): () => void {
  watched.set(key, (watched.get(key) ?? 0) + 1);
  listen();
  void connect(isLookedAt, hear);
  startAsking({ asks, beforehand, isTold: isLineUp });
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
    comeBack();
  });
  onAppHide(() => {
    away = true;
    disconnect();
  });
  onNetworkChange((online) => {
    if (online) comeBack();
  });
  onSignOut(disconnect);
  // The line hears of private talks only where it was opened after the PIN was given.
  onLockChange(() => {
    if (isLocked()) return;
    disconnect();
    void connect(isLookedAt, hear);
  });
  useCases.subscribe(({ byId }, { byId: before }) => {
    const hasNews = Object.entries(byId).some(
      ([id, { rooms, steps }]) => before[id]?.rooms !== rooms || before[id]?.steps !== steps,
    );
    if (hasNews) stir();
  });
}

function comeBack(): void {
  forgetFailures();
  stir();
  askAll();
  void connect(isLookedAt, hear);
}

function hear(word: Word): void {
  if (word.hello) askAll();
  // Everybody was told so at the same moment.
  if (word.again) after(spread * Math.random(), askAll);
  if (word.case === undefined) return;
  if (cases.has(word.case)) void openCase(word.case);
  if (gathering) return;
  gathering = true;
  after(gather, () => {
    gathering = false;
    for (const refresh of lists.keys()) void refresh();
  });
}

function asks(): readonly (() => Promise<unknown>)[] {
  if (!isLookedAt()) return [];
  const open = [...cases.keys()].map((caseId) => () => openCase(caseId));
  return [...open, ...lists.keys()];
}

function beforehand(): void {
  if (!away && hasIdentity()) sendWaiting();
}

function isLookedAt(): boolean {
  return !away && hasIdentity() && cases.size + lists.size > 0;
}
