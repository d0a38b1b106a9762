import { en as mainEn } from '@/miniprogram/texts/en';
import { after as afterEn } from '@/miniprogram/texts/en/after';
import { agreement as agreementEn } from '@/miniprogram/texts/en/agreement';
import { clock as clockEn } from '@/miniprogram/texts/en/case-clock';
import { caseFile as caseFileEn } from '@/miniprogram/texts/en/case-file';
import { centre as centreEn } from '@/miniprogram/texts/en/centre';
import { change as changeEn } from '@/miniprogram/texts/en/change';
import { chat as chatEn } from '@/miniprogram/texts/en/chat';
import { check as checkEn } from '@/miniprogram/texts/en/check';
import { court as courtEn } from '@/miniprogram/texts/en/court';
import { enter as enterEn } from '@/miniprogram/texts/en/enter';
import { evidence as evidenceEn } from '@/miniprogram/texts/en/evidence';
import { invite as inviteEn } from '@/miniprogram/texts/en/invite';
import { looks as looksEn } from '@/miniprogram/texts/en/looks';
import { lookup as lookupEn } from '@/miniprogram/texts/en/lookup';
import { mediator as mediatorEn } from '@/miniprogram/texts/en/mediator';
import { meet as meetEn } from '@/miniprogram/texts/en/meet';
import { meeting as meetingEn } from '@/miniprogram/texts/en/meeting';
import { notice as noticeEn } from '@/miniprogram/texts/en/notice';
import { papers as papersEn } from '@/miniprogram/texts/en/papers';
import { people as peopleEn } from '@/miniprogram/texts/en/people';
import { posters as postersEn } from '@/miniprogram/texts/en/posters';
import { reading as readingEn } from '@/miniprogram/texts/en/reading';
import { receipt as receiptEn } from '@/miniprogram/texts/en/receipt';
import { road as roadEn } from '@/miniprogram/texts/en/road';
import { sharedPhone as sharedPhoneEn } from '@/miniprogram/texts/en/shared-phone';
import { slip as slipEn } from '@/miniprogram/texts/en/slip';
import { tellMe as tellMeEn } from '@/miniprogram/texts/en/tell-me';
import { terms as termsEn } from '@/miniprogram/texts/en/terms';
import { told as toldEn } from '@/miniprogram/texts/en/told';
import { writing as writingEn } from '@/miniprogram/texts/en/writing';
import { zh as mainZh } from '@/miniprogram/texts/zh';
import { after } from '@/miniprogram/texts/zh/after';
import { agreement } from '@/miniprogram/texts/zh/agreement';
import { clock } from '@/miniprogram/texts/zh/case-clock';
import { caseFile } from '@/miniprogram/texts/zh/case-file';
import { centre } from '@/miniprogram/texts/zh/centre';
import { change } from '@/miniprogram/texts/zh/change';
import { chat } from '@/miniprogram/texts/zh/chat';
import { check } from '@/miniprogram/texts/zh/check';
import { court } from '@/miniprogram/texts/zh/court';
import { enter } from '@/miniprogram/texts/zh/enter';
import { evidence } from '@/miniprogram/texts/zh/evidence';
import { invite } from '@/miniprogram/texts/zh/invite';
import { looks } from '@/miniprogram/texts/zh/looks';
import { lookup } from '@/miniprogram/texts/zh/lookup';
import { mediator } from '@/miniprogram/texts/zh/mediator';
import { meet } from '@/miniprogram/texts/zh/meet';
import { meeting } from '@/miniprogram/texts/zh/meeting';
import { notice } from '@/miniprogram/texts/zh/notice';
import { papers } from '@/miniprogram/texts/zh/papers';
import { people } from '@/miniprogram/texts/zh/people';
import { posters } from '@/miniprogram/texts/zh/posters';
import { reading } from '@/miniprogram/texts/zh/reading';
import { receipt } from '@/miniprogram/texts/zh/receipt';
import { road } from '@/miniprogram/texts/zh/road';
import { sharedPhone } from '@/miniprogram/texts/zh/shared-phone';
import { slip } from '@/miniprogram/texts/zh/slip';
import { tellMe } from '@/miniprogram/texts/zh/tell-me';
import { terms } from '@/miniprogram/texts/zh/terms';
import { told } from '@/miniprogram/texts/zh/told';
import { writing } from '@/miniprogram/texts/zh/writing';

/** The whole dictionaries, those of the subpackages included. */
export const zh = {
  ...mainZh,
  after,
  agreement,
  check,
  clock,
  court,
  papers,
  terms,
  told,
  caseFile,
  centre,
  change,
  chat,
  enter,
  invite,
  looks,
  lookup,
  mediator,
  meet,
  meeting,
  notice,
  tellMe,
  people,
  posters,
  reading,
  sharedPhone,
  receipt,
  road,
  slip,
  evidence,
  writing,
};
export type Texts = typeof en | typeof zh;
export const en = {
  ...mainEn,
  after: afterEn,
  agreement: agreementEn,
  check: checkEn,
  clock: clockEn,
  court: courtEn,
  papers: papersEn,
  terms: termsEn,
  told: toldEn,
  caseFile: caseFileEn,
  centre: centreEn,
  change: changeEn,
  chat: chatEn,
  enter: enterEn,
  invite: inviteEn,
  looks: looksEn,
  lookup: lookupEn,
  mediator: mediatorEn,
  meet: meetEn,
  meeting: meetingEn,
  notice: noticeEn,
  tellMe: tellMeEn,
  people: peopleEn,
  posters: postersEn,
  reading: readingEn,
  sharedPhone: sharedPhoneEn,
  receipt: receiptEn,
  road: roadEn,
  slip: slipEn,
  evidence: evidenceEn,
  writing: writingEn,
};
