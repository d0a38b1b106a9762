import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import type { Pass } from '@/domain/case/event';
import { showToast } from '@/miniprogram/components/toast';
import { choosePhotos } from '@/miniprogram/platform/photo';
import { chatDraft, keepChatDraft } from '@/miniprogram/stores/chat-drafts';
import { type Saying, say } from '@/miniprogram/stores/outbox-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { RoomWords } from './rooms';
import type { Chat } from './use-chat';

/** What staff say in private waits so long before it leaves the phone. */
export const HOLD_MS = 5_000;

export function useWriting({ caseId, view, redraft }: Chat, { key, kind }: RoomWords) {
  const t = useTalkTexts();
  const { shared } = t;
  const [pass, setPass] = useState<Pass>('no');
  const how = {
    ...(kind === 'private' ? { pass } : {}),
    ...(kind === 'private' && view?.you.role !== 'party' ? { holdMs: HOLD_MS } : {}),
  };
  const send = async (what: Pick<Saying, 'text' | 'files'>) => {
    const kept = await say(caseId, key, { ...what, ...how });
    // Allowed once is not allowed for what is said next.
    if (kept.ok) return setPass('no');
    showToast(errorWords(t, kept.error), 'cinnabar');
    if (what.text === '') return;
    keepChatDraft(caseId, key, what.text);
    redraft();
  };
  const photos = async () => {
    const choice = await choosePhotos(LIMITS.filesPerMessage);
    if (choice.kind === 'denied') showToast(shared.photosDenied, 'cinnabar');
    if (choice.kind === 'chosen' && choice.photos.length > 0) await send({ text: '', files: choice.photos });
  };
  return {
    draft: chatDraft(caseId, key),
    keep: (text: string) => keepChatDraft(caseId, key, text),
    pass,
    setPass,
    send: (text: string) => void send({ text }),
    photos: () => void photos(),
  };
}
