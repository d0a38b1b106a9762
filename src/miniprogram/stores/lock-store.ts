import { create } from 'zustand';
import type { OperationInput } from '@/contract/operations';
import { call } from '@/miniprogram/client/call';
import type { Called } from '@/miniprogram/client/called';
import { hasPin, notePin } from '@/miniprogram/client/token';
import { holdUnlock } from '@/miniprogram/client/unlock';
import { onAppHide } from '@/miniprogram/platform/app-lifecycle';
import { after } from '@/miniprogram/platform/clock';
import { onSignIn, onSignOut, tookMe } from './session-store';

interface Lock {
  /** A PIN stands before the private talks of whoever is signed in. */
  readonly pin: boolean;
  /** It was given on this phone, and its time is not over. */
  readonly open: boolean;
}

/** As long as the server's answer to the PIN, but for the way there. */
const LASTS_MS = 10 * 60_000 - 5_000;

export const useLock = create<Lock>(() => ({ pin: hasPin(), open: false }));

let stopClock: (() => void) | undefined;
const hearing = new Set<() => void>();
let busy = 0;

export function isLocked(): boolean {
  return isShut(useLock.getState());
}

export function isShut({ pin, open }: Lock): boolean {
  return pin && !open;
}

/** Stores that hold what was said in private put it away, or ask for it, when the door is shut or opened. */
export function onLockChange(act: () => void): void {
  hearing.add(act);
}

export async function unlock(pin: string): Promise<Called<unknown>> {
  const answer = await call('session.unlock', { pin });
  if (answer.ok) {
    holdUnlock(answer.data.unlock);
    stopClock?.();
    stopClock = after(LASTS_MS, shut);
    change({ pin: true, open: true });
  } else if (answer.error.code === 'pin.none') await foundOpen();
  return answer;
}

/** The time is over, the app has gone out of sight, or its person has. */
export function shut(): void {
  holdUnlock(undefined);
  stopClock?.();
  stopClock = undefined;
  change({ open: false });
}

/** The server found the door shut: a PIN was set on another phone, or the time is over there. */
export function foundLocked(): void {
  notePin();
  holdUnlock(undefined);
  change({ pin: true, open: false });
}

/** The server found no door where this phone knows one: the window may have taken the PIN away. */
export async function foundOpen(): Promise<void> {
  const answer = await call('session.me', {});
  if (answer.ok) tookMe(answer.data);
}

export async function setPin(input: OperationInput<'session.pin'>): Promise<Called<unknown>> {
  const answer = await call('session.pin', input);
  if (answer.ok) {
    shut();
    tookMe(answer.data);
  }
  return answer;
}

/** Choosing a photo or taking one puts the app out of sight for a moment, and nobody has left. */
export async function staysOpen<T>(choosing: Promise<T>): Promise<T> {
  busy += 1;
  try {
    return await choosing;
  } finally {
    busy -= 1;
  }
}

function change(next: Partial<Lock>): void {
  const before = isLocked();
  useLock.setState(next);
  if (isLocked() !== before) for (const act of hearing) act();
}

onAppHide(() => {
  if (busy === 0) shut();
});
// Whatever was held of the cases is forgotten with its person: there is nothing to put away.
onSignOut(() => {
  holdUnlock(undefined);
  stopClock?.();
  useLock.setState({ pin: false, open: false });
});
onSignIn(() => change({ pin: hasPin() }));
