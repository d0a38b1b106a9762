import { useMemo, useState } from 'react';
import type { Entry } from '@/domain/case/entry';
import { useParams } from '@/miniprogram/platform/navigation';
import { openCase, useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, unreadIn } from '@/miniprogram/stores/held-case';
import { useCaseWatch } from '@/miniprogram/stores/use-open-case';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { isWaiting } from './attention';
import { firstRoom, type RoomWords, roomsOf } from './rooms';

export function useChat() {
  const t = useTalkTexts();
  const { caseId = '', room: asked, partyId, appointment } = useParams();
  useCaseWatch(caseId);
  const view = useCases(({ byId }) => byId[caseId]?.view);
  const steps = useCases(({ byId }) => byId[caseId]?.steps ?? none);
  const error = useCases(({ errors }) => errors[caseId]);
  const [chosen, choose] = useState<Place | undefined>(undefined);
  const [drafted, setDrafted] = useState(0);
  const rooms = useMemo(() => (view ? roomsOf(t, view, steps) : []), [t, view, steps]);
  const first = useFirst(
    view &&
      (view.locked && asked === 'private'
        ? DOOR
        : firstRoom(view, { room: asked, partyId, appointment }, (key) => isNew(caseId, key))),
  );
  const wanted = chosen ?? first;
  const atDoor = view?.locked === true && isBehindDoor(wanted);
  const current = atDoor ? undefined : roomAt(rooms, wanted);
  const unread = useUnread(caseId, current?.key);
  return {
    caseId,
    state: view ? ('ready' as const) : error ? ('failed' as const) : ('loading' as const),
    view,
    error,
    offline: error?.code === 'network.offline',
    rooms,
    current,
    /** A PIN stands before the private talks; `here`: they are what is looked at. */
    door: view?.locked ? { here: atDoor } : undefined,
    unread,
    /** Rooms in which something waits for somebody who helps. */
    waiting: view ? rooms.flatMap(({ key }) => (isWaiting(view, key) ? [key] : [])) : [],
    choose: (key: string) => choose(key as Place),
    retry: () => void openCase(caseId),
    /** Raised when a draft comes back by itself, for the composer to show it. */
    drafted,
    redraft: () => setDrafted((count) => count + 1),
  };
}

export type Chat = ReturnType<typeof useChat>;

/** Where the private talks are, while a PIN stands before them. */
export const DOOR = 'door';
type Place = RoomKey | typeof DOOR;

function isBehindDoor(place: Place | undefined): boolean {
  return place === DOOR || place?.startsWith('private:') === true;
}

/** Behind the door that has been opened lies the talk with the mediator of now. */
function roomAt(rooms: readonly RoomWords[], wanted: Place | undefined): RoomWords | undefined {
  const inside = rooms.filter(({ kind }) => kind === 'private');
  const found =
    wanted === DOOR ? (inside.find(({ closed }) => !closed) ?? inside[inside.length - 1]) : undefined;
  return found ?? rooms.find(({ key }) => key === wanted) ?? rooms[0];
}

const none: readonly Entry[] = [];

/** By what has arrived: the view's own counts are as old as the view. */
function isNew(caseId: string, key: RoomKey): boolean {
  const room = useCases.getState().byId[caseId]?.rooms[key];
  return room !== undefined && unreadIn(room) > 0;
}

/** The room to begin with stays the same although reading it empties its count. */
function useFirst(found: Place | undefined): Place | undefined {
  const [first, setFirst] = useState<Place | undefined>(undefined);
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
