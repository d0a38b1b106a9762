import { looks as en } from './en/looks';
import { ownTexts } from './own-texts';
import { looks as zh } from './zh/looks';

const own = ownTexts({ looks: zh }, { looks: en });

/** For the list of who has looked at a case, and for the question why a clerk does. */
export const useLooksTexts = own.use;
export type LooksTexts = ReturnType<typeof own.use>;
