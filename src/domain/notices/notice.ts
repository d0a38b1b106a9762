import type { Room } from '../case/command';
import type { EventType } from '../case/event';
import type { Stream } from '../case/stream';
import type { CentreId, PartyId, PersonId } from '../ids';
import type { Task } from '../procedure/procedure';

/**
 * What a person is told of. `turn`: they owe something new · `soon` and `late`: its date is near, or past ·
 * `message`: something was said in a room · `progress`: a step of the case · `came`: a case came into their hands.
 */
export const NOTICE_KINDS = ['turn', 'soon', 'late', 'message', 'progress', 'came'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** As what a case came to somebody: to mediate it, to help with it, or because it moved up to their centre. */
export type CameAs = 'mediator' | 'handler' | 'raised';

/** What a notice is about: ids and choices, never a name or a sentence. */
export interface NoticeContent {
  readonly task?: Task;
  readonly about?: string;
  readonly room?: Room;
  /** Whose line or private talk. */
  readonly partyId?: PartyId;
  readonly appointment?: number;
  readonly step?: EventType;
  readonly as?: CameAs;
}

/** Who is told: whoever acts for a party, one of the staff, or the clerks of a centre. */
export type Recipient =
  | { readonly party: PartyId }
  | { readonly person: PersonId }
  | { readonly clerksOf: CentreId };

export interface Telling {
  readonly to: Recipient;
  /** Of several who act for a party, the one who joins now. */
  readonly only?: PersonId;
  /** Of those who act for a party, whoever may not read what it is about: helpers whose authority is narrower. */
  readonly except?: readonly PersonId[];
  readonly kind: NoticeKind;
  /** Unread notices of one person, case, kind and topic are one: the newer joins the older. */
  readonly topic: string;
  /** Whoever may no longer read this stream is shown no more of the notice than that there was one. */
  readonly stream: Stream;
  readonly content: NoticeContent;
  /** Goes without saying beside another notice of the same change: kept as read, so that its date is reminded of. */
  readonly known?: true;
  /** When the step is due; of `turn` alone. */
  readonly due?: string;
}

/** What a change of a case does to notices. */
export interface Tellings {
  /** Nobody is told of what they did themselves; a duty that they took on by it counts as read. */
  readonly doer: PersonId;
  readonly told: readonly Telling[];
  /** Topics of duties that are owed no longer. */
  readonly settled: readonly string[];
  /** A mediator who is the case's no longer: even that something was said to them in private is theirs no more. */
  readonly forgotten: { readonly person: PersonId; readonly topics: readonly string[] } | null;
  /** Duties that go on with another date. */
  readonly moved: readonly { readonly topic: string; readonly due: string }[];
}

export function recipientKey(to: Recipient): string {
  if ('party' in to) return `party ${to.party}`;
  return 'person' in to ? `person ${to.person}` : `clerks ${to.clerksOf}`;
}
