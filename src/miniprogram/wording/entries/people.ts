import type { MediatorFacts } from '@/domain/case/mediator/shape';
import type { PeopleFacts } from '@/domain/case/people/shape';
import { known, nameOf, onDay, photos, saidName, type Told, type Wordings } from './telling';

/** Parties who come and go, those who act for them, and who mediates. */
export const peopleWordings: Wordings<keyof PeopleFacts | keyof MediatorFacts> = {
  'party.added': {
    title: (told) => {
      const { added, addedHeir, addedInstead } = words(told);
      const name = saidName(told, told.data.partyId) || nameOf(told, told.data.partyId);
      if (told.data.heirOf) return addedHeir(name);
      return told.data.replaces ? addedInstead(name) : added(name);
    },
    notes: ({ t, data }) => [known(t.shared.sides, data.side)],
  },
  'party.described': { title: (told) => words(told).described(told.whom) },
  'party.left': {
    title: (told) => {
      const { left, removed, replaced } = words(told);
      if (told.data.why === 'removed') return removed(told.whose);
      return told.data.why === 'replaced' ? replaced(told.whose) : left(told.whose);
    },
  },
  'leaving.explained': { title: (told) => words(told).leavingWhy },
  'representatives.elected': {
    title: (told) => {
      const names = (told.data.actorIds ?? []).map((actorId) => saidName(told, actorId));
      return words(told).elected(told.whose, names.join(words(told).and));
    },
    notes: (told) => [words(told).members(told.data.members ?? 0), photos(told)],
  },
  'actor.appointed': {
    title: (told) => {
      const { appointed, actingAs } = words(told);
      return appointed(told.whom, saidName(told, told.data.actorId), known(actingAs, told.data.as));
    },
    notes: (told) => [
      known(words(told).authorities, told.data.authority),
      onDay(told, told.data.until, words(told).until),
      photos(told),
    ],
  },
  'actor.dismissed': { title: (told) => words(told).dismissed(told.whom) },
  'mediator.preferred': {
    title: (told) => words(told).preferred(told.whose, told.entry.said?.mediator ?? mediatorOf(told)),
  },
  'mediator.accepted': { title: (told) => words(told).mediatorAccepted(told.whose) },
  'mediator.declined': { title: (told) => words(told).mediatorDeclined },
  'declining.explained': {
    title: (told) => words(told).decliningWhy,
    notes: ({ t }) => [t.caseFile.events.onlyStaff],
  },
  'replacement.asked': { title: (told) => words(told).replacementAsked(told.whose) },
  'replacement.explained': { title: (told) => words(told).replacementWhy },
  'replacement.refused': { title: (told) => words(told).replacementRefused },
  'handler.added': {
    title: (told) => words(told).handlerAdded(told.entry.said?.mediator ?? mediatorOf(told)),
    notes: (told) => [known(words(told).handlers, told.data.as)],
  },
  'handler.removed': { title: (told) => words(told).handlerRemoved },
};

function words({ t }: Pick<Told, 't'>) {
  return t.caseFile.events.people;
}

function mediatorOf({ t, entry }: Pick<Told, 't' | 'entry'>): string {
  return String(entry.detail?.mediator ?? t.caseFile.mediator);
}
