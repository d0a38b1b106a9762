import { meet as meetEn } from '../texts/en/meet';
import { meeting as meetingEn } from '../texts/en/meeting';
import { ownTexts } from '../texts/own-texts';
import { meet } from '../texts/zh/meet';
import { meeting } from '../texts/zh/meeting';

const own = ownTexts({ meet, meeting }, { meet: meetEn, meeting: meetingEn });

export const useMeetTexts = own.use;
export type MeetTexts = ReturnType<typeof own.use>;
