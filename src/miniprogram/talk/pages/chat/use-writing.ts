import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import type { Pass } from '@/domain/case/event';
import { showToast } from '@/miniprogram/components/toast';
import { choosePhotos } from '@/miniprogram/platform/photo';
import { chatDraft, keepChatDraft } from '@/miniprogram/stores/chat-drafts';
import { type Saying, say } from '@/miniprogram/stores/pending-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import type { RoomWords } from './rooms';
import type { Chat } from './use-chat';

/** What staff say in private waits so long before it leaves the phone. */
export const HOLD_MS = 5_000;

export function useWriting({ caseId, view }: Chat, { key, kind }: RoomWords) {
  const { shared } = useTalkTexts();
  const [pass, setPass] = useState<Pass>('no');
  const how = {
    ...(kind === 'private' ? { pass } : {}),
    ...(kind === 'private' && view?.you.role !== 'party' ? { holdMs: HOLD_MS } : {}),
  };
  const send = (what: Pick<Saying, 'text' | 'photos'>) => {
    say(caseId, key, { ...what, ...how });
    // Allowed once is not allowed for what is said next.
    setPass('no');
  };
  const photos = async () => {
    const choice = await choosePhotos(LIMITS.filesPerMessage);
    if (choice.kind === 'denied') showToast(shared.photosDenied, 'cinnabar');
    if (choice.kind === 'chosen' && choice.photos.length > 0) send({ text: '', photos: choice.photos });
  };
  return {
    draft: chatDraft(caseId, key),
    keep: (text: string) => keepChatDraft(caseId, key, text),
    pass,
    setPass,
    send: (text: string) => send({ text }),
    photos: () => void photos(),
  };
}
