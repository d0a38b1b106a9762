import { centre as centreEn } from './en/centre';
import { mediator as mediatorEn } from './en/mediator';
import { ownTexts } from './own-texts';
import { centre as centreZh } from './zh/centre';
import { mediator as mediatorZh } from './zh/mediator';

const staff = ownTexts(
  { centre: centreZh, mediator: mediatorZh },
  { centre: centreEn, mediator: mediatorEn },
);

/** For the subpackages of clerks and mediators. */
export const useStaffTexts = staff.use;
