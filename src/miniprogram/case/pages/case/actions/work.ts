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
  recordField: {
    by: ['recordField'],
    for: 'staff',
    icon: 'camera',
    label: (words) => words.work.recordField,
    act: to('meet/pages/field/index'),
  },
};
