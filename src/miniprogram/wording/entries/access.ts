import type { AccessFacts } from '@/domain/case/access/shape';
import { known, onDay, saidName, type Told, type Wordings } from './telling';

/** Who used a key, and whether the centre knows them. */
export const accessWordings: Wordings<keyof AccessFacts> = {
  'actor.claimed': {
    title: (told) => {
      const { actingAs } = told.t.caseFile.events.people;
      return words(told).claimed(told.whom, saidName(told, told.data.actorId), known(actingAs, told.data.as));
    },
    notes: (told) => [words(told).claimedNext],
  },
  'claim.doubted': { title: (told) => words(told).doubted(told.whom) },
  'claim.confirmed': {
    title: (told) => words(told).confirmed(told.whom),
    notes: (told) => [
      known(words(told).checkedBy, told.data.how),
      onDay(told, told.data.until, told.t.caseFile.events.people.until),
    ],
  },
  'claim.undone': {
    title: (told) => words(told).undone(told.whom),
    notes: (told) => [told.data.answerBack ? words(told).answerBack : ''],
  },
  'access.ended': { title: (told) => words(told).ended(told.whose) },
};

function words({ t }: Told) {
  return t.caseFile.events.access;
}
