import { useCallback, useEffect, useRef, useState } from 'react';
import { loadEarlier, useCases } from '@/miniprogram/stores/case-store';
import { type HeldRoom, type RoomKey, totalIn } from '@/miniprogram/stores/held-case';
import {
  anchorFor,
  around,
  followed,
  goneDown,
  goneUp,
  latest,
  oldestPart,
  partOf,
  type Rows,
  type Span,
} from './window';

const nothing: HeldRoom = { messages: [], hidden: 0, read: 0 };
/** Fetched before the reader stands at the last one held. */
const AHEAD = 2;
const FAR = 200;

/**
 * The part of a room that is drawn. It opens at the newest message, and slides both ways, so that the page stays as small
 * after ten thousand messages as after ten. `isUp`: the reader has gone up, and is not to be disturbed from below.
 */
export function useWindow(caseId: string, key: RoomKey, isUp: () => boolean) {
  const room = useCases(({ byId }) => byId[caseId]?.rooms[key]) ?? nothing;
  const [anchor] = useState(() => anchorFor(totalIn(room)));
  const rows: Rows = { messages: room.messages, hidden: room.hidden, anchor };
  const now = useCallback((): Rows => {
    const held = useCases.getState().byId[caseId]?.rooms[key] ?? nothing;
    return { messages: held.messages, hidden: held.hidden, anchor };
  }, [caseId, key, anchor]);
  const [held, setSpan] = useState<Span>(() => latest(rows));
  const span = followed(rows, held, isUp());
  useEffect(() => {
    if (span !== held) setSpan((current) => (current === held ? span : current));
  }, [span, held]);
  const { busy, fetchTo } = useFetching(caseId, key, now);
  return {
    rows,
    span,
    /** Something was said before what is drawn. */
    hasEarlier: room.hidden > 0 || span.first > oldestPart(rows),
    loading: busy,
    /** Until there is something to go up to. */
    fetchAhead: async () => {
      if (oldestPart(now()) > span.first - AHEAD) await fetchTo(now().hidden - 1);
    },
    up: () => setSpan((current) => goneUp(now(), current)),
    down: () => setSpan((current) => goneDown(now(), current)),
    toLatest: () => setSpan(latest(now())),
    /** Draws the message that `find` finds among those held, fetching more until it does; answers with its number. */
    show: async (find: (rows: Rows) => number | undefined): Promise<number | undefined> => {
      let number = find(now());
      while (number === undefined && now().hidden > 0) {
        if (!(await fetchTo(now().hidden - 1, FAR))) return undefined;
        number = find(now());
      }
      if (number !== undefined) setSpan(around(now(), number));
      return number;
    },
    isDrawn: (number: number) => partOf(rows, number) >= span.first && partOf(rows, number) <= span.last,
  };
}

function useFetching(caseId: string, key: RoomKey, now: () => Rows) {
  const [busy, setBusy] = useState(false);
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const fetch = async (number: number, limit?: number): Promise<boolean> => {
    while (now().hidden > Math.max(0, number)) {
      const before = now().hidden;
      const answer = await loadEarlier(caseId, key, limit);
      if (!answer.ok || now().hidden === before) return false;
    }
    return true;
  };
  /** Until this message is held; one at a time. */
  const fetchTo = async (number: number, limit?: number): Promise<boolean> => {
    await running.current;
    if (now().hidden <= Math.max(0, number)) return true;
    setBusy(true);
    running.current = fetch(number, limit);
    const done = await running.current;
    running.current = undefined;
    setBusy(false);
    return done;
  };
  return { busy, fetchTo };
}
