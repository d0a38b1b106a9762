import { change as changeEn } from '../texts/en/change';
import { road as roadEn } from '../texts/en/road';
import { ownTexts } from '../texts/own-texts';
import { change } from '../texts/zh/change';
import { road } from '../texts/zh/road';

const own = ownTexts({ change, road }, { change: changeEn, road: roadEn });

/** For what lets a case rest, change hands or end, and for the procedure of the place. */
export const useChangeTexts = own.use;
export type ChangeTexts = ReturnType<typeof own.use>;
