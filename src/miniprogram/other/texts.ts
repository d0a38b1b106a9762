import { check as checkEn } from '../texts/en/check';
import { invite as inviteEn } from '../texts/en/invite';
import { lookup as lookupEn } from '../texts/en/lookup';
import { ownTexts } from '../texts/own-texts';
import { check } from '../texts/zh/check';
import { invite } from '../texts/zh/invite';
import { lookup } from '../texts/zh/lookup';

const other = ownTexts({ check, invite, lookup }, { check: checkEn, invite: inviteEn, lookup: lookupEn });

export const useOtherTexts = other.use;
export type OtherTexts = ReturnType<typeof other.use>;
