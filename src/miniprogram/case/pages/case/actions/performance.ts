import { type Offers, to } from './offer';

/** 履行与回访: what was promised and done, the visit afterwards, and the end. */
export const performance: Offers = {
  calendar: {
    by: ['reportPerformance', 'confirmPerformance'],
    for: 'party',
    icon: 'calendar',
    label: (words) => words.performance.calendar,
    leads: ['perform'],
    act: to('after/pages/calendar/index'),
  },
  calendarFor: {
    by: ['reportPerformance', 'confirmPerformance'],
    for: 'staff',
    icon: 'calendar',
    label: (words) => words.performance.calendarFor,
    leads: ['perform'],
    act: to('after/pages/calendar/index'),
  },
  answerVisit: {
    by: ['answerVisit'],
    for: 'everybody',
    icon: 'question',
    label: (words, { stage }) => (stage === 'closed' ? words.performance.stillNot : words.performance.answer),
    leads: ['answer_visit'],
    act: to('after/pages/answer/index'),
  },
  visit: {
    by: ['visit'],
    for: 'staff',
    icon: 'house',
    label: (words) => words.performance.visit,
    leads: ['follow_up'],
    act: to('after/pages/visit/index'),
  },
  talkAgain: {
    by: ['talkAgain'],
    for: 'staff',
    icon: 'refresh',
    label: (words) => words.performance.again,
    note: (words) => words.performance.againNote,
    leads: ['look_into'],
    act: to('after/pages/visits/index'),
  },
  close: {
    by: ['close'],
    for: 'staff',
    icon: 'check',
    label: (words) => words.performance.close,
    leads: ['close_case'],
    act: to('after/pages/visits/index'),
  },
  waive: {
    by: ['waiveFollowUp'],
    unless: ['close'],
    for: 'staff',
    icon: 'doc',
    label: (words) => words.performance.visits,
    act: to('after/pages/visits/index'),
  },
  rate: {
    by: ['rate'],
    for: 'party',
    icon: 'heart',
    label: (words) => words.performance.rate,
    act: to('after/pages/rate/index'),
  },
};
