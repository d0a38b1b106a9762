import { after as en } from '../texts/en/after';
import { ownTexts } from '../texts/own-texts';
import { after as zh } from '../texts/zh/after';

const own = ownTexts({ after: zh }, { after: en });

export const useAfterTexts = own.use;
export type AfterTexts = ReturnType<typeof own.use>;
