import { type Offers, run, sheet, to } from './offer';

/** 联系与答复: invitations, keys, answers, and what the centre asks of a party. */
export const contact: Offers = {
  answer: {
    by: ['consent', 'answerLater'],
    for: 'party',
    icon: 'doc',
    label: (words) => words.contact.answer,
    leads: 'always',
    act: to('other/pages/invite/index'),
  },
  answerAgain: {
    by: ['refuse'],
    unless: ['consent', 'answerLater'],
    for: 'party',
    icon: 'doc',
    label: (words) => words.contact.answerAgain,
    seldom: true,
    act: to('other/pages/invite/index'),
  },
  supplement: {
    by: ['supplement'],
    for: 'party',
    icon: 'edit',
    label: (words) => words.contact.supplement,
    leads: 'always',
    act: sheet('supplement'),
  },
  urge: {
    by: ['urge'],
    for: 'party',
    icon: 'bell',
    label: (words) => words.contact.urge,
    note: (words) => words.contact.urgeNote,
    act: run('urge'),
  },
  promise: {
    by: ['promise'],
    for: 'staff',
    icon: 'bell',
    label: (words) => words.contact.promise,
    leads: ['answer_urge', 'look_into'],
    act: to('change/pages/step/index', { step: 'promise' }),
  },
  log: {
    by: ['log'],
    for: 'staff',
    icon: 'phone',
    label: (words) => words.contact.log,
    leads: ['call_applicant'],
    act: to('mediator/pages/contact/index'),
  },
  keys: {
    by: ['issueKey'],
    for: 'staff',
    icon: 'key',
    label: (words) => words.contact.keys,
    act: to('centre/pages/keys/index'),
  },
  deliver: {
    by: ['deliver', 'consent', 'refuse'],
    for: 'staff',
    icon: 'send',
    label: (words) => words.contact.deliver,
    leads: ['invite'],
    act: to('centre/pages/deliver/index'),
  },
};
