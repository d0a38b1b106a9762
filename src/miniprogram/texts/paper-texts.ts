import { papers as en } from './en/papers';
import { ownTexts } from './own-texts';
import { papers as zh } from './zh/papers';

/** For the subpackages that hand out papers of a case. */
export const usePaperTexts = ownTexts({ papers: zh }, { papers: en }).use;
