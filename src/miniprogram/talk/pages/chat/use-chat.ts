import { useMemo, useState } from 'react';
import type { Entry } from '@/domain/case/entry';
import { useParams } from '@/miniprogram/platform/navigation';
import { openCase, useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, unreadIn } from '@/miniprogram/stores/held-case';
import { useCaseWatch } from '@/miniprogram/stores/use-open-case';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { isWaiting } from './attention';
import { firstRoom, roomsOf } from './rooms';

export function useChat() {
  const t = useTalkTexts();
  const { caseId = '', room: asked, partyId, appointment } = useParams();
  useCaseWatch(caseId);
  const view = useCases(({ byId }) => byId[caseId]?.view);
  const steps = useCases(({ byId }) => byId[caseId]?.steps ?? none);
  const error = useCases(({ errors }) => errors[caseId]);
  const [chosen, choose] = useState<RoomKey | undefined>(undefined);
  const [drafted, setDrafted] = useState(0);
  const rooms = useMemo(() => (view ? roomsOf(t, view, steps) : []), [t, view, steps]);
  const first = useFirst(
    view && firstRoom(view, { room: asked, partyId, appointment }, (key) => isNew(caseId, key)),
  );
  const current = rooms.find(({ key }) => key === (chosen ?? first)) ?? rooms[0];
  const unread = useUnread(caseId, current?.key);
  return {
    caseId,
    state: view ? ('ready' as const) : error ? ('failed' as const) : ('loading' as const),
    view,
    error: error && errorWords(t, error),
    offline: error?.code === 'network.offline',
    rooms,
    current,
    unread,
    /** Rooms in which something waits for somebody who helps. */
    waiting: view ? rooms.flatMap(({ key }) => (isWaiting(view, key) ? [key] : [])) : [],
    choose: (key: string) => choose(key as RoomKey),
    retry: () => void openCase(caseId),
    /** Raised when a draft comes back by itself, for the composer to show it. */
    drafted,
    redraft: () => setDrafted((count) => count + 1),
  };
}

export type Chat = ReturnType<typeof useChat>;
const none: readonly Entry[] = [];

/** By what has arrived: the view's own counts are as old as the view. */
function isNew(caseId: string, key: RoomKey): boolean {
  const room = useCases.getState().byId[caseId]?.rooms[key];
  return room !== undefined && unreadIn(room) > 0;
}

/** The room to begin with stays the same although reading it empties its count. */
function useFirst(found: RoomKey | undefined): RoomKey | undefined {
  const [first, setFirst] = useState<RoomKey | undefined>(undefined);
  if (first === undefined && found !== undefined) setFirst(found);
  return first ?? found;
}

/** What is new in the other rooms, by room; the one looked at counts as read. */
function useUnread(caseId: string, current: RoomKey | undefined): Readonly<Record<string, number>> {
  const counts = useCases(({ byId }) =>
    Object.entries(byId[caseId]?.rooms ?? {})
      .map(([key, room]) => `${key}=${key === current ? 0 : unreadIn(room)}`)
      .join('&'),
  );
  return useMemo(
    () =>
      Object.fromEntries(
        counts.split('&').map((one) => [one.split('=')[0] ?? '', Number(one.split('=')[1])]),
      ),
    [counts],
  );
}
