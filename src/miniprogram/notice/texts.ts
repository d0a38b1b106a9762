import { notice as en } from '../texts/en/notice';
import { ownTexts } from '../texts/own-texts';
import { notice as zh } from '../texts/zh/notice';

const own = ownTexts({ notice: zh }, { notice: en });

export const useNoticeTexts = own.use;
export type NoticeTexts = ReturnType<typeof own.use>;
