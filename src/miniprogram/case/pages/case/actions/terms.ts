import type { CaseView } from '@/domain/case/view';
import type { Task } from '@/domain/procedure/procedure';
import { type Offers, to } from './offer';

/** 条款与协议: clauses, the agreement, its signatures and the court's confirmation. */
export const terms: Offers = {
  terms: {
    by: ['proposeTerm', 'counterTerm', 'acceptTerm', 'dropTerm'],
    for: 'everybody',
    icon: 'doc',
    label: (words, view) => (owes(view, 'answer_terms') ? words.terms.answer : words.terms.terms),
    leads: ['answer_terms'],
    act: to('accord/pages/terms/index'),
  },
  draft: {
    by: ['draftAgreement'],
    for: 'staff',
    icon: 'edit',
    label: (words) => words.terms.draft,
    act: to('accord/pages/draft/index'),
  },
  agreement: {
    by: ['signAgreement', 'signAsMediator', 'sealAgreement', 'refuseAgreement', 'reviseAgreement'],
    for: 'everybody',
    icon: 'doc',
    label: ({ terms: words }, view) => {
      if (owes(view, 'sign_agreement') || owes(view, 'sign_as_mediator')) return words.sign;
      return owes(view, 'seal_agreement') ? words.seal : words.agreement;
    },
    leads: ['sign_agreement', 'sign_as_mediator', 'seal_agreement'],
    act: to('accord/pages/agreement/index'),
  },
  identity: {
    by: ['checkIdentity'],
    for: 'staff',
    icon: 'user',
    label: (words) => words.terms.identity,
    leads: ['check_identity'],
    act: to('accord/pages/identity/index'),
  },
  paper: {
    by: ['recordPaper'],
    for: 'staff',
    icon: 'camera',
    label: (words) => words.terms.paper,
    act: to('accord/pages/paper/index'),
  },
  court: {
    by: ['askConfirmation', 'fileConfirmation', 'decideConfirmation'],
    for: 'everybody',
    icon: 'building',
    label: (words, { confirmation }) => (confirmation?.filedOn ? words.terms.courtSaid : words.terms.court),
    act: to('accord/pages/court/index'),
  },
};

function owes({ turns = [] }: Partial<Pick<CaseView, 'turns'>>, task: Task): boolean {
  return turns.some(({ who, what }) => who.you && what === task);
}
