import { chat as chatEn } from '../texts/en/chat';
import { reading as readingEn } from '../texts/en/reading';
import { ownTexts } from '../texts/own-texts';
import { chat } from '../texts/zh/chat';
import { reading } from '../texts/zh/reading';

const talk = ownTexts({ chat, reading }, { chat: chatEn, reading: readingEn });

export const useTalkTexts = talk.use;
export type TalkTexts = ReturnType<typeof talk.use>;
