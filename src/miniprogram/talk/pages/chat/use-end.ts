import { useCallback, useEffect, useRef, useState } from 'react';
import { after, now } from '@/miniprogram/platform/clock';
import { useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, totalIn } from '@/miniprogram/stores/held-case';
import { pendingRoom, useOutbox } from '@/miniprogram/stores/outbox-store';

const farDown = 10_000_000;
const settlingMs = 350;
/** A finger, not the page settling. */
const movedPx = 8;

interface Own {
  /** How many of one's own messages are on their way: with another one the room goes to its end. */
  readonly waiting: number;
  readonly showLatest: () => void;
}

/** Stays at the newest message unless the reader has gone up (`isUp`); then it counts what comes below. */
export function useEnd(caseId: string, key: RoomKey, isUp: { current: boolean }, own: Own) {
  const [scrollTop, setScrollTop] = useState(farDown);
  const [seen, setSeen] = useState<number | undefined>(undefined);
  const total = useCases(({ byId }) => {
    const room = byId[caseId]?.rooms[key];
    return room ? totalIn(room) : 0;
  });
  const unsent = useOutbox(({ byRoom }) =>
    (byRoom[pendingRoom(caseId, key)] ?? []).map(({ state }) => state).join(),
  );
  const top = useRef(0);
  const settledAt = useRef(0);
  const toEnd = useCallback(() => {
    isUp.current = false;
    settledAt.current = now() + settlingMs;
    setSeen(undefined);
    // The same place twice does nothing: https://github.com/NervJS/taro/issues/802
    setScrollTop((place) => place + 1);
  }, [isUp]);
  useEffect(() => {
    if (total === 0 || isUp.current) return undefined;
    toEnd();
    if (process.env.TARO_ENV === 'weapp') return undefined;
    // A browser whose page is not laid out yet scrolls nowhere, and says nothing.
    return after(settlingMs, () => {
      if (!isUp.current) toEnd();
    });
  }, [total, toEnd, isUp]);
  const { waiting } = own;
  const latest = useRef(own.showLatest);
  latest.current = own.showLatest;
  useEffect(() => {
    if (waiting === 0) return;
    latest.current();
    toEnd();
  }, [waiting, toEnd]);
  useEffect(() => {
    // What was not sent grows by its reason and its buttons.
    if (unsent !== '' && !isUp.current) toEnd();
  }, [unsent, toEnd, isUp]);
  const goUp = () => {
    if (isUp.current) return;
    isUp.current = true;
    setSeen(total);
  };
  return {
    scrollTop,
    toEnd,
    goUp,
    below: seen === undefined ? 0 : Math.max(0, total - seen),
    onScroll: ({ detail }: { detail: { scrollTop: number } }) => {
      // Older messages that leave above pull the place up: that is nobody's finger.
      if (detail.scrollTop < top.current - movedPx && now() > settledAt.current) goUp();
      top.current = detail.scrollTop;
    },
    /** The page moved by our own hand. */
    moved: (place: number) => {
      top.current = place;
    },
    place: () => top.current,
    atEnd: () => {
      isUp.current = false;
      setSeen(undefined);
    },
  };
}
