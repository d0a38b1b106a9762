import type { Entry } from '@/domain/case/entry';
import type { EventType, Facts } from '@/domain/case/event';
import { isOneself } from '@/domain/case/party';
import type { CaseView, PartyView } from '@/domain/case/view';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { dayWords } from '../when';

/** What a step is told from. */
export interface Told<T extends EventType = EventType> {
  readonly t: CaseTexts;
  readonly entry: Entry;
  readonly view: Pick<CaseView, 'parties'>;
  readonly now: number;
  /** The party that the step is about, as the one who acts. */
  readonly whose: string;
  /** The same, as the one to whom something is done. */
  readonly whom: string;
  readonly actor: string;
  /** The step's facts as far as this reader has them. */
  readonly data: Partial<Facts[T]>;
}

export interface Wording<T extends EventType> {
  /** Empty for what is no step of the timeline. */
  readonly title: (told: Told<T>) => string;
  /** What belongs to the step in a few words. */
  readonly notes?: (told: Told<T>) => readonly string[];
}

export type Wordings<E extends EventType> = { readonly [T in E]: Wording<T> };

export function tell(t: CaseTexts, entry: Entry, view: Pick<CaseView, 'parties'>, now: number): Told {
  const { events, you } = t.caseFile;
  const about = entry.partyId ?? entry.by.partyId;
  return {
    t,
    entry,
    view,
    now,
    whose: partyName(t, about, view, entry, events.you),
    whom: partyName(t, about, view, entry, you),
    actor: entry.by.you ? events.you : entry.by.name || events.someone,
    data: { ...entry.detail, ...entry.data },
  };
}

/** Another party than the one that the step is about, as the one who acts. */
export function nameOf({ t, view }: Told, partyId: string | undefined): string {
  const party = view.parties.find((one) => one.partyId === partyId);
  return isOwn(party) ? t.caseFile.events.you : party?.name || t.caseFile.events.someone;
}

/** A name that stands among the step's words; empty where it was erased. */
export function saidName({ entry }: Told, key: string | undefined): string {
  return (key === undefined ? undefined : entry.said?.names?.[key]) ?? '';
}

/** 受理员 陈静; a staff member who recorded a party's answer is named as that. */
export function handler({ t, entry, data }: Told): string {
  const { role, name } = entry.by;
  if (role === 'party' || role === 'system') return '';
  const words = `${t.caseFile.roles[role]} ${name}`;
  return 'recorded' in data && data.recorded === true ? t.caseFile.events.recorded(words) : words;
}

export function photos({ t, entry }: Told): string {
  return entry.files?.length ? t.caseFile.photos(entry.files.length) : '';
}

/** 11月24日（周二）; takes a moment or a day in China. */
export function onDay(
  { t, now }: Told,
  day: string | null | undefined,
  say: (day: string) => string,
): string {
  if (!day) return '';
  return say(dayWords(t, day.length === 10 ? `${day}T12:00:00+08:00` : day, now));
}

export function known(words: Readonly<Record<string, string>>, key: unknown): string {
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
  if (isOwn(party) || (!party && entry.by.you)) return you;
  return party?.name || entry.by.name || t.caseFile.events.someone;
}

/** Whoever acts for a party reads of it as others do, by its name. */
function isOwn(party: PartyView | undefined): boolean {
  return party !== undefined && isOneself(party);
}
