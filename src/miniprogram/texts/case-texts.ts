import { clock as clockEn } from './en/case-clock';
import { caseFile as caseFileEn } from './en/case-file';
import { receipt as receiptEn } from './en/receipt';
import { ownTexts } from './own-texts';
import { clock } from './zh/case-clock';
import { caseFile } from './zh/case-file';
import { receipt } from './zh/receipt';

const own = ownTexts(
  { caseFile, clock, receipt },
  { caseFile: caseFileEn, clock: clockEn, receipt: receiptEn },
);

/** For the case and its receipt, and for what is drawn of them in other subpackages. */
export const useCaseTexts = own.use;
export type CaseTexts = ReturnType<typeof own.use>;
