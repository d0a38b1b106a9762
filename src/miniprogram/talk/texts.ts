import { chat as chatEn } from '../texts/en/chat';
import { evidence as evidenceEn } from '../texts/en/evidence';
import { reading as readingEn } from '../texts/en/reading';
import { sharedPhone as sharedPhoneEn } from '../texts/en/shared-phone';
import { told as toldEn } from '../texts/en/told';
import { writing as writingEn } from '../texts/en/writing';
import { ownTexts } from '../texts/own-texts';
import { chat } from '../texts/zh/chat';
import { evidence } from '../texts/zh/evidence';
import { reading } from '../texts/zh/reading';
import { sharedPhone } from '../texts/zh/shared-phone';
import { told } from '../texts/zh/told';
import { writing } from '../texts/zh/writing';

const talk = ownTexts(
  { chat, evidence, reading, sharedPhone, told, writing },
  {
    chat: chatEn,
    evidence: evidenceEn,
    reading: readingEn,
    sharedPhone: sharedPhoneEn,
    told: toldEn,
    writing: writingEn,
  },
);

export const useTalkTexts = talk.use;
export type TalkTexts = ReturnType<typeof talk.use>;
