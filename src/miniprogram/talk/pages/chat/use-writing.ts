import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import type { Pass } from '@/domain/case/event';
import { showToast } from '@/miniprogram/components/toast';
import { chatDraft, keepChatDraft } from '@/miniprogram/stores/chat-drafts';
import { type Saying, say } from '@/miniprogram/stores/outbox-store';
import { addChosen, type Chosen, dropChosen, useChosen } from '@/miniprogram/talk/chosen';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { RoomWords } from './rooms';
import type { Chat } from './use-chat';
import { putBack } from './use-holding';
import { useSpeaking, type Voice } from './use-speaking';

/** What staff say in private waits so long before it leaves the phone. */
export const HOLD_MS = 5_000;

export function useWriting({ caseId, view, redraft }: Chat, { key, kind }: RoomWords) {
  const t = useTalkTexts();
  const chosen = useChosen(caseId, key);
  const [pass, setPass] = useState<Pass>('no');
  const [preparing, setPreparing] = useState(false);
  const draft = useDraftOf(caseId, key);
  const how = {
    ...(kind === 'private' ? { pass } : {}),
    ...(kind === 'private' && view?.you.role !== 'party' ? { holdMs: HOLD_MS } : {}),
  };
  const sayOne = async (what: Pick<Saying, 'text' | 'files' | 'voice'>) => {
    const kept = await say(caseId, key, { ...what, ...how });
    if (!kept.ok) showToast(errorWords(t, kept.error), 'cinnabar');
    return kept.ok;
  };
  const sayFiles = async (text: string, files: readonly Chosen[]) => {
    if (text === '' && files.length === 0) return;
    const saying = sayOne({
      text,
      ...(files.length > 0 ? { files: files.map(({ file }) => file) } : {}),
    });
    // Only when the input has been emptied: a phone that is closed while photos are made small loses no words.
    await null;
    if (files.length > 0) keepChatDraft(caseId, key, text);
    if (!(await saying)) comeBack(text, files);
    else if (files.length > 0 && chatDraft(caseId, key) === text) keepChatDraft(caseId, key, '');
  };
  const comeBack = (text: string, files: readonly Chosen[]) => {
    for (const { file, seconds } of files) addChosen(caseId, key, [file], seconds);
    if (text === '') return;
    if (chatDraft(caseId, key) !== text) putBack(caseId, key, text);
    redraft();
  };
  /** Making photos small takes a moment, and nothing that is said meanwhile may overtake them. */
  const send = async (text: string) => {
    setPreparing(chosen.length > 0);
    dropChosen(
      caseId,
      key,
      chosen.map(({ id }) => id),
    );
    await sayFiles(
      text,
      chosen.filter(({ seconds }) => seconds === undefined),
    );
    for (const voice of chosen.filter(({ seconds }) => seconds !== undefined)) await sayVoice(voice);
    setPreparing(false);
    // Allowed once is not allowed for what is said next.
    setPass('no');
  };
  const sayVoice = async (voice: Pick<Chosen, 'file' | 'seconds'>) => {
    const files = [voice.file];
    if (await sayOne({ text: '', files, voice: voice.seconds ?? 1 })) return;
    addChosen(caseId, key, files, voice.seconds);
  };
  const keepVoice = ({ file, seconds }: Voice) => addChosen(caseId, key, [file], seconds);
  const speaking = useSpeaking((voice) => {
    if (preparing) return keepVoice(voice);
    setPass('no');
    return void sayVoice(voice);
  }, keepVoice);
  return {
    ...draft,
    pass,
    setPass,
    chosen,
    preparing,
    speaking,
    send: (text: string) => void send(text),
    drop: (id: string) => dropChosen(caseId, key, [id]),
  };
}

/** The words of a room that were begun, what is wrong with their length, and whether the phone still keeps them. */
function useDraftOf(caseId: string, key: RoomWords['key']) {
  const [draft] = useState(() => chatDraft(caseId, key));
  const [text, setText] = useState({ tooLong: tooLong(draft), unkept: false });
  const keep = (now: string) => {
    const next = { tooLong: tooLong(now), unkept: keepChatDraft(caseId, key, now) === 'full' };
    if (next.tooLong !== text.tooLong || next.unkept !== text.unkept) setText(next);
  };
  return { draft, keep, ...text };
}

/** How much was written, where it is more than one message takes. */
function tooLong(text: string): number | undefined {
  const { length } = text.trim();
  return length > LIMITS.message ? length : undefined;
}
