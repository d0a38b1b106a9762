import { en as mainEn } from '@/miniprogram/texts/en';
import { centre as centreEn } from '@/miniprogram/texts/en/centre';
import { chat as chatEn } from '@/miniprogram/texts/en/chat';
import { invite as inviteEn } from '@/miniprogram/texts/en/invite';
import { mediator as mediatorEn } from '@/miniprogram/texts/en/mediator';
import { zh as mainZh } from '@/miniprogram/texts/zh';
import { centre } from '@/miniprogram/texts/zh/centre';
import { chat } from '@/miniprogram/texts/zh/chat';
import { invite } from '@/miniprogram/texts/zh/invite';
import { mediator } from '@/miniprogram/texts/zh/mediator';

/** The whole dictionaries, those of the subpackages included. */
export const zh = { ...mainZh, centre, chat, invite, mediator };
export type Texts = typeof en | typeof zh;
export const en = {
  ...mainEn,
  centre: centreEn,
  chat: chatEn,
  invite: inviteEn,
  mediator: mediatorEn,
};
