import { cleanup } from '@testing-library/react';
import { caseCommand } from '@/contract/command';
import { parse } from '@/contract/parse';
import type { CaseCommand } from '@/domain/case/command';
import { present } from '@/domain/case/entry';
import { may } from '@/domain/case/permit';
import { readableStreams } from '@/domain/case/stream';
import type { CasePeople } from '@/domain/case/view';
import type { Viewer } from '@/domain/case/viewer';
import type { ClientError } from '@/miniprogram/client/called';
import { holdUnlock } from '@/miniprogram/client/unlock';
import { useCases } from '@/miniprogram/stores/case-store';
import { useLock } from '@/miniprogram/stores/lock-store';
import { showNothing, showOwn } from '@/miniprogram/stores/outbox-state';
import type { Given } from './given';
import { type Reader, readingOf, seenBy } from './reading';
import { ORGANISATIONS } from './setting';

/** One case at a door without a server: a page's calls are answered by the schema and the rules themselves. */
export interface PageDoor {
  /** As it stands now. */
  given: Given;
  /** What the page sent, as the door understood it. */
  readonly sent: readonly CaseCommand[];
  /** What other operations answer, by name, or how, from what was asked; one that is not here is unknown. */
  answers: Readonly<Record<string, unknown>>;
  /** Whether a look needs a reason, and those that were given. */
  asksWhy: boolean;
  readonly reasons: unknown[];
  /** What looking at other cases answers, by case. */
  others: Readonly<Record<string, unknown>>;
  /** No signal: nothing gets through. */
  offline: boolean;
  /** Why the case is open to the viewer no more; null: it is. */
  shut: ClientError | null;
  /** Stands before the private talks of the viewer; null: none. */
  pin: string | null;
  /** Somebody else acts while the page is open; the page hears of it at its next look. */
  meanwhile(change: (given: Given) => Given): void;
}

let restore: (() => void) | undefined;

/** Opens the door for a page in front of `viewer`, at `now`; the page before it is forgotten. */
export function openDoor(who: Viewer, start: Given, now: string): PageDoor {
  if (who.as === 'code' || who.as === 'stranger') throw new Error('no page of a case is open to them');
  const viewer: Reader = who;
  cleanup();
  closeDoor();
  localStorage.clear();
  showNothing();
  showOwn();
  useCases.setState({ byId: {}, errors: {} });
  useLock.setState({ pin: false, open: false });
  holdUnlock(undefined);
  const sent: CaseCommand[] = [];
  const door: PageDoor = {
    given: start,
    sent,
    answers: {},
    others: {},
    asksWhy: false,
    reasons: [],
    offline: false,
    shut: null,
    pin: null,
    meanwhile: (change) => {
      door.given = change(door.given);
    },
  };
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
  const before = globalThis.fetch;
  globalThis.fetch = (async (url: string, order: { body: string; headers?: Record<string, string> }) => {
    if (door.offline) throw new TypeError('Failed to fetch');
    if (url.startsWith('/files/')) return { status: 200, text: async () => JSON.stringify(UPLOADED) };
    const isOpen = door.pin === null || order.headers?.['x-unlock'] === unlockOf(door.pin);
    const reader: Reader = viewer.as === 'party' && !isOpen ? { ...viewer, locked: true } : viewer;
    const body = answer(door, sent, reader, now, url.replace('/api/', ''), JSON.parse(order.body));
    return { status: body.ok ? 200 : 409, text: async () => JSON.stringify(body) };
  }) as unknown as typeof fetch;
  restore = () => {
    clock.mockRestore();
    globalThis.fetch = before;
  };
  return door;
}

/** The server took the bytes, all of them. */
const UPLOADED = { ok: true, data: { received: 1, done: true } };

export function closeDoor(): void {
  restore?.();
  restore = undefined;
}

const OF_THE_CASE = ['case.view', 'case.since', 'case.do'];

type Body = { ok: true; data: unknown } | { ok: false; error: unknown };

function answer(
  door: PageDoor,
  sent: CaseCommand[],
  viewer: Reader,
  now: string,
  operation: string,
  input: Record<string, unknown>,
): Body {
  if (door.shut && OF_THE_CASE.includes(operation)) return { ok: false, error: door.shut };
  if (operation === 'case.view' && String(input.caseId) in door.others)
    return { ok: true, data: door.others[String(input.caseId)] };
  if (operation === 'case.view') {
    if (input.reason) door.reasons.push(input.reason);
    const asked = door.asksWhy && door.reasons.length === 0 ? { reasonAsked: true } : {};
    return { ok: true, data: { ...look(door, viewer, now), cursor: mark(door), ...asked } };
  }
  if (operation === 'case.since') {
    const from = Number(input.cursor);
    const { entries } = look(door, viewer, now, from);
    return { ok: true, data: { entries, cursor: mark(door), more: false } };
  }
  if (operation === 'case.do') return carryOut(door, sent, viewer, now, input.command);
  if (operation === 'session.unlock') return unlock(door, input);
  if (operation === 'session.pin') return changePin(door, viewer, input);
  if (operation in door.answers) {
    const told = door.answers[operation];
    return { ok: true, data: typeof told === 'function' ? told(input) : told };
  }
  return { ok: false, error: { code: 'operation.unknown', params: {} } };
}

const unlockOf = (pin: string) => `opened with ${pin}`;

function unlock({ pin }: PageDoor, input: Record<string, unknown>): Body {
  if (pin === null) return { ok: false, error: { code: 'pin.none', params: {} } };
  if (input.pin !== pin) return { ok: false, error: { code: 'pin.wrong', params: { left: 4, minutes: 0 } } };
  return { ok: true, data: { unlock: unlockOf(pin), until: '' } };
}

function changePin(door: PageDoor, { personId }: Reader, { pin, old }: Record<string, unknown>): Body {
  if (door.pin !== null && old !== door.pin)
    return { ok: false, error: { code: 'pin.wrong', params: { left: 4, minutes: 0 } } };
  door.pin = pin as string | null;
  return { ok: true, data: { personId, name: '张秀英', role: 'resident', guest: false, pin: pin !== null } };
}

function carryOut(door: PageDoor, sent: CaseCommand[], viewer: Reader, now: string, input: unknown): Body {
  const parsed = parse(caseCommand, input);
  if (!parsed.ok) {
    const fields = Object.fromEntries(
      Object.entries(parsed.fields).map(([path, field]) => [`command.${path}`, field]),
    );
    return { ok: false, error: { code: 'input.invalid', params: {}, fields } };
  }
  const command = parsed.value as CaseCommand;
  sent.push(command);
  const decision = door.given.when(viewer, command, now);
  if (!decision.ok) return { ok: false, error: decision.refusal };
  const from = door.given.events.length;
  door.given = door.given.after(decision.events);
  const issued = decision.events.find((event) => event.type === 'key.issued');
  const shown = issued ? { key: ISSUED_KEY, expires: issued.data.expires } : {};
  return { ok: true, data: { ...look(door, viewer, now, from), ...shown } };
}

/** What the door gives whoever issues a personal key. */
export const ISSUED_KEY = '205318';

function mark(door: PageDoor): string {
  return String(door.given.events.length);
}

const mediatorOf = ({ mediator }: CasePeople) => (mediator ? { mediator } : {});

/** What the viewer sees of the case, with the entries from the given place on. */
function look({ given }: PageDoor, viewer: Reader, now: string, from = 0) {
  const { state, events, beside } = given;
  const { people } = readingOf(viewer);
  const streams = readableStreams(state, viewer);
  const entries = events.slice(from).flatMap((event, at) => {
    const seq = events.slice(0, from + at + 1).filter(({ stream }) => stream === event.stream).length;
    const entry = streams.includes(event.stream)
      ? present(event, { seq }, viewer, (fileId) => ({ url: `/files/${fileId}`, kind: 'photo', bytes: 1 }))
      : null;
    return entry ? [entry] : [];
  });
  return {
    case: seenBy(viewer, state, {
      now,
      people: { ...people, ...beside.people, ...mediatorOf(people) },
      organisations: ORGANISATIONS,
    }),
    entries,
    may: may(state, viewer, now),
  };
}
