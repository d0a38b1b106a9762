import { create } from 'zustand';
import type { ChosenFile } from '@/miniprogram/platform/chosen-file';
import { randomId } from '@/miniprogram/platform/random-id';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import { onSignOut } from '@/miniprogram/stores/session-store';

/** Chosen or recorded for a message that has not been sent. */
export interface Chosen {
  readonly id: string;
  readonly file: ChosenFile;
  /** Of a voice. */
  readonly seconds?: number;
}

/** They stay with the draft of their room while the app lives; a phone keeps chosen files no longer than that. */
const useChosenFiles = create<{ readonly byRoom: Readonly<Record<string, readonly Chosen[]>> }>(() => ({
  byRoom: {},
}));

onSignOut(() => useChosenFiles.setState({ byRoom: {} }));

const none: readonly Chosen[] = [];

export function useChosen(caseId: string, room: RoomKey): readonly Chosen[] {
  return useChosenFiles(({ byRoom }) => byRoom[`${caseId} ${room}`] ?? none);
}

export function chosenOf(caseId: string, room: RoomKey): readonly Chosen[] {
  return useChosenFiles.getState().byRoom[`${caseId} ${room}`] ?? none;
}

export function addChosen(
  caseId: string,
  room: RoomKey,
  files: readonly ChosenFile[],
  seconds?: number,
): void {
  const more = files.map((file) => ({ id: randomId(), file, ...(seconds === undefined ? {} : { seconds }) }));
  setChosen(caseId, room, [...chosenOf(caseId, room), ...more]);
}

export function dropChosen(caseId: string, room: RoomKey, ids: readonly string[]): void {
  setChosen(
    caseId,
    room,
    chosenOf(caseId, room).filter(({ id }) => !ids.includes(id)),
  );
}

function setChosen(caseId: string, room: RoomKey, list: readonly Chosen[]): void {
  useChosenFiles.setState(({ byRoom }) => ({ byRoom: { ...byRoom, [`${caseId} ${room}`]: list } }));
}
