import type { CaseEvent, EventOf, EventType } from '@/domain/case/event';
import type { CaseState } from '@/domain/case/state';
import type { CasePeople, CentreCard } from '@/domain/case/view';
import type { DisputeCode } from '@/domain/code/dispute-code';
import type { CaseId, FileId, PartyId } from '@/domain/ids';
import type { Procedure } from '@/domain/procedure/procedure';
import type { Track } from '@/domain/procedure/tracks';

/** Everything that a case's papers are written from; nobody types anything twice. */
export interface CaseStory {
  readonly caseId: CaseId;
  readonly code: DisputeCode;
  readonly state: CaseState;
  /** In the order in which they happened; never of a stream that no paper may be written from. */
  readonly events: readonly StoryEvent[];
  readonly people: CasePeople;
  readonly centre: CentreCard;
  /** The place of the dispute in words, from the province down. */
  readonly place: string;
  readonly procedure: Procedure;
  /** Where the code in the QR leads, without a slash at the end. */
  readonly publicUrl: string;
  readonly files: ReadonlyMap<FileId, StoryFile>;
  /** The bytes of a file, or null where they are kept nowhere any more. */
  readonly bytes: (fileId: FileId) => Promise<Uint8Array | null>;
  readonly printedAt: string;
}

/** An event with its place in its stream. */
export type StoryEvent = CaseEvent & { readonly seq: number };
export type StoryEventOf<T extends EventType> = EventOf<T> & { readonly seq: number };

export interface StoryFile {
  readonly mediaType: string | null;
  /** Hex. */
  readonly sha256: string | null;
}

/**
 * Whether papers may be written from a stream. What a party said to the mediator alone, or to the office about its
 * mediator, stands in no file, no packet and no copy.
 */
export function isFiled(stream: string): boolean {
  return !stream.startsWith('private:') && !stream.startsWith('office:');
}

export function eventsOf<T extends EventType>(story: CaseStory, ...types: readonly T[]): StoryEventOf<T>[] {
  return story.events.filter((event): event is StoryEventOf<T> & StoryEvent =>
    (types as readonly string[]).includes(event.type),
  );
}

export function lastOf<T extends EventType>(
  story: CaseStory,
  ...types: readonly T[]
): StoryEventOf<T> | null {
  return eventsOf(story, ...types).at(-1) ?? null;
}

export function trackOf({ state }: Pick<CaseStory, 'state'>): Track {
  return state.track ?? 'people';
}

/** Who mediates, as an official paper names it: the committee, or for the other kinds the centre. */
export function bodyOf(story: CaseStory): string {
  return trackOf(story) === 'people' ? story.centre.committee : story.centre.name;
}

export function nameOf(story: CaseStory, partyId: PartyId): string {
  return story.people.parties[partyId]?.name || '（姓名不详）';
}

/** The mediator first, then whoever helps. */
export function mediatorNames(story: CaseStory): string[] {
  const assigned = lastOf(story, 'mediator.assigned');
  const helping = story.state.handlers ?? [];
  const helpers = eventsOf(story, 'handler.added').filter(({ data }) =>
    helping.some(({ personId, as }) => personId === data.handlerId && as === 'co_mediator'),
  );
  const names = [
    story.state.mediator && (assigned?.words.mediator ?? story.people.mediator?.name),
    ...helpers.map(({ words }) => words.mediator),
  ];
  return [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[];
}
