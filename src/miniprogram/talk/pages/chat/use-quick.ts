import { useEffect } from 'react';
import { loadPhrases, usePhrases } from '@/miniprogram/talk/phrases';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import type { RoomWords } from './rooms';

/**
 * The sentences over the input. In the joint room a mediator's own ones stand in the place of the built-in ones; where
 * one party is spoken with alone, those made for that come first.
 */
export function useQuick(isMediator: boolean, { kind, quick }: RoomWords) {
  const { chat } = useTalkTexts();
  const own = usePhrases();
  useEffect(() => {
    if (isMediator) void loadPhrases();
  }, [isMediator]);
  const builtIn = Object.values(chat.quick);
  if (!isMediator) return { sentences: [], editable: [] };
  const special = kind === 'joint' ? [] : Object.values(quick);
  const common = kind === 'joint' && own.length === 0 ? builtIn : own;
  return {
    sentences: [...special, ...common].map((text) => ({ key: text, text })),
    /** What the editor begins with. */
    editable: own.length === 0 ? builtIn : own,
  };
}
