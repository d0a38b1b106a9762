import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Entry } from '@/domain/case/entry';
import { after } from '@/miniprogram/platform/clock';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { loadEarlier, markRead, useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomOf } from '@/miniprogram/stores/held-case';
import { pendingRoom, useOutbox } from '@/miniprogram/stores/outbox-store';

const window = 60;
const farDown = 10_000_000;
const settlingMs = 350;
const none: readonly Entry[] = [];

export function useTalk(caseId: string, key: RoomKey) {
  const count = useCases(({ byId }) => byId[caseId]?.rooms[key]?.messages.length ?? 0);
  const hidden = useCases(({ byId }) => byId[caseId]?.rooms[key]?.hidden ?? 0);
  const waiting = useOutbox(({ byRoom }) => byRoom[pendingRoom(caseId, key)]?.length ?? 0);
  const earlier = useEarlier(caseId, key, hidden > 0);
  const unsent = useOutbox(({ byRoom }) =>
    (byRoom[pendingRoom(caseId, key)] ?? []).map(({ state }) => state).join(),
  );
  const end = useEnd(caseId, key, waiting, unsent);
  const [fresh] = useState(() => firstFresh(caseId, key));
  useReading(caseId, key, count);
  return { ...earlier, ...end, fresh, empty: count + waiting === 0 };
}

/** Only a window of the messages is drawn; it grows upwards on demand and never slides. */
function useEarlier(caseId: string, key: RoomKey, more: boolean) {
  const [from, setFrom] = useState<string | undefined>(() => {
    const messages = messagesOf(caseId, key);
    return messages[Math.max(0, messages.length - window)]?.id;
  });
  const [loading, setLoading] = useState(false);
  const busy = useRef(false);
  const first = useCases(({ byId }) => byId[caseId]?.rooms[key]?.messages[0]?.id);
  const start = from ?? first;
  const showEarlier = useCallback(async () => {
    if (busy.current || start === undefined) return;
    busy.current = true;
    setLoading(true);
    const at = messagesOf(caseId, key).findIndex(({ id }) => id === start);
    if (at < window) await loadEarlier(caseId, key);
    const messages = messagesOf(caseId, key);
    const now = messages.findIndex(({ id }) => id === start);
    setFrom(messages[Math.max(0, now - window)]?.id);
    setLoading(false);
    busy.current = false;
  }, [caseId, key, start]);
  const scroll = useSteadyView(start);
  return {
    from: start,
    scroll,
    hasEarlier: more || (start !== undefined && first !== undefined && start !== first),
    loadingEarlier: loading,
    showEarlier: () => void showEarlier(),
  };
}

/** WeChat keeps the view steady when something grows above it; a browser at its very top does not. */
function useSteadyView(first: string | undefined): RefObject<never> {
  const scroll = useRef<HTMLElement | null>(null);
  const height = useRef(0);
  const shown = useRef(first);
  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box || process.env.TARO_ENV === 'weapp') return;
    const grown = box.scrollHeight - height.current;
    if (shown.current !== undefined && shown.current !== first && box.scrollTop < grown && grown > 0)
      box.scrollTop += grown;
    shown.current = first;
    height.current = box.scrollHeight;
  });
  return scroll as unknown as RefObject<never>;
}

/** Stays at the newest message unless the reader has gone up; then it counts what comes below. */
function useEnd(caseId: string, key: RoomKey, waiting: number, unsent: string) {
  const [scrollTop, setScrollTop] = useState(farDown);
  const [seen, setSeen] = useState<number | undefined>(undefined);
  const last = useCases(({ byId }) => {
    const messages = byId[caseId]?.rooms[key]?.messages ?? none;
    return messages[messages.length - 1]?.id;
  });
  const total = useCases(({ byId }) => byId[caseId]?.rooms[key]?.messages.length ?? 0);
  const up = useRef(false);
  const top = useRef(0);
  const toEnd = useCallback(() => {
    up.current = false;
    setSeen(undefined);
    // The same place twice does nothing: https://github.com/NervJS/taro/issues/802
    setScrollTop((now) => now + 1);
  }, []);
  useEffect(() => {
    if (last === undefined || up.current) return undefined;
    toEnd();
    if (process.env.TARO_ENV === 'weapp') return undefined;
    // A browser whose page is not laid out yet scrolls nowhere, and says nothing.
    return after(settlingMs, () => {
      if (!up.current) toEnd();
    });
  }, [last, toEnd]);
  useEffect(() => {
    if (waiting > 0) toEnd();
  }, [waiting, toEnd]);
  useEffect(() => {
    // What was not sent grows by its reason and its buttons.
    if (unsent !== '' && !up.current) toEnd();
  }, [unsent, toEnd]);
  return {
    scrollTop,
    toEnd,
    below: seen === undefined ? 0 : Math.max(0, total - seen),
    onScroll: ({ detail }: { detail: { scrollTop: number } }) => {
      if (detail.scrollTop < top.current - 8 && !up.current) {
        up.current = true;
        setSeen(total);
      }
      top.current = detail.scrollTop;
    },
    atEnd: () => {
      up.current = false;
      setSeen(undefined);
    },
  };
}

/** While somebody looks at the room, what arrives in it counts as read. */
function useReading(caseId: string, key: RoomKey, count: number): void {
  const [looking, setLooking] = useState(true);
  usePageLife(
    () => setLooking(true),
    () => setLooking(false),
  );
  useEffect(() => {
    if (looking && count > 0) void markRead(caseId, key);
  }, [caseId, key, count, looking]);
}

/** The first message that was new when the room was opened. */
function firstFresh(caseId: string, key: RoomKey): string | undefined {
  const held = useCases.getState().byId[caseId];
  if (!held) return undefined;
  const { messages, hidden, read } = roomOf(held, key);
  return messages.slice(Math.max(0, read - hidden)).find((message) => !message.by.you)?.id;
}

function messagesOf(caseId: string, key: RoomKey): readonly Entry[] {
  return useCases.getState().byId[caseId]?.rooms[key]?.messages ?? none;
}
