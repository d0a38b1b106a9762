import type { Entry } from '@/domain/case/entry';
import type { EventType } from '@/domain/case/event';
import type { CaseView } from '@/domain/case/view';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { officeWords } from './kind';
import { dayWords } from './when';

export interface EntryWords {
  readonly title: string;
  /** Who handled it, and what belongs to the step in a few words. */
  readonly note?: string;
  /** What somebody wrote, as typed. */
  readonly text?: string;
}

/** One step of the timeline in words. */
export function entryWords(
  t: CaseTexts,
  entry: Entry,
  view: Pick<CaseView, 'parties'>,
  now: number,
): EntryWords {
  const told: Told = {
    t,
    entry,
    now,
    whose: partyName(t, entry.partyId ?? entry.by.partyId, view, entry, t.caseFile.events.you),
    whom: partyName(t, entry.partyId ?? entry.by.partyId, view, entry, t.caseFile.you),
    actor: entry.by.you ? t.caseFile.events.you : entry.by.name || t.caseFile.events.someone,
  };
  const title = titles[entry.type](told);
  const notes = [handler(told), ...(details[entry.type]?.(told) ?? [])].filter((note) => note !== '');
  return {
    title,
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
    ...(entry.text && entry.type !== 'case.filed' ? { text: entry.text } : {}),
  };
}

interface Told {
  readonly t: CaseTexts;
  readonly entry: Entry;
  readonly now: number;
  /** The party that the step is about, as the one who acts. */
  readonly whose: string;
  /** The same, as the one to whom something is done. */
  readonly whom: string;
  readonly actor: string;
}

const titles: Readonly<Record<EventType, (told: Told) => string>> = {
  'case.filed': ({ t, actor }) => t.caseFile.events.filed(actor),
  'statement.given': ({ t, actor }) => t.caseFile.events.statement(actor),
  'contact.given': () => '',
  'stage.shown': () => '',
  'fear.told': ({ t, actor }) => t.caseFile.events.fear(actor),
  'supplement.asked': ({ t, whom }) => t.caseFile.events.supplementAsked(whom),
  'supplement.given': ({ t, actor }) => t.caseFile.events.supplementGiven(actor),
  'case.accepted': ({ t }) => t.caseFile.events.accepted,
  'case.declined': ({ t }) => t.caseFile.events.declined,
  'mediator.assigned': ({ t, entry }) => t.caseFile.events.assigned(String(entry.detail?.mediator ?? '')),
  'conflict.declared': ({ t, actor }) => t.caseFile.events.declared(actor),
  'key.issued': ({ t, whom }) => t.caseFile.events.keyIssued(whom),
  'party.joined': ({ t, whose }) => t.caseFile.events.joined(whose),
  'invitation.delivered': ({ t, whom }) => t.caseFile.events.delivered(whom),
  'contact.logged': ({ t, whom, entry }) => contactTitle(t, whom, entry),
  'note.written': ({ t }) => t.caseFile.events.note,
  'hold.lifted': ({ t }) => t.caseFile.events.holdLifted,
  'applicant.confirmed': ({ t, whose }) => t.caseFile.events.confirmed(whose),
  'consent.given': ({ t, whose }) => t.caseFile.events.consented(whose),
  'answer.deferred': ({ t, whose }) => t.caseFile.events.deferred(whose),
  'consent.refused': ({ t, whose }) => t.caseFile.events.refused(whose),
  'refusal.explained': ({ t }) => t.caseFile.events.refusalReason,
  'case.withdrawn': ({ t, actor }) => t.caseFile.events.withdrawn(actor),
  'withdrawal.explained': ({ t }) => t.caseFile.events.withdrawalReason,
  'room.opened': ({ t }) => t.caseFile.events.roomOpened,
  'room.paused': ({ t }) => t.caseFile.events.roomPaused,
  'pause.explained': ({ t }) => t.caseFile.events.pauseReason,
  'room.resumed': ({ t }) => t.caseFile.events.roomResumed,
  'message.said': ({ t, actor }) => t.caseFile.events.said(actor),
};

const details: Partial<Record<EventType, (told: Told) => readonly string[]>> = {
  'case.filed': ({ t, entry }) => photos(t, entry),
  'statement.given': ({ t, entry }) => photos(t, entry),
  'supplement.given': ({ t, entry }) => photos(t, entry),
  'fear.told': ({ t }) => [t.caseFile.events.fearNote],
  'case.declined': ({ t, entry }) => [
    t.caseFile.events.declinedOffice(officeWords(t, String(entry.detail?.office ?? 'other'))),
  ],
  'case.accepted': ({ t, entry }) => [known(t.kinds.names, entry.detail?.kind)],
  'conflict.declared': ({ t, entry }) => [known(t.caseFile.relations, entry.detail?.relation)],
  'key.issued': ({ t, entry, now }) =>
    entry.detail?.expires ? [t.caseFile.events.keyUntil(dayWords(t, String(entry.detail.expires), now))] : [],
  'party.joined': ({ t }) => [t.caseFile.events.joinedNote],
  'invitation.delivered': ({ t, entry }) => [howWords(t.caseFile.deliveryWays, entry)],
  'contact.logged': ({ t, entry }) => [
    String(entry.detail?.resultText ?? known(t.caseFile.contactResults, entry.detail?.result)),
  ],
  'note.written': ({ t }) => [t.caseFile.events.noteOnlyStaff],
};

/** 受理员 陈静; a staff member who recorded a party's answer is named as that. */
function handler({ t, entry }: Told): string {
  const { role, name } = entry.by;
  if (role !== 'clerk' && role !== 'mediator') return '';
  const words = `${t.caseFile.roles[role]} ${name}`;
  return entry.detail?.recorded === true ? t.caseFile.events.recorded(words) : words;
}

function contactTitle(t: CaseTexts, whose: string, entry: Entry): string {
  const { events } = t.caseFile;
  if (entry.detail?.how === 'call') return events.called(whose);
  return entry.detail?.how === 'visit' ? events.visited(whose) : events.contacted(whose);
}

function howWords(ways: Readonly<Record<string, string>>, entry: Entry): string {
  return String(entry.detail?.howText ?? known(ways, entry.detail?.how));
}

function photos(t: CaseTexts, entry: Entry): readonly string[] {
  return entry.files?.length ? [t.caseFile.photos(entry.files.length)] : [];
}

function known(words: Readonly<Record<string, string>>, key: unknown): string {
  return words[String(key)] ?? '';
}

function partyName(
  t: CaseTexts,
  partyId: string | undefined,
  { parties }: Pick<CaseView, 'parties'>,
  entry: Entry,
  you: string,
): string {
  const party = parties.find((one) => one.partyId === partyId);
  if (party?.you || (!party && entry.by.you)) return you;
  return party?.name || entry.by.name || t.caseFile.events.someone;
}
