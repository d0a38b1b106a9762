import { posters as en } from '../texts/en/posters';
import { ownTexts } from '../texts/own-texts';
import { posters as zh } from '../texts/zh/posters';

const own = ownTexts({ posters: zh }, { posters: en });

export const usePostersTexts = own.use;
