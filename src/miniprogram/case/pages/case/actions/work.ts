import { type Offers, to } from './offer';

/** 办案与记录: acceptance, and what the staff record, explain and report. */
export const work: Offers = {
  intake: {
    by: ['accept', 'askSupplement', 'decline'],
    for: 'staff',
    icon: 'doc',
    label: (words) => words.work.intake,
    leads: ['decide_acceptance'],
    act: to('centre/pages/intake/index'),
  },
};
