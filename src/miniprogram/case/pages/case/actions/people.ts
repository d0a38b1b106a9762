import type { CaseView } from '@/domain/case/view';
import { type Offers, to } from './offer';

/** 各方与调解员: who is part of the case, who acts for whom, and who handles it. */
export const people: Offers = {
  confirmFiling: {
    by: ['confirmFiling'],
    for: 'party',
    icon: 'user',
    label: (words) => words.people.confirmFiling,
    leads: 'always',
    act: to('change/pages/step/index', { step: 'confirmFiling' }),
  },
  confirmFilingFor: {
    by: ['confirmFiling'],
    for: 'staff',
    icon: 'user',
    label: (words) => words.people.confirmFilingFor,
    leads: ['confirm_filing'],
    act: to('change/pages/step/index', { step: 'confirmFiling' }),
  },
  claims: {
    by: ['confirmClaim'],
    for: 'staff',
    icon: 'user',
    label: (words) => words.people.claims,
    note: (words) => words.people.claimsNote,
    leads: ['confirm_claim'],
    act: (view) => to('people/pages/party/index', claimed(view))(view),
  },
  channel: {
    by: ['setChannel'],
    for: 'party',
    icon: 'phone',
    label: (words) => words.people.channel,
    seldom: true,
    act: to('change/pages/step/index', { step: 'setChannel' }),
  },
  channelOf: {
    by: ['setChannel'],
    for: 'staff',
    icon: 'phone',
    label: (words) => words.people.channelOf,
    seldom: true,
    act: to('change/pages/step/index', { step: 'setChannel' }),
  },
  assign: {
    by: ['assign'],
    for: 'staff',
    icon: 'user',
    label: (words, { mediator }) => (mediator ? words.people.reassign : words.people.assign),
    leads: ['assign'],
    act: to('centre/pages/intake/index'),
  },
  replacement: {
    by: ['keepMediator'],
    for: 'staff',
    icon: 'question',
    label: (words) => words.people.replacement,
    leads: ['decide_replacement'],
    act: to('people/pages/mediator/index'),
  },
  declare: {
    by: ['declare'],
    for: 'staff',
    icon: 'hands',
    label: (words, { mediator }) =>
      mediator?.declared === undefined ? words.people.declare : words.people.declareAnew,
    leads: ['declare'],
    act: to('mediator/pages/declare/index'),
  },
  accept: {
    by: ['acceptMediator'],
    for: 'party',
    icon: 'hands',
    label: (words) => words.people.accept,
    leads: ['accept_mediator'],
    act: to('people/pages/mediator/index'),
  },
  acceptFor: {
    by: ['acceptMediator'],
    for: 'staff',
    icon: 'hands',
    label: (words) => words.people.acceptFor,
    act: to('people/pages/mediator/index'),
  },
  choose: {
    by: ['chooseMediator'],
    unless: ['askReplacement'],
    for: 'party',
    icon: 'user',
    label: (words) => words.people.choose,
    act: to('people/pages/choose/index'),
  },
  chooseFor: {
    by: ['chooseMediator'],
    for: 'staff',
    icon: 'user',
    label: (words) => words.people.chooseFor,
    seldom: true,
    act: to('people/pages/choose/index'),
  },
  mediator: {
    by: ['askReplacement'],
    for: 'party',
    icon: 'refresh',
    label: (words) => words.people.mediator,
    seldom: true,
    act: to('people/pages/mediator/index'),
  },
  parties: {
    by: [
      'addParty',
      'describeParty',
      'removeParty',
      'replaceParty',
      'electRepresentatives',
      'appointActor',
      'dismissActor',
    ],
    for: 'staff',
    icon: 'users',
    label: (words) => words.people.parties,
    note: (words) => words.people.partiesNote,
    act: to('people/pages/parties/index'),
  },
  own: {
    by: ['describeParty', 'electRepresentatives', 'appointActor', 'dismissActor'],
    for: 'party',
    icon: 'edit',
    label: (words) => words.people.own,
    seldom: true,
    act: to('people/pages/party/index'),
  },
  helpers: {
    by: ['addHandler', 'removeHandler'],
    for: 'staff',
    icon: 'plus-circle',
    label: (words) => words.people.helpers,
    act: to('people/pages/mediator/index'),
  },
  decline: {
    by: ['declineCase'],
    for: 'staff',
    icon: 'close',
    label: (words) => words.people.decline,
    seldom: true,
    act: to('people/pages/mediator/index'),
  },
  leave: {
    by: ['leave'],
    for: 'party',
    icon: 'close',
    label: (words) => words.people.leave,
    seldom: true,
    act: to('people/pages/party/index'),
  },
};

/** The first party of which somebody waits for the centre. */
function claimed({ turns = [] }: Partial<CaseView>): Record<string, string> {
  const [partyId] = turns.find(({ what }) => what === 'confirm_claim')?.about?.split('.') ?? [];
  return partyId === undefined ? {} : { partyId };
}
