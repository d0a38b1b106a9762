import { type ClientError, failed, isOpen } from '@/miniprogram/client/called';
import { currentAccount, isAccountTold } from '@/miniprogram/client/token';
import { after } from '@/miniprogram/platform/clock';
import { foundLocked, isLocked } from './lock-store';
import { isPrivate, type OutboxItem } from './outbox-item';
import { type Carried, sendItem } from './outbox-sending';
import { readItem } from './outbox-shelf';
import { changeItem, dropItem, findItem, itemsOf, showChange, useOutbox } from './outbox-state';
import { ensureMe } from './session-store';

const firstWait = 1_000;
const longestWait = 30_000;

/** One for each case: nothing overtakes what was written before it. */
interface Line {
  running: boolean;
  /** Somebody asked meanwhile. */
  again: boolean;
  failures: number;
  stopRetry?: (() => void) | undefined;
}

interface Asking {
  /** At the first answer, or when it has to wait. */
  readonly first: (answer: Carried) => void;
  /** When it is decided. */
  readonly last: (answer: Carried) => void;
}

export interface Asked {
  readonly first: Promise<Carried>;
  readonly last: Promise<Carried>;
}

const lines = new Map<string, Line>();
const asking = new Map<string, Asking[]>();
const hearing = new Set<(item: OutboxItem, answer: Carried) => void>();

/** Called with what became of every item whose writer is still signed in. */
export function whenCarried(hear: (item: OutboxItem, answer: Carried) => void): void {
  hearing.add(hear);
}

/** What becomes of an item from now on. */
export function ask(id: string): Asked {
  let first: Asking['first'] = () => undefined;
  let last: Asking['last'] = () => undefined;
  const asked = {
    first: new Promise<Carried>((tell) => {
      first = tell;
    }),
    last: new Promise<Carried>((tell) => {
      last = tell;
    }),
  };
  asking.set(id, [...(asking.get(id) ?? []), { first, last }]);
  return asked;
}

/** Sends what stands in a line, one after the other, until nothing is left or no answer comes. */
export async function drain(caseId: string): Promise<void> {
  const line = lineOf(caseId);
  line.again = true;
  if (line.running) return;
  line.running = true;
  try {
    while (line.again) {
      line.again = false;
      line.stopRetry?.();
      line.stopRetry = undefined;
      await sendAll(caseId, line);
    }
  } finally {
    line.running = false;
  }
}

async function sendAll(caseId: string, line: Line): Promise<void> {
  sendWaiting(caseId);
  for (let next = firstIn(caseId); next; next = firstIn(caseId)) {
    if (!isAccountTold()) {
      // What the same person wrote before comes back to its place, and what they write now stays theirs whatever
      // becomes of this sign-in.
      if (await ensureMe()) sendWaiting(caseId);
      else wait(caseId, next, failed('network.offline'));
      continue;
    }
    const answer = isGone(next) ? failed('outbox.waiting') : await sendItem(next);
    if (!answer.ok && isGone(next)) forget(next);
    else if (take(next, answer)) line.failures = 0;
    else wait(caseId, next, answer);
  }
}

function sendWaiting(caseId: string): void {
  for (const item of itemsOf(caseId)) if (item.state === 'waiting') showChange(item, { state: 'sending' });
}

/** There is a signal again, or somebody signed in: everything is tried at once. */
export function drainAll(): void {
  for (const line of lines.values()) line.failures = 0;
  // One that is on its way may have set out before the signal came back.
  for (const [caseId, items] of Object.entries(useOutbox.getState().byCase))
    if (items.some(({ state }) => state === 'waiting' || state === 'sending')) void drain(caseId);
}

/** Whoever was signed in is gone; what they wrote rests. */
export function restAll(): void {
  for (const line of lines.values()) {
    line.stopRetry?.();
    line.stopRetry = undefined;
  }
  for (const id of [...asking.keys()]) tell(id, failed('identity.missing'));
}

/** Its writer took it back: nobody waits for it any more. */
export function forget(item: OutboxItem): void {
  dropItem(item);
  tell(item.id, failed('outbox.waiting'));
}

function lineOf(caseId: string): Line {
  const known = lines.get(caseId);
  if (known) return known;
  const line: Line = { running: false, again: false, failures: 0 };
  lines.set(caseId, line);
  return line;
}

function firstIn(caseId: string): OutboxItem | undefined {
  const isShut = isLocked();
  return itemsOf(caseId).find((item) => item.state === 'sending' && !(isShut && isPrivate(item)));
}

/** Another tab of this browser has sent it, or its writer gave it up there. */
function isGone({ id }: OutboxItem): boolean {
  const item = findItem(id);
  return item !== undefined && !item.unkept && readItem(id) === undefined;
}

/** Whether it is decided, or nobody here waits for it any more. */
function take(item: OutboxItem, answer: Carried): boolean {
  const isHere = findItem(item.id) !== undefined;
  if (!answer.ok && answer.error.code === 'pin.needed') foundLocked();
  if (!answer.ok && mustWait(item, answer.error)) return !isHere;
  if (!answer.ok && isHere && isLost(item, answer.error)) return true;
  if (!answer.ok) changeItem(item, { state: 'failed', error: answer.error });
  // What came of it is kept before the item goes.
  if (currentAccount() === item.by && (isHere || answer.ok)) for (const hear of hearing) hear(item, answer);
  if (answer.ok) dropItem(item);
  tell(item.id, answer);
  return true;
}

/** No answer came, or the writer has to sign in again, or to give their PIN. */
function mustWait({ by }: OutboxItem, error: ClientError): boolean {
  return (
    isOpen(error) || error.code === 'pin.needed' || (error.code.startsWith('identity.') && by !== 'nobody')
  );
}

const sentAnew = new Set<string>();

/** The server lost its files meanwhile; this phone still has them, and sends them once more. */
function isLost({ id }: OutboxItem, error: ClientError): boolean {
  const item = findItem(id);
  if (error.code !== 'file.not_found' || sentAnew.has(id) || !item?.files.some(({ fileId }) => fileId))
    return false;
  sentAnew.add(id);
  changeItem(item, {
    files: item.files.map(({ fileId: _lost, begun: _old, ...file }) => ({ ...file, progress: 0 })),
  });
  return true;
}

function wait(caseId: string, tried: OutboxItem, answer: Carried): void {
  if (answer.ok) return;
  for (const item of itemsOf(caseId).filter(({ state }) => state === 'sending')) {
    if (item.unkept && item.room === undefined) {
      dropItem(item);
      tell(item.id, answer);
    } else {
      showChange(item, { state: 'waiting', error: answer.error });
      tellFirst(item, answer);
    }
  }
  tellFirst(tried, answer);
  if (!itemsOf(caseId).some(({ state }) => state === 'waiting')) return;
  const line = lineOf(caseId);
  const pause = Math.min(longestWait, firstWait * 2 ** line.failures);
  line.failures += 1;
  line.stopRetry = after(pause * (0.5 + Math.random()), () => void drain(caseId));
}

/** What is kept goes by itself; what the phone could not keep is for its writer to send again. */
function tellFirst(item: OutboxItem, answer: Carried): void {
  // Whoever has to wait is told so, and for how long.
  const isSafe = !item.unkept && !answer.ok && isOpen(answer.error) && answer.error.code !== 'limit.wait';
  for (const { first } of asking.get(item.id) ?? []) first(isSafe ? failed('outbox.waiting') : answer);
}

function tell(id: string, answer: Carried): void {
  for (const { first, last } of asking.get(id) ?? []) {
    first(answer);
    last(answer);
  }
  asking.delete(id);
}
