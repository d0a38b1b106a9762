import { currentAccount } from '@/miniprogram/client/token';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import type { Written } from '@/miniprogram/platform/written';
import type { RoomKey } from './held-case';
import { onSignIn } from './session-store';

const key = 'chat-drafts';

type Drafts = Readonly<Record<string, string>>;

/** What somebody has begun to write in a room, on this phone only, and theirs alone where several persons share it. */
export function chatDraft(caseId: string, room: RoomKey): string {
  return readDrafts()[nameOf(caseId, room)] ?? '';
}

export function keepChatDraft(caseId: string, room: RoomKey, text: string): Written {
  const { [nameOf(caseId, room)]: _old, ...rest } = readDrafts();
  return writeStored(key, text === '' ? rest : { ...rest, [nameOf(caseId, room)]: text });
}

function readDrafts(): Drafts {
  return readStored<Drafts>(key) ?? {};
}

function nameOf(caseId: string, room: RoomKey): string {
  return `${currentAccount()}/${caseId} ${room}`;
}

// What was begun before the server told who signed in is that person's.
onSignIn((before) => {
  const account = currentAccount();
  const drafts = Object.entries(readDrafts());
  if (before === account || !drafts.some(([name]) => name.startsWith(`${before}/`))) return;
  writeStored(
    key,
    Object.fromEntries(
      drafts.map(([name, text]) => [
        name.startsWith(`${before}/`) ? account + name.slice(before.length) : name,
        text,
      ]),
    ),
  );
});
