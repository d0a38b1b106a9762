import { agreement as agreementEn } from '../texts/en/agreement';
import { court as courtEn } from '../texts/en/court';
import { terms as termsEn } from '../texts/en/terms';
import { ownTexts } from '../texts/own-texts';
import { agreement } from '../texts/zh/agreement';
import { court } from '../texts/zh/court';
import { terms } from '../texts/zh/terms';

const accord = ownTexts(
  { terms, agreement, court },
  { terms: termsEn, agreement: agreementEn, court: courtEn },
);

/** For the clauses, the agreement, its signatures and the court's confirmation. */
export const useAccordTexts = accord.use;
export type AccordTexts = ReturnType<typeof accord.use>;
