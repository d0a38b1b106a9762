import { useEffect, useRef } from 'react';
import { useParams } from '@/miniprogram/platform/navigation';
import { type RoomKey, roomInput } from '@/miniprogram/stores/held-case';
import { bySeq } from './attention';
import type { Talking } from './use-talk';

/** Whoever comes to the chat for one message is led to it, once. */
export function useAskedPlace(key: RoomKey, { toPlace }: Talking): void {
  const { seq, room, partyId } = useParams();
  const asked = roomInput(key);
  const isHere = asked.room === room && (asked.partyId === undefined || asked.partyId === partyId);
  const go = useRef(toPlace);
  go.current = toPlace;
  useEffect(() => {
    if (seq !== undefined && isHere) void go.current((rows) => bySeq(rows, Number(seq)));
  }, [seq, isHere]);
}
