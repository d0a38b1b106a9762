import type { Offers } from './offer';

/** 条款与协议: clauses, the agreement, its signatures and the court's confirmation. */
export const terms: Offers = {};
