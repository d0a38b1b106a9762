import { type Offers, to } from './offer';

/** 办案与记录: acceptance, who handles the case, and what they record. */
export const work: Offers = {
  intake: {
    by: ['accept', 'askSupplement', 'decline'],
    for: 'staff',
    icon: 'doc',
    label: (words) => words.work.intake,
    leads: ['decide_acceptance'],
    act: to('centre/pages/intake/index'),
  },
  assign: {
    by: ['assign'],
    for: 'staff',
    icon: 'user',
    label: (words, { mediator }) => (mediator ? words.work.reassign : words.work.assign),
    leads: ['assign'],
    act: to('centre/pages/intake/index'),
  },
  declare: {
    by: ['declare'],
    for: 'staff',
    icon: 'hands',
    label: (words, { mediator }) =>
      mediator?.declared === undefined ? words.work.declare : words.work.declareAnew,
    act: to('mediator/pages/declare/index'),
  },
};
