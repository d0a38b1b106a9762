import { useEffect, useRef, useState } from 'react';
import { after } from '@/miniprogram/platform/clock';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { markRead, useCases } from '@/miniprogram/stores/case-store';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import { pendingRoom, useOutbox } from '@/miniprogram/stores/outbox-store';
import { useEnd } from './use-end';
import { useFresh } from './use-fresh';
import { FRESH_ID, partId, useSteady } from './use-steady';
import { useWindow } from './use-window';
import { partOf, type Rows } from './window';

/** Long enough for the screen to have drawn what it is to go to. */
const drawingMs = 80;
const veryTop = 8;
const isWeapp = process.env.TARO_ENV === 'weapp';

export function useTalk(caseId: string, key: RoomKey) {
  const count = useCases(({ byId }) => byId[caseId]?.rooms[key]?.messages.length ?? 0);
  const waiting = useOutbox(({ byRoom }) => byRoom[pendingRoom(caseId, key)]?.length ?? 0);
  const isUp = useRef(false);
  const window = useWindow(caseId, key, () => isUp.current);
  const { rows, span } = window;
  const end = useEnd(caseId, key, isUp, { waiting, showLatest: window.toLatest });
  const steady = useSteady(span, end.scrollTop, end.moved);
  const fresh = useFresh(caseId, key, rows);
  const [into, setInto] = useState('');
  useReading(caseId, key, count);

  /** Scrolls to something that is drawn, by our own hand or the platform's. */
  const bring = (id: string) => {
    setInto('');
    after(drawingMs, () => {
      if (!steady.bring(id)) setInto(id);
    });
  };
  const moving = useRef(false);
  const up = async () => {
    // The edge is told of again and again while older ones are on their way.
    if (moving.current) return;
    moving.current = true;
    const { first } = span;
    await window.fetchAhead();
    steady.hold();
    window.up();
    moving.current = false;
    fresh.passed(first);
    // Where WeChat stands at the very top, nothing keeps its place by itself.
    if (isWeapp && end.place() < veryTop) bring(partId(first));
  };
  const toEnd = () => {
    window.toLatest();
    setInto('');
    end.toEnd();
  };
  return {
    rows,
    span,
    scroll: steady.scroll,
    place: isWeapp ? { scrollTop: end.scrollTop, scrollIntoView: into } : {},
    onScroll: end.onScroll,
    onUpper: () => void up(),
    onLower: () => {
      if (span.open) return end.atEnd();
      steady.hold();
      window.down();
    },
    hasEarlier: window.hasEarlier,
    loadingEarlier: window.loading,
    fresh: fresh.number,
    /** What is new above, as long as nobody went there. */
    unread: fresh.above(window.isDrawn),
    toUnread: async () => {
      const { number } = fresh;
      if (number === undefined) return;
      end.goUp();
      if ((await window.show(({ hidden }) => (hidden > number ? undefined : number))) === undefined) return;
      fresh.done();
      bring(FRESH_ID);
    },
    /** To the message that is found, once it is held. */
    toPlace: async (find: (rows: Rows) => number | undefined) => {
      end.goUp();
      const number = await window.show(find);
      if (number !== undefined) bring(partId(partOf(rows, number)));
    },
    isDrawn: window.isDrawn,
    below: end.below,
    farFromEnd: !span.open,
    toEnd,
    empty: count + waiting === 0,
  };
}

export type Talking = ReturnType<typeof useTalk>;

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
