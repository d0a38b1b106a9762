import type { AfterwardsFacts } from '@/domain/case/afterwards/shape';
import { known, nameOf, onDay, photos, type Told, type Wordings } from './telling';

/** The court, performance, the visit and the end. */
export const afterwardsWordings: Wordings<keyof AfterwardsFacts> = {
  'confirmation.asked': {
    title: (told) => words(told).confirmationAsked(told.whose),
    notes: ({ entry }) => [entry.said?.court ?? ''],
  },
  'confirmation.filed': {
    title: (told) => words(told).confirmationFiled,
    notes: (told) => [told.entry.said?.court ?? '', onDay(told, told.data.on, words(told).filedOn)],
  },
  'confirmation.decided': {
    title: (told) => known(words(told).decided, told.data.result),
    notes: (told) => [told.entry.said?.number ? words(told).number(told.entry.said.number) : ''],
  },
  'performance.reported': {
    title: (told) => words(told).reported[told.data.done ?? 'partly'](told.whose),
    notes: (told) => [clause(told), photos(told)],
  },
  'performance.confirmed': {
    title: (told) => {
      const { received, notReceived } = words(told);
      return (told.data.received ? received : notReceived)(told.whose);
    },
    notes: (told) => [clause(told)],
  },
  'visit.recorded': {
    title: (told) => words(told).visited,
    notes: (told) => [known(words(told).performed, told.data.performed)],
  },
  'risk.noted': {
    title: (told) => words(told).risk,
    notes: ({ t }) => [t.caseFile.events.onlyStaff],
  },
  'visit.answered': {
    title: (told) => {
      const { who, answer = 'unsure' } = told.data;
      const name = who === 'mediator' ? told.actor || words(told).mediator : nameOf(told, who);
      return words(told).answered[answer](name);
    },
  },
  'follow_up.waived': { title: (told) => words(told).waived },
  'case.rated': {
    title: (told) => words(told).rated(told.whose, told.data.stars ?? 0),
    notes: (told) => [words(told).ratedReaders],
  },
  'case.closed': { title: (told) => words(told).closed },
  'talks.reopened': { title: (told) => words(told).talksReopened },
};

function words({ t }: Pick<Told, 't'>) {
  return t.caseFile.events.afterwards;
}

function clause({ t, data }: Told<'performance.reported' | 'performance.confirmed'>): string {
  return t.caseFile.events.agreement.clause((data.termId ?? '').replace(/\D/g, ''));
}
