import type { Offers } from './offer';

/** 履行与回访: what was promised and done, and the visit afterwards. */
export const performance: Offers = {};
