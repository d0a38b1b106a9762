import type { ExitFacts } from '@/domain/case/exits/shape';
import type { LinkingFacts } from '@/domain/case/linking/shape';
import type { RestFacts } from '@/domain/case/rest/shape';
import { known, onDay, type Told, type Wordings } from './telling';

/** Rest, change, and the ways out. */
export const changeWordings: Wordings<keyof RestFacts | keyof ExitFacts | keyof LinkingFacts> = {
  'case.suspended': {
    title: (told) => words(told).suspended,
    notes: (told) => [
      known(words(told).reasons, told.data.reason),
      onDay(told, told.data.recheck, words(told).recheck),
    ],
  },
  'case.resumed': { title: (told) => words(told).resumed },
  'extension.proposed': {
    title: (told) => words(told).extensionProposed(told.actor),
    notes: (told) => [onDay(told, told.data.until, words(told).until)],
  },
  'extension.agreed': { title: (told) => words(told).extensionAgreed(told.whose) },
  'talks.extended': {
    title: (told) => words(told).extended,
    notes: (told) => [onDay(told, told.data.until, words(told).until)],
  },
  'party.lost': {
    title: (told) => words(told).lost[told.data.what ?? 'incapacity'](told.whose),
    notes: (told) => [words(told).lostNext],
  },
  'joint.allowed': { title: (told) => words(told).jointAllowed(told.whose) },
  'silence.found': { title: (told) => words(told).silent(told.whose) },
  'unreachable.found': {
    title: (told) => words(told).unreachable(told.whom),
    notes: (told) => [words(told).attempts(told.data.attempts ?? 0)],
  },
  'case.failed': { title: (told) => words(told).failed },
  'failure.explained': { title: (told) => words(told).failedWhy },
  'routes.told': {
    title: (told) => words(told).routesTold,
    notes: (told) => (told.data.routes ?? []).map((route) => known(words(told).routes, route)),
  },
  'case.reopened': { title: (told) => words(told).reopened },
  'transfer.asked': {
    title: (told) => words(told).transferAsked(office(told)),
    notes: (told) => [words(told).codeStays],
  },
  'transfer.taken': {
    title: (told) => words(told).transferTaken,
    notes: (told) => [words(told).codeStays],
  },
  'transfer.returned': {
    title: (told) => words(told).transferReturned,
    notes: (told) => [words(told).whose(office(told))],
  },
  'case.reported': {
    title: (told) => words(told).reported(known(words(told).organs, told.data.organ)),
    notes: (told) => [told.data.urgent ? words(told).urgent : '', told.t.caseFile.events.onlyStaff],
  },
  'case.linked': { title: (told) => words(told).linked, notes: (told) => [words(told).linkedNext] },
  'case.absorbed': {
    title: (told) => words(told).absorbed,
    notes: (told) => [told.t.caseFile.events.onlyStaff],
  },
  'case.released': {
    title: (told) => words(told).released,
    notes: (told) => [told.t.caseFile.events.onlyStaff],
  },
  'case.voided': { title: (told) => words(told).voided },
};

function words({ t }: Pick<Told, 't'>) {
  return t.caseFile.events.change;
}

/** Another organisation, as the step's words name it. */
function office({ entry }: Pick<Told, 'entry'>): string {
  return entry.said?.office ?? String(entry.detail?.office ?? '');
}
