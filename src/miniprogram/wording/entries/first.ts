import type { FirstFacts } from '@/domain/case/event';
import { officeWords } from '../kind';
import { dayWords } from '../when';
import { known, photos, type Told, type Wordings } from './telling';

/** From filing to the talks. */
export const firstWordings: Wordings<keyof FirstFacts> = {
  'case.filed': { title: ({ t, actor }) => t.caseFile.events.filed(actor), notes: (told) => [photos(told)] },
  'statement.given': {
    title: ({ t, actor }) => t.caseFile.events.statement(actor),
    notes: (told) => [photos(told)],
  },
  'contact.given': { title: () => '' },
  'stage.shown': { title: () => '' },
  'fear.told': {
    title: ({ t, actor }) => t.caseFile.events.fear(actor),
    notes: ({ t }) => [t.caseFile.events.fearNote],
  },
  'supplement.asked': { title: ({ t, whom }) => t.caseFile.events.supplementAsked(whom) },
  'supplement.given': {
    title: ({ t, actor }) => t.caseFile.events.supplementGiven(actor),
    notes: (told) => [photos(told)],
  },
  'case.accepted': {
    title: ({ t }) => t.caseFile.events.accepted,
    notes: ({ t, data }) => [known(t.kinds.names, data.kind)],
  },
  'case.declined': {
    title: ({ t }) => t.caseFile.events.declined,
    notes: ({ t, entry }) => [
      t.caseFile.events.declinedOffice(officeWords(t, String(entry.detail?.office ?? 'other'))),
    ],
  },
  'mediator.assigned': {
    title: ({ t, entry }) => t.caseFile.events.assigned(String(entry.detail?.mediator ?? '')),
    notes: ({ t, data }) => [data.chosen ? t.caseFile.events.assignedChosen : ''],
  },
  'conflict.declared': {
    title: ({ t, actor }) => t.caseFile.events.declared(actor),
    notes: ({ t, data }) => [known(t.caseFile.relations, data.relation)],
  },
  'key.issued': {
    title: ({ t, whom }) => t.caseFile.events.keyIssued(whom),
    notes: ({ t, data, now }) =>
      data.expires ? [t.caseFile.events.keyUntil(dayWords(t, data.expires, now))] : [],
  },
  'party.joined': {
    title: ({ t, whose }) => t.caseFile.events.joined(whose),
    // Whom the centre let in from another case used no key here.
    notes: ({ t, entry }) => [entry.by.role === 'party' ? t.caseFile.events.joinedNote : ''],
  },
  'invitation.delivered': {
    title: ({ t, whom }) => t.caseFile.events.delivered(whom),
    notes: ({ t, entry, data }) => [
      String(entry.detail?.howText ?? known(t.caseFile.deliveryWays, data.how)),
    ],
  },
  'contact.logged': {
    title: contactTitle,
    notes: ({ t, entry, data }) => [
      String(entry.detail?.resultText ?? known(t.caseFile.contactResults, data.result)),
    ],
  },
  'note.written': {
    title: ({ t }) => t.caseFile.events.note,
    notes: ({ t }) => [t.caseFile.events.onlyStaff],
  },
  'hold.lifted': { title: ({ t }) => t.caseFile.events.holdLifted },
  'applicant.confirmed': { title: ({ t, whose }) => t.caseFile.events.confirmed(whose) },
  'consent.given': { title: ({ t, whose }) => t.caseFile.events.consented(whose) },
  'answer.deferred': { title: ({ t, whose }) => t.caseFile.events.deferred(whose) },
  'consent.refused': { title: ({ t, whose }) => t.caseFile.events.refused(whose) },
  'refusal.explained': { title: ({ t }) => t.caseFile.events.refusalReason },
  'case.withdrawn': { title: ({ t, actor }) => t.caseFile.events.withdrawn(actor) },
  'withdrawal.explained': { title: ({ t }) => t.caseFile.events.withdrawalReason },
  'room.opened': {
    title: ({ t, data }) => (data.apart ? t.caseFile.events.roomApart : t.caseFile.events.roomOpened),
  },
  'room.paused': { title: ({ t }) => t.caseFile.events.roomPaused },
  'pause.explained': { title: ({ t }) => t.caseFile.events.pauseReason },
  'room.resumed': { title: ({ t }) => t.caseFile.events.roomResumed },
  'message.said': { title: ({ t, actor }) => t.caseFile.events.said(actor) },
  // Told beside the message it is about.
  'pass.changed': { title: () => '' },
};

function contactTitle({ t, whom, data }: Told<'contact.logged'>): string {
  const { events } = t.caseFile;
  if (data.how === 'call') return events.called(whom);
  return data.how === 'visit' ? events.visited(whom) : events.contacted(whom);
}
