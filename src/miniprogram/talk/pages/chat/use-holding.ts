import { useEffect, useState } from 'react';
import { showToast } from '@/miniprogram/components/toast';
import { every, now } from '@/miniprogram/platform/clock';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { chatDraft, keepChatDraft } from '@/miniprogram/stores/chat-drafts';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import { heldMessages, stopHeld, takeBack } from '@/miniprogram/stores/outbox-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';

/**
 * What staff said in private and still can take back. Whoever leaves the room could not take it back any more, so
 * leaving takes it back: words go to the draft, photos stay there unsent.
 */
export function useHolding(caseId: string, key: RoomKey, redraft: () => void) {
  const { private: words } = useTalkTexts().chat;
  const undo = (id: string, said: string) => {
    const message = takeBack(caseId, key, id);
    if (!message) return;
    if (message.files.length > 0) return showToast(words.takenBackPhotos);
    putBack(caseId, key, message.text);
    redraft();
    showToast(said);
  };
  usePageLife(
    () => undefined,
    () => {
      for (const { id, files } of [...heldMessages(caseId, key)].reverse()) {
        if (files.length > 0) stopHeld(caseId, key, id);
        else undo(id, words.kept);
      }
    },
  );
  return { takeBack: (id: string) => undo(id, words.takenBack) };
}

/** Before whatever was begun meanwhile. */
export function putBack(caseId: string, key: RoomKey, text: string): void {
  const begun = chatDraft(caseId, key);
  keepChatDraft(caseId, key, [text, begun].filter((part) => part !== '').join('\n'));
}

/** Whole seconds until a moment, at least one, drawn anew as they pass. */
export function useSecondsUntil(moment: number): number {
  const [time, setTime] = useState(now);
  useEffect(() => every(250, () => setTime(now())), []);
  return Math.max(1, Math.ceil((moment - time) / 1000));
}
