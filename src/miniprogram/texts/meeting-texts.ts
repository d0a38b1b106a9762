import { meeting as en } from './en/meeting';
import { ownTexts } from './own-texts';
import { meeting as zh } from './zh/meeting';

const own = ownTexts({ meeting: zh }, { meeting: en });

/** For meetings and field work, on the case page and on the pages about them. */
export const useMeetingTexts = own.use;
export type MeetingTexts = ReturnType<typeof own.use>;
