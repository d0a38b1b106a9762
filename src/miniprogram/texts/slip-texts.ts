import { slip as en } from './en/slip';
import { ownTexts } from './own-texts';
import { slip as zh } from './zh/slip';

/** For the subpackages that hand out a case's slip. */
export const useSlipTexts = ownTexts({ slip: zh }, { slip: en }).use;
