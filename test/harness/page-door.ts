import { cleanup } from '@testing-library/react';
import { caseCommand } from '@/contract/command';
import { parse } from '@/contract/parse';
import type { CaseCommand } from '@/domain/case/command';
import { present } from '@/domain/case/entry';
import { may } from '@/domain/case/permit';
import { readableStreams } from '@/domain/case/stream';
import type { CasePeople } from '@/domain/case/view';
import type { Viewer } from '@/domain/case/viewer';
import { useCases } from '@/miniprogram/stores/case-store';
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
  /** What other operations answer, by name; one that is not here is unknown. */
  answers: Readonly<Record<string, unknown>>;
  /** No signal: nothing gets through. */
  offline: boolean;
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
  const sent: CaseCommand[] = [];
  const door: PageDoor = {
    given: start,
    sent,
    answers: {},
    offline: false,
    meanwhile: (change) => {
      door.given = change(door.given);
    },
  };
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
  const before = globalThis.fetch;
  globalThis.fetch = (async (url: string, order: { body: string }) => {
    if (door.offline) throw new TypeError('Failed to fetch');
    if (url.startsWith('/files/')) return { status: 200, text: async () => JSON.stringify(UPLOADED) };
    const body = answer(door, sent, viewer, now, url.replace('/api/', ''), JSON.parse(order.body));
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

type Body = { ok: true; data: unknown } | { ok: false; error: unknown };

function answer(
  door: PageDoor,
  sent: CaseCommand[],
  viewer: Reader,
  now: string,
  operation: string,
  input: Record<string, unknown>,
): Body {
  if (operation === 'case.view')
    return { ok: true, data: { ...look(door, viewer, now), cursor: mark(door) } };
  if (operation === 'case.since') {
    const from = Number(input.cursor);
    const { entries } = look(door, viewer, now, from);
    return { ok: true, data: { entries, cursor: mark(door), more: false } };
  }
  if (operation === 'case.do') return carryOut(door, sent, viewer, now, input.command);
  if (operation in door.answers) return { ok: true, data: door.answers[operation] };
  return { ok: false, error: { code: 'operation.unknown', params: {} } };
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
  return { ok: true, data: look(door, viewer, now, from) };
}

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
