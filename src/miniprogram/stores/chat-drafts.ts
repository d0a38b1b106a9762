import { readStored, writeStored } from '@/miniprogram/platform/storage';
import type { Written } from '@/miniprogram/platform/written';
import type { RoomKey } from './held-case';

const key = 'chat-drafts';

/** What somebody has begun to write in a room, on this phone only. */
export function chatDraft(caseId: string, room: RoomKey): string {
  return readStored<Record<string, string>>(key)?.[`${caseId} ${room}`] ?? '';
}

export function keepChatDraft(caseId: string, room: RoomKey, text: string): Written {
  const { [`${caseId} ${room}`]: _old, ...rest } = readStored<Record<string, string>>(key) ?? {};
  return writeStored(key, text === '' ? rest : { ...rest, [`${caseId} ${room}`]: text });
}
