import { type Offers, sheet } from './offer';

/** 变更与结束: pauses, extensions, another mediator, and the ways out. */
export const change: Offers = {
  withdraw: {
    by: ['withdraw'],
    for: 'party',
    icon: 'close',
    label: (words) => words.change.withdraw,
    seldom: true,
    act: sheet('withdraw'),
  },
  withdrawFor: {
    by: ['withdraw'],
    for: 'staff',
    icon: 'close',
    label: (words) => words.change.withdrawFor,
    act: sheet('withdraw'),
  },
};
