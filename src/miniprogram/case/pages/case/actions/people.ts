import { type Offers, to } from './offer';

/** 各方与调解员: who is part of the case, who acts for whom, and who handles it. */
export const people: Offers = {
  assign: {
    by: ['assign'],
    for: 'staff',
    icon: 'user',
    label: (words, { mediator }) => (mediator ? words.people.reassign : words.people.assign),
    leads: ['assign'],
    act: to('centre/pages/intake/index'),
  },
  declare: {
    by: ['declare'],
    for: 'staff',
    icon: 'hands',
    label: (words, { mediator }) =>
      mediator?.declared === undefined ? words.people.declare : words.people.declareAnew,
    act: to('mediator/pages/declare/index'),
  },
};
