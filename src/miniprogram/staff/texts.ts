import { enter as en } from '../texts/en/enter';
import { ownTexts } from '../texts/own-texts';
import { enter as zh } from '../texts/zh/enter';

export const useEnterTexts = ownTexts({ enter: zh }, { enter: en }).use;
