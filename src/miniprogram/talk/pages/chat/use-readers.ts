import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '@/domain/case/view';
import { every } from '@/miniprogram/platform/clock';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { refreshCase } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomKey } from '@/miniprogram/stores/held-case';

const eachMs = 20_000;

/** That somebody read is told by no event: whoever is shown it asks, as long as there is somebody to wait for. */
export function useReaders(caseId: string, key: RoomKey, view: CaseView): void {
  const [looking, setLooking] = useState(true);
  const isOpen = useRef(false);
  const room = view.rooms.find((one) => roomKey(one) === key);
  const isWaiting = room?.readBy?.some(({ messages }) => messages < room.messages) ?? false;
  usePageLife(
    () => {
      setLooking(true);
      // The first look at the page has just asked for everything.
      if (isOpen.current && isWaiting) void refreshCase(caseId);
      isOpen.current = true;
    },
    () => setLooking(false),
  );
  useEffect(() => {
    if (!looking || !isWaiting) return undefined;
    return every(eachMs, () => void refreshCase(caseId));
  }, [caseId, looking, isWaiting]);
}
