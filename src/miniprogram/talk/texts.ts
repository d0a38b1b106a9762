import { chat as en } from '../texts/en/chat';
import { ownTexts } from '../texts/own-texts';
import { chat as zh } from '../texts/zh/chat';

const talk = ownTexts({ chat: zh }, { chat: en });

export const useTalkTexts = talk.use;
export type TalkTexts = ReturnType<typeof talk.use>;
