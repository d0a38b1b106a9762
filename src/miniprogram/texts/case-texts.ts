import { caseFile as caseFileEn } from './en/case-file';
import { ownTexts } from './own-texts';
import { caseFile } from './zh/case-file';

const own = ownTexts({ caseFile }, { caseFile: caseFileEn });

/** For the case page, and for what is drawn beside it in other subpackages. */
export const useCaseTexts = own.use;
export type CaseTexts = ReturnType<typeof own.use>;
