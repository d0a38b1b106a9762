import { people as en } from '../texts/en/people';
import { ownTexts } from '../texts/own-texts';
import { people as zh } from '../texts/zh/people';

const own = ownTexts({ people: zh }, { people: en });

export const usePeopleTexts = own.use;
export type PeopleTexts = ReturnType<typeof own.use>;
