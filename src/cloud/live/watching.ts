import { readableStreams } from '@/domain/case/stream';
import { viewerOf } from '@/domain/case/viewer';
import type { CaseId, PersonId } from '@/domain/ids';
import { loadForPerson } from '../store/case-reading';
import type { Database } from '../store/database';
import { findPerson, watchedCases } from '../store/people';

/** One looking phone: the person behind it and what they are told of. */
export interface Watcher {
  readonly personId: PersonId;
  readonly clerkOf: ReadonlySet<string>;
  readonly cases: Set<CaseId>;
  /** Which streams of a case this person reads, as last worked out. */
  readonly streams: Map<CaseId, ReadonlySet<string>>;
}

export async function createWatcher(db: Database, personId: PersonId): Promise<Watcher | null> {
  const [person, cases] = await Promise.all([findPerson(db, personId), watchedCases(db, personId)]);
  if (!person) return null;
  const clerkOf = person.roles.filter((held) => held.role === 'clerk').map((held) => held.centreId as string);
  return { personId, clerkOf: new Set(clerkOf), cases: new Set(cases), streams: new Map() };
}

/** Whether any of the changed streams is this person's to read, asked of the one place that decides it. */
export async function mayHear(
  db: Database,
  watcher: Watcher,
  caseId: CaseId,
  changed: readonly string[],
): Promise<boolean> {
  // Who reads what changes only with a step that the parties see.
  if (changed.includes('parties')) watcher.streams.delete(caseId);
  let streams = watcher.streams.get(caseId);
  if (!streams) {
    const loaded = await loadForPerson(db, caseId, watcher.personId);
    streams = new Set<string>(
      loaded ? readableStreams(loaded.case.state, viewerOf(loaded.case.state, loaded.person)) : [],
    );
    watcher.streams.set(caseId, streams);
  }
  return changed.some((stream) => streams.has(stream));
}
