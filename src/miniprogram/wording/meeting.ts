import type { Entry, EntryFile } from '@/domain/case/entry';
import type { Meeting, MeetingFacts, ReadingWay, RecordDocument, Signer } from '@/domain/case/meeting/shape';
import type { CaseView, PartyView } from '@/domain/case/view';
import type { MeetingTexts } from '@/miniprogram/texts/meeting-texts';
import { clockWords, dayWords } from './when';

/** How far a meeting is: its time is being chosen, it comes, it was held, its record waits for names, all is done. */
export type Phase = 'choosing' | 'coming' | 'held' | 'signing' | 'recorded' | 'cancelled';

interface Companion {
  readonly name: string;
  readonly as: 'companion' | 'representative';
  readonly of: string;
  readonly files: readonly EntryFile[];
}

/** What stands under a record for one who was there. */
export interface Mark {
  readonly kind: 'signed' | 'refused';
  readonly at: string;
  /** SVG path of the signature. */
  readonly signature?: string;
  readonly read?: ReadingWay;
  /** On the mediator's phone, in presence. */
  readonly recorded?: boolean;
  /** Why somebody does not sign. */
  readonly reason?: string;
}

/** A meeting's facts together with the words that stand in the log. */
export interface ShownMeeting extends Meeting {
  readonly phase: Phase;
  /** Where, or how people are reached. */
  readonly where: string;
  readonly invited: readonly PartyView[];
  readonly companions: readonly Companion[];
  /** Why it was cancelled. */
  readonly reason?: string;
  readonly document?: RecordDocument;
  readonly signatures: Readonly<Partial<Record<Signer, Mark>>>;
  /** Who is still asked for a name under the record; the mediator comes last. */
  readonly waitingFor: readonly Signer[];
}

/** The case's meetings, newest first. `now` in ms. */
export function meetingsOf(
  view: Pick<CaseView, 'meetings' | 'parties'>,
  steps: readonly Entry[],
  now: number,
): readonly ShownMeeting[] {
  return view.meetings.map((meeting) => shown(meeting, view.parties, steps, now)).reverse();
}

function shown(
  meeting: Meeting,
  parties: readonly PartyView[],
  steps: readonly Entry[],
  now: number,
): ShownMeeting {
  const about = steps.filter((entry) => entry.data?.meetingId === meeting.meetingId);
  const waitingFor = stillAsked(meeting, parties);
  const reason = lastOf(about, 'meeting.cancelled')?.text;
  const document = documentOf(about, meeting);
  return {
    ...meeting,
    phase: phaseOf(meeting, waitingFor, now),
    where: lastOf(about, 'meeting.proposed')?.said?.place ?? '',
    invited: invitedTo(meeting, parties),
    companions: companionsOf(about, parties),
    ...(reason === undefined ? {} : { reason }),
    ...(document === undefined ? {} : { document }),
    signatures: signaturesOf(about, meeting),
    waitingFor,
  };
}

function phaseOf({ status, record, time }: Meeting, waiting: readonly Signer[], now: number): Phase {
  if (status === 'cancelled') return 'cancelled';
  if (record) return waiting.length > 0 ? 'signing' : 'recorded';
  if (time === undefined) return 'choosing';
  return Date.parse(time) > now ? 'coming' : 'held';
}

function takesPart({ left, lost }: PartyView): boolean {
  return !left && lost === undefined;
}

/** One party alone, or everybody who agreed to talk: as the rules have it. */
function invitedTo({ only }: Meeting, parties: readonly PartyView[]): readonly PartyView[] {
  return parties.filter(
    (party) =>
      takesPart(party) && (only === undefined ? party.answer === 'consented' : party.partyId === only),
  );
}

function stillAsked({ record }: Meeting, parties: readonly PartyView[]): readonly Signer[] {
  if (!record) return [];
  const open = record.present.filter((partyId) => {
    const party = parties.find((one) => one.partyId === partyId);
    return party && takesPart(party) && !record.signed.includes(partyId) && !record.refused.includes(partyId);
  });
  return record.signed.includes('mediator') ? open : [...open, 'mediator'];
}

function companionsOf(about: readonly Entry[], parties: readonly PartyView[]): readonly Companion[] {
  return about
    .filter(({ type }) => type === 'companion.announced')
    .map((entry) => {
      const { as, partyId } = factsOf<'companion.announced'>(entry);
      return {
        as,
        name: entry.said?.names?.[as] ?? '',
        of: parties.find((party) => party.partyId === partyId)?.name ?? '',
        files: entry.files ?? [],
      };
    });
}

function documentOf(about: readonly Entry[], { record }: Meeting): RecordDocument | undefined {
  const text = writtenAs(about, record?.version)?.said?.document;
  return text === undefined ? undefined : (JSON.parse(text) as RecordDocument);
}

/** Only what was signed or refused under the words as they stand now. */
function signaturesOf(about: readonly Entry[], { record }: Meeting): ShownMeeting['signatures'] {
  if (!record) return {};
  const written = writtenAs(about, record.version);
  const since = written ? about.slice(about.indexOf(written)) : about;
  const marks: Partial<Record<Signer, Mark>> = {};
  for (const entry of since) {
    if (entry.type === 'record.signed') {
      const { who, read, recorded } = factsOf<'record.signed'>(entry);
      const signature = entry.said?.signature ?? '';
      marks[who] = { kind: 'signed', at: entry.at, signature, read, recorded };
    }
    if (entry.type === 'record.refused') {
      const { who } = factsOf<'record.refused'>(entry);
      marks[who] = { kind: 'refused', at: entry.at, reason: entry.text ?? '' };
    }
  }
  return marks;
}

function writtenAs(about: readonly Entry[], version: number | undefined): Entry | undefined {
  return about.find((entry) => entry.type === 'record.written' && entry.data?.version === version);
}

function lastOf(entries: readonly Entry[], type: Entry['type']): Entry | undefined {
  return entries.filter((entry) => entry.type === type).pop();
}

function factsOf<T extends keyof MeetingFacts>(entry: Entry): MeetingFacts[T] {
  return entry.data as unknown as MeetingFacts[T];
}

/** 11月28日（周六） 14:30 */
export function appointmentWords(t: MeetingTexts, iso: string, now: number): string {
  return t.procedure.when.withTime(dayWords(t, iso, now), clockWords(iso));
}

/** 各方一起谈 · 单独跟李桂芳谈 */
export function withWhomWords({ meeting: words }: MeetingTexts, { only, invited }: ShownMeeting): string {
  if (only === undefined) return words.withEverybody;
  const [party] = invited;
  return party?.you ? words.withYou : words.withOne(party?.name ?? '');
}
