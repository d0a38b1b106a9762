import { caseFile as caseFileEn } from './en/case-file';
import { centre as centreEn } from './en/centre';
import { mediator as mediatorEn } from './en/mediator';
import { receipt as receiptEn } from './en/receipt';
import { ownTexts } from './own-texts';
import { caseFile } from './zh/case-file';
import { centre } from './zh/centre';
import { mediator } from './zh/mediator';
import { receipt } from './zh/receipt';

const staff = ownTexts(
  { caseFile, centre, mediator, receipt },
  { caseFile: caseFileEn, centre: centreEn, mediator: mediatorEn, receipt: receiptEn },
);

/** For the subpackages of clerks and mediators. */
export const useStaffTexts = staff.use;
