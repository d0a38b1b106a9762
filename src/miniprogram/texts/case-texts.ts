import { caseFile as caseFileEn } from './en/case-file';
import { receipt as receiptEn } from './en/receipt';
import { ownTexts } from './own-texts';
import { caseFile } from './zh/case-file';
import { receipt } from './zh/receipt';

const own = ownTexts({ caseFile, receipt }, { caseFile: caseFileEn, receipt: receiptEn });

/** For the case and its receipt, and for what is drawn of them in other subpackages. */
export const useCaseTexts = own.use;
export type CaseTexts = ReturnType<typeof own.use>;
