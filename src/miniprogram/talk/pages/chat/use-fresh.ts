import { useState } from 'react';
import { useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomOf, unreadIn } from '@/miniprogram/stores/held-case';
import { partOf, type Rows } from './window';

/** About what stands on one screen: so few new messages are seen without being led to them. */
const ONE_SCREEN = 8;

/** What was new when the room was opened, and the way back to where it begins. */
export function useFresh(caseId: string, key: RoomKey, rows: Rows) {
  const [found] = useState(() => firstFresh(caseId, key));
  const [seen, setSeen] = useState(found === undefined || found.count <= ONE_SCREEN);
  const number = found && skipOwn(rows, found.number);
  return {
    /** The number of the first new message. */
    number,
    /** How many new ones begin above; none once somebody went there. */
    above: (isDrawn: (number: number) => boolean): number => {
      if (found === undefined || number === undefined) return 0;
      return seen && (found.count > ONE_SCREEN || isDrawn(number)) ? 0 : found.count;
    },
    done: () => setSeen(true),
    /** The reader went up past this part. */
    passed: (part: number) => {
      if (number !== undefined && partOf(rows, number) >= part) setSeen(true);
    },
  };
}

function firstFresh(caseId: string, key: RoomKey): { number: number; count: number } | undefined {
  const held = useCases.getState().byId[caseId];
  const room = held && roomOf(held, key);
  const count = room ? unreadIn(room) : 0;
  return room && count > 0 ? { number: room.read, count } : undefined;
}

/** What one has said oneself on another phone is not new. */
function skipOwn({ messages, hidden }: Rows, from: number): number | undefined {
  if (from < hidden) return from;
  const at = messages.slice(from - hidden).findIndex(({ by }) => !by.you);
  return at < 0 ? undefined : from + at;
}
