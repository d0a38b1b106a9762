import { invite as en } from '../texts/en/invite';
import { ownTexts } from '../texts/own-texts';
import { invite as zh } from '../texts/zh/invite';

const other = ownTexts({ invite: zh }, { invite: en });

export const useOtherTexts = other.use;
export type OtherTexts = ReturnType<typeof other.use>;
