import { tellMe as en } from '../../texts/en/tell-me';
import { ownTexts } from '../../texts/own-texts';
import { tellMe as zh } from '../../texts/zh/tell-me';

const own = ownTexts({ tellMe: zh }, { tellMe: en });

export const useTellMeTexts = own.use;
