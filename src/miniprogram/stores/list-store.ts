import { useCallback, useRef } from 'react';
import { create } from 'zustand';
import type { Answer } from '@/contract/answers';
import type { CaseCard } from '@/domain/case/view';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { hasIdentity } from '@/miniprogram/client/token';
import { now } from '@/miniprogram/platform/clock';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { stir } from './live-asking';
import { watchLists } from './live-store';
import { isLocked, onLockChange } from './lock-store';
import { onSignOut } from './session-store';

export type ListName = 'mine' | 'inbox' | 'queue';

export interface CaseList {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly cases: readonly CaseCard[];
  readonly error?: ClientError;
  readonly asOf?: number;
  readonly alarm?: Answer<'centre.inbox'>['alarm'];
  /** Of one's own list: what opens only once the centre has made sure who this is. */
  readonly waiting?: Answer<'case.mine'>['waiting'];
}

const operations = { mine: 'case.mine', inbox: 'centre.inbox', queue: 'desk.queue' } as const;
const unread: CaseList = { state: 'loading', cases: [] };
const nothing: Readonly<Record<ListName, CaseList>> = { mine: unread, inbox: unread, queue: unread };

const useLists = create<Readonly<Record<ListName, CaseList>>>(() => nothing);

let reader = 0;

onSignOut(() => {
  reader += 1;
  useLists.setState(nothing);
});

/** What is unread behind the door is put away at once, and asked for again when it opens. */
onLockChange(() => {
  reader += 1;
  const { mine } = useLists.getState();
  if (isLocked()) useLists.setState({ mine: { ...mine, cases: mine.cases.map(withoutPrivate) } });
  if (mine.asOf !== undefined) void refreshList('mine');
});

function withoutPrivate(card: CaseCard): CaseCard {
  const rooms = card.rooms?.filter(({ room }) => room !== 'private');
  return rooms ? { ...card, rooms, unread: rooms.reduce((sum, { unread }) => sum + unread, 0) } : card;
}

/** A list of cases that stays fresh while its page is shown. */
export function useList(name: ListName): CaseList {
  const list = useLists((lists) => lists[name]);
  const stop = useRef<(() => void) | undefined>(undefined);
  const refresh = useCallback(() => refreshList(name), [name]);
  usePageLife(
    () => {
      void refresh();
      stop.current ??= watchLists(refresh);
    },
    () => {
      stop.current?.();
      stop.current = undefined;
    },
  );
  return list;
}

const running = new Map<ListName, Promise<void>>();
const wanted = new Set<ListName>();

export function refreshList(name: ListName): Promise<void> {
  const current = running.get(name);
  if (current) {
    wanted.add(name);
    return current;
  }
  const work = fetchList(name).finally(() => {
    running.delete(name);
    if (wanted.delete(name)) void refreshList(name);
  });
  running.set(name, work);
  return work;
}

async function fetchList(name: ListName): Promise<void> {
  if (!hasIdentity()) return useLists.setState({ [name]: { state: 'ready', cases: [] } });
  const asked = reader;
  const answer = await call(operations[name], {});
  if (asked !== reader) return;
  const held = useLists.getState()[name];
  if (answer.ok && JSON.stringify(answer.data.cases) !== JSON.stringify(held.cases)) stir();
  useLists.setState({
    [name]: answer.ok
      ? { state: 'ready', ...answer.data, asOf: now() }
      : { ...held, state: held.asOf === undefined ? 'failed' : 'ready', error: answer.error },
  });
}
