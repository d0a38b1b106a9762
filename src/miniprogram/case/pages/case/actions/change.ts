import { type Offer, type Offers, sheet, to } from './offer';

const step = (name: string) => to('change/pages/step/index', { step: name });

/** The sides may agree on more time, and whoever was afraid may allow a talk together. */
const extension: Offers = {
  agreeExtension: {
    by: ['agreeExtension'],
    for: 'party',
    icon: 'calendar',
    label: (words) => words.change.agreeExtension,
    leads: 'always',
    act: step('agreeExtension'),
  },
  agreeExtensionFor: {
    by: ['agreeExtension'],
    for: 'staff',
    icon: 'calendar',
    label: (words) => words.change.agreeExtensionFor,
    act: step('agreeExtension'),
  },
  proposeExtension: {
    by: ['proposeExtension'],
    for: 'everybody',
    icon: 'calendar',
    label: (words) => words.change.proposeExtension,
    seldom: true,
    act: step('proposeExtension'),
  },
};

const ofStaff = (
  name:
    | 'suspend'
    | 'recordLoss'
    | 'closeSilent'
    | 'closeUnreachable'
    | 'fail'
    | 'transfer'
    | 'raise'
    | 'reopen'
    | 'linkCase'
    | 'closeWrong',
  more: Pick<Offer, 'icon' | 'seldom'>,
): Offer => ({
  by: [name],
  for: 'staff',
  label: (words) => words.change[name],
  act: step(name),
  ...more,
});

/** 变更与结束: rest, more time, another organisation, and the ways out. */
export const change: Offers = {
  takeTransfer: {
    by: ['takeTransfer'],
    for: 'staff',
    icon: 'inbox',
    label: (words) => words.change.takeTransfer,
    leads: ['answer_transfer'],
    act: step('takeTransfer'),
  },
  returnTransfer: {
    by: ['returnTransfer'],
    for: 'staff',
    icon: 'send',
    label: (words) => words.change.returnTransfer,
    act: step('returnTransfer'),
  },
  resume: {
    by: ['resume'],
    for: 'staff',
    icon: 'play',
    label: (words) => words.change.resume,
    leads: ['recheck'],
    act: step('resume'),
  },
  ...extension,
  closeSilent: ofStaff('closeSilent', { icon: 'clock' }),
  closeUnreachable: ofStaff('closeUnreachable', { icon: 'phone' }),
  suspend: ofStaff('suspend', { icon: 'pause' }),
  fail: ofStaff('fail', { icon: 'close' }),
  reopen: ofStaff('reopen', { icon: 'refresh' }),
  transfer: ofStaff('transfer', { icon: 'send', seldom: true }),
  linkCase: ofStaff('linkCase', { icon: 'users', seldom: true }),
  closeWrong: ofStaff('closeWrong', { icon: 'close', seldom: true }),
  raise: ofStaff('raise', { icon: 'flag', seldom: true }),
  recordLoss: ofStaff('recordLoss', { icon: 'user', seldom: true }),
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
