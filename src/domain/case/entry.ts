import type { FileId, PartyId } from '../ids';
import type { Room } from './command';
import type { CaseEvent, EventType, Facts, FirstFacts, Role, Words } from './event';
import { partyOfStream } from './stream';
import type { Viewer } from './viewer';

export interface EntryFile {
  readonly fileId: FileId;
  /** A signed link that stays the same for an hour. */
  readonly url: string;
  readonly kind: 'photo' | 'pdf' | 'audio';
  readonly bytes: number;
  /** SHA-256 in hex, as the log holds it since the file came. */
  readonly sum?: string;
}

/** One line of a case as its reader sees it: a step of the timeline, or a message. */
export interface Entry {
  readonly id: string;
  readonly type: EventType;
  readonly at: string;
  readonly by: {
    readonly role: Role;
    readonly name: string;
    readonly you: boolean;
    readonly partyId?: PartyId;
    /** Not the party itself: whoever files or acts for it (代办). */
    readonly helper?: true;
    /** Whoever did it turned out not to be this party. */
    readonly misused?: true;
  };
  /** For messages: the room; for everything on one party's line to the centre: that party. */
  readonly room?: Room;
  readonly partyId?: PartyId;
  readonly text?: string;
  readonly wish?: string;
  readonly files?: readonly EntryFile[];
  /** Choices that belong to the step, e.g. how an invitation was delivered. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /** From the chapters after the first talks: the step's facts, without anybody's id but the parties', and its words. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly said?: Words;
}

/** Shows one event to somebody who may read its stream; `null` for what only the machine needs. */
export function present(
  event: CaseEvent,
  position: { readonly seq: number },
  viewer: Viewer,
  show: (file: FileId) => Omit<EntryFile, 'fileId'>,
): Entry | null {
  if (event.type === 'stage.shown' || event.type === 'contact.given') return null;
  if (isDangerOfOthers(event, viewer)) return null;
  const { words, by } = event;
  const personId = viewer.as === 'code' ? undefined : viewer.personId;
  const files = 'files' in event.data ? event.data.files : [];
  const partyId = linePartyOf(event);
  return {
    id: `${event.stream}:${position.seq}`,
    type: event.type,
    at: event.at,
    by: {
      role: by.role,
      name: words.by ?? '',
      you: by.personId === personId,
      ...(by.partyId === undefined ? {} : { partyId: by.partyId }),
      ...(by.helper ? { helper: true as const } : {}),
    },
    ...(event.type === 'message.said' ? { room: roomOf(event.stream) } : {}),
    ...(partyId === undefined ? {} : { partyId }),
    ...(words.text === undefined ? {} : { text: words.text }),
    ...(words.wish === undefined ? {} : { wish: words.wish }),
    ...(files.length === 0 ? {} : { files: files.map((fileId) => fileOf(event, fileId, show)) }),
    ...withDetail(event),
    ...withChapter(event),
  };
}

/**
 * That words sounded like danger is for those who help: not for the party, which shares the stream of a private talk,
 * and for an expert only where they read the words.
 */
function isDangerOfOthers({ type, data }: CaseEvent, viewer: Viewer): boolean {
  if (type !== 'danger.heard' && type !== 'danger.settled') return false;
  return viewer.as === 'party' || (viewer.as === 'expert' && 'room' in data && data.room !== 'joint');
}

function fileOf(
  event: CaseEvent,
  fileId: FileId,
  show: (file: FileId) => Omit<EntryFile, 'fileId'>,
): EntryFile {
  const sum = event.sums?.[fileId];
  return { fileId, ...show(fileId), ...(sum === undefined ? {} : { sum }) };
}

function roomOf(stream: string): Room {
  if (stream === 'joint') return 'joint';
  return stream.startsWith('private:') ? 'private' : 'centre';
}

/** Whose account it was is for the server alone. */
const PERSONS: readonly string[] = ['mediatorId', 'handlerId', 'personId', 'personIds', 'owner'];
/** Another case, and who of this one stands in it, concerns those who take part there. */
const ANOTHER_CASE: readonly string[] = ['into', 'same', 'second'];
const UNSHOWN = [...PERSONS, ...ANOTHER_CASE];

function withChapter(event: CaseEvent): Pick<Entry, 'data' | 'said'> {
  if (event.type in FIRST) return {};
  const data = Object.fromEntries(Object.entries(event.data).filter(([key]) => !UNSHOWN.includes(key)));
  const { by: _by, text: _text, ...said } = event.words;
  return {
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(Object.keys(said).length === 0 ? {} : { said }),
  };
}

function linePartyOf(event: CaseEvent): PartyId | undefined {
  if ('partyId' in event.data) return event.data.partyId ?? undefined;
  return partyOfStream(event.stream);
}

type Shown = { [T in EventType]?: readonly (keyof Facts[T] & string)[] };

/** The steps up to the first talks show what is listed for each below; those of the later chapters show their facts. */
const FIRST: Readonly<Record<keyof FirstFacts, true>> = {
  'case.filed': true,
  'statement.given': true,
  'contact.given': true,
  'fear.told': true,
  'stage.shown': true,
  'supplement.asked': true,
  'supplement.given': true,
  'case.accepted': true,
  'case.declined': true,
  'mediator.assigned': true,
  'conflict.declared': true,
  'key.issued': true,
  'party.joined': true,
  'invitation.delivered': true,
  'contact.logged': true,
  'note.written': true,
  'hold.lifted': true,
  'applicant.confirmed': true,
  'consent.given': true,
  'answer.deferred': true,
  'consent.refused': true,
  'refusal.explained': true,
  'case.withdrawn': true,
  'withdrawal.explained': true,
  'room.opened': true,
  'room.paused': true,
  'pause.explained': true,
  'room.resumed': true,
  'message.said': true,
  'pass.changed': true,
};

/** The facts that a reader of the step is shown; everything else stays on the server. */
const SHOWN: Shown = {
  'case.accepted': ['kind', 'track'],
  'mediator.assigned': ['chosen'],
  'room.opened': ['apart'],
  'message.said': ['pass', 'voice', 'for', 'how'],
  'pass.changed': ['seq', 'pass'],
  'case.declined': ['office'],
  'conflict.declared': ['relation'],
  'key.issued': ['expires'],
  'invitation.delivered': ['how'],
  'contact.logged': ['how', 'result'],
  'consent.given': ['recorded'],
  'consent.refused': ['recorded'],
  'case.withdrawn': ['recorded'],
};

function withDetail(event: CaseEvent): Pick<Entry, 'detail'> {
  const detail: Record<string, string | number | boolean> = {};
  const data: Readonly<Record<string, unknown>> = event.data;
  for (const key of (SHOWN[event.type] ?? []) as readonly string[]) {
    const value = data[key];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      detail[key] = value;
  }
  const { how, result, office, mediator, phone, place } = event.words;
  if (how !== undefined) detail.howText = how;
  if (result !== undefined) detail.resultText = result;
  if (office !== undefined) detail.office = office;
  if (mediator !== undefined) detail.mediator = mediator;
  if (phone !== undefined) detail.phone = phone;
  if (event.type === 'statement.given' && place !== undefined) detail.poster = place;
  return Object.keys(detail).length === 0 ? {} : { detail };
}
