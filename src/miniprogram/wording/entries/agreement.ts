import type { AgreementFacts } from '@/domain/case/agreement/shape';
import type { TermFacts } from '@/domain/case/terms/shape';
import { yuanText } from '@/miniprogram/components/amount-field/amount';
import { known, nameOf, onDay, photos, type Told, type Wordings } from './telling';

/** Clauses, and the agreement made of them. */
export const agreementWordings: Wordings<keyof TermFacts | keyof AgreementFacts> = {
  'term.proposed': {
    title: (told) => {
      const { proposed, countered } = words(told);
      const say = (told.data.version ?? 1) > 1 ? countered : proposed;
      return say(proposer(told), clause(told));
    },
    notes: (told) => {
      const { amount, due, instalments = [] } = told.data;
      return [
        typeof amount === 'number' ? words(told).amount(yuanText(amount)) : '',
        onDay(told, due, words(told).due),
        instalments.length > 0 ? words(told).instalments(instalments.length) : '',
      ];
    },
  },
  'term.accepted': { title: (told) => words(told).accepted(told.whose, clause(told)) },
  'term.dropped': { title: (told) => words(told).dropped(clause(told)) },
  'agreement.drafted': {
    title: (told) => (told.data.form === 'oral' ? words(told).oral : words(told).drafted),
    notes: (told) => [told.data.number ? words(told).number(told.data.number) : ''],
  },
  'identity.checked': {
    title: (told) => words(told).checked(told.whom),
    notes: (told) => [
      told.entry.said?.how ?? String(told.entry.detail?.howText ?? known(words(told).ways, told.data.how)),
      told.data.authority ? words(told).authority : '',
    ],
  },
  'agreement.signed': {
    title: (told) => words(told).signed(told.whose),
    notes: (told) => [
      told.data.how === 'paper' ? words(told).onPaper : '',
      told.data.read === 'aloud' ? words(told).aloud : '',
    ],
  },
  'agreement.signed_by_mediator': {
    title: (told) => words(told).signedByMediator,
    notes: (told) => [told.data.how === 'paper' ? words(told).onPaper : ''],
  },
  'agreement.paper_kept': { title: (told) => words(told).paperKept, notes: (told) => [photos(told)] },
  'agreement.sealed': { title: (told) => words(told).sealed },
  'agreement.refused': { title: (told) => words(told).refused(told.whose) },
  'agreement.revised': { title: (told) => words(told).revised },
  'agreement.took_effect': {
    title: (told) => words(told).tookEffect,
    notes: (told) => [onDay(told, told.data.confirmBy, words(told).confirmBy)],
  },
  'agreement.printed': { title: (told) => words(told).printed },
};

function words({ t }: Pick<Told, 't'>) {
  return t.caseFile.events.agreement;
}

/** 第 2 条: clauses are counted in the order in which they were first proposed. */
function clause(told: Told<'term.proposed' | 'term.accepted' | 'term.dropped'>): string {
  return words(told).clause((told.data.termId ?? '').replace(/\D/g, ''));
}

function proposer(told: Told<'term.proposed'>): string {
  if (told.data.by === 'mediator') return told.entry.by.you ? told.actor : words(told).mediator;
  return nameOf(told, told.data.by);
}
