import { create } from 'zustand';
import type { OperationInput } from '@/contract/operations';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { Called, ClientError } from '@/miniprogram/client/called';
import { now } from '@/miniprogram/platform/clock';
import {
  changesView,
  type HeldCase,
  isMessage,
  keyOf,
  letsThrough,
  type RoomKey,
  roomInput,
  roomKey,
  roomOf,
  takeDone,
  takeEarlier,
  takeEntries,
  takePage,
  takeRead,
  totalIn,
  unreadIn,
  withoutPrivate,
} from './held-case';
import { foundLocked, foundOpen, isLocked, onLockChange } from './lock-store';
import { whenCarried } from './outbox-line';
import { onSignOut, useSession } from './session-store';

export type LookReason = OperationInput<'case.view'>['reason'];

interface Cases {
  readonly byId: Readonly<Record<string, HeldCase>>;
  /** Why the last look at a case failed; gone with the next that works. */
  readonly errors: Readonly<Record<string, ClientError>>;
}

export const useCases = create<Cases>(() => ({ byId: {}, errors: {} }));

let reader = 0;

onSignOut(() => {
  reader += 1;
  useCases.setState({ byId: {}, errors: {} });
});

export function heldCase(caseId: string): HeldCase | undefined {
  return useCases.getState().byId[caseId];
}

onLockChange(() => {
  const { byId } = useCases.getState();
  if (isLocked()) for (const [caseId, held] of Object.entries(byId)) setCase(caseId, held);
  else for (const caseId of Object.keys(byId)) void refreshCase(caseId);
});

/** Shows the case as it is now: everything for a case not held yet, otherwise what changed since. */
export function openCase(caseId: string): Promise<void> {
  return inTurn(caseId, { whole: false });
}

/** Asks for the whole case anew: how far others have read is told by no event. */
export function refreshCase(caseId: string): Promise<void> {
  return inTurn(caseId, { whole: true });
}

/** The messages before those held, at most `limit` of them. */
export async function loadEarlier(caseId: string, key: RoomKey, limit?: number): Promise<Called<unknown>> {
  const held = heldCase(caseId);
  const before = held && roomOf(held, key).messages[0]?.id;
  if (!before) return { ok: true, data: undefined };
  const asked = reader;
  const answer = await call('case.earlier', {
    caseId: caseId as CaseId,
    ...roomInput(key),
    before,
    ...(limit === undefined ? {} : { limit }),
  });
  if (answer.ok && asked === reader) change(caseId, (now) => takeEarlier(now, key, answer.data));
  return answer;
}

export { doCommand } from './outbox-store';

whenCarried(({ caseId }, answer) => {
  if (answer.ok && 'case' in answer.data) {
    const done = answer.data;
    change(caseId, (held) => takeDone(held, done, now()));
    for (const entry of done.entries) if (isMessage(entry)) readOwn(caseId, keyOf(entry));
  } else if (!answer.ok && answer.error.code === 'case.not_now') void refreshCase(caseId);
});

/** Tells the server how far this person has read; the mark goes at once and comes back by itself if that fails. */
export async function markRead(caseId: string, key: RoomKey): Promise<void> {
  const held = heldCase(caseId);
  if (!held) return;
  const messages = totalIn(roomOf(held, key));
  if (messages <= roomOf(held, key).read) return;
  change(caseId, (now) => takeRead(now, key, messages));
  await call('case.read', { caseId: caseId as CaseId, ...roomInput(key), messages });
}

/** What somebody said while they looked at another page is nothing that they have to read. */
function readOwn(caseId: string, key: RoomKey): void {
  const held = heldCase(caseId);
  if (!held) return;
  const room = roomOf(held, key);
  const known = held.view.rooms.find((one) => roomKey(one) === key)?.messages;
  // What others said before it, and this phone has not fetched, is not read by that.
  if (unreadIn(room) === 0 && totalIn(room) === known) void markRead(caseId, key);
}

/** Says why a clerk looks by whom nothing is owed. */
export function sayWhy(caseId: string, reason: LookReason): Promise<void> {
  return inTurn(caseId, { whole: true, reason });
}

async function look(caseId: string, reason?: LookReason): Promise<void> {
  const asked = reader;
  const answer = await call('case.view', { caseId: caseId as CaseId, reason });
  if (asked !== reader) return tellLeft(caseId, answer);
  if (!answer.ok) return setError(caseId, answer.error);
  const { locked, rooms, you } = answer.data.case;
  if (locked && !isLocked()) foundLocked();
  if (!locked && isLocked() && you.role === 'party' && rooms.some(({ room }) => room === 'private'))
    void foundOpen();
  setCase(caseId, takePage(heldCase(caseId), answer.data, now()));
}

async function catchUp(caseId: string): Promise<void> {
  let stepped = false;
  let more = true;
  while (more) {
    const held = heldCase(caseId);
    if (!held) return look(caseId);
    const asked = reader;
    const answer = await call('case.since', { caseId: caseId as CaseId, cursor: held.cursor });
    if (asked !== reader) return tellLeft(caseId, answer);
    if (!answer.ok) {
      if (answer.error.code === 'cursor.invalid') return look(caseId);
      return setError(caseId, answer.error);
    }
    const { entries, cursor } = answer.data;
    more = answer.data.more && cursor !== held.cursor;
    // What moved and shows no entry is a stage that somebody may know of and no more.
    const moved = entries.length === 0 && cursor !== held.cursor;
    stepped ||= moved || changesView(entries) || letsThrough(held, entries);
    change(caseId, (current) => ({ ...takeEntries(current, entries), cursor, asOf: now() }));
  }
  if (stepped || dayPassed(caseId)) await look(caseId);
}

/** Dates become overdue without anybody doing anything. */
function dayPassed(caseId: string): boolean {
  const next = heldCase(caseId)?.view.next;
  return next !== undefined && next !== null && !next.overdue && Date.parse(next.due) < now();
}

/** What a look at a case is to bring: all of it, or what changed where it is held already. */
interface Wanted {
  readonly whole: boolean;
  readonly reason?: LookReason;
}

interface Line {
  readonly running: Promise<void>;
  /** What those want who asked meanwhile, and the look that brings it to them. */
  wanted: Wanted;
  next?: Promise<void>;
}

const lines = new Map<string, Line>();

/** One look at a case at a time; those who ask meanwhile share the next one, which brings what each of them wants. */
function inTurn(caseId: string, wanted: Wanted): Promise<void> {
  const line = lines.get(caseId);
  if (!line) return start(caseId, wanted);
  const { whole, reason } = line.wanted;
  line.wanted = { whole: whole || wanted.whole, reason: wanted.reason ?? reason };
  line.next ??= line.running.then(() => start(caseId, line.wanted));
  return line.next;
}

function start(caseId: string, { whole, reason }: Wanted): Promise<void> {
  const running = whole || !heldCase(caseId) ? look(caseId, reason) : catchUp(caseId);
  const line: Line = { running, wanted: { whole: false } };
  lines.set(caseId, line);
  return running.then(() => {
    if (lines.get(caseId) === line && !line.next) lines.delete(caseId);
  });
}

function change(caseId: string, how: (held: HeldCase) => HeldCase): void {
  const held = heldCase(caseId);
  if (!held) return;
  const next = how(held);
  if (next !== held) setCase(caseId, next);
}

function setCase(caseId: string, held: HeldCase): void {
  useCases.setState(({ byId, errors }) => {
    const { [caseId]: _gone, ...rest } = errors;
    // An answer that was asked for before the door was shut may come after.
    const shown = isLocked() ? withoutPrivate(held) : held;
    return { byId: { ...byId, [caseId]: shown }, errors: rest };
  });
}

/** The answer itself may have ended the sign-in: whoever still looks at the page is told so. */
function tellLeft(caseId: string, answer: Called<unknown>): void {
  if (!answer.ok && useSession.getState().state === 'out') setError(caseId, answer.error);
}

/** What somebody may no longer read does not stay before their eyes as it was last. */
const CLOSED: readonly string[] = ['case.not_yours', 'case.not_found', 'access.ended', 'claim.unconfirmed'];

function setError(caseId: string, error: ClientError): void {
  useCases.setState(({ byId, errors }) => {
    const { [caseId]: _closed, ...others } = byId;
    return {
      byId: CLOSED.includes(error.code) ? others : byId,
      errors: { ...errors, [caseId]: error },
    };
  });
}
