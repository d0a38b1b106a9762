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
  explainDelay: {
    by: ['explainDelay'],
    for: 'staff',
    icon: 'clock',
    label: (words) => words.work.explainDelay,
    leads: 'always',
    act: to('change/pages/step/index', { step: 'explainDelay' }),
  },
  recordField: {
    by: ['recordField'],
    for: 'staff',
    icon: 'camera',
    label: (words) => words.work.recordField,
    act: to('meet/pages/field/index'),
  },
  report: {
    by: ['report'],
    for: 'staff',
    icon: 'flag',
    label: (words) => words.work.report,
    note: (words) => words.work.reportNote,
    seldom: true,
    act: to('change/pages/step/index', { step: 'report' }),
  },
};
