import { told as en } from './en/told';
import { ownTexts } from './own-texts';
import { told as zh } from './zh/told';

/** For the subpackages in which staff take down what a party told them. */
export const useToldTexts = ownTexts({ told: zh }, { told: en }).use;
