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
  /** Which streams of a case this person reads, as last asked. */
  readonly streams: Map<CaseId, Promise<ReadonlySet<string>>>;
}

export async function createWatcher(db: Database, personId: PersonId): Promise<Watcher | null> {
  const person = await findPerson(db, personId);
  if (!person) return null;
  const clerkOf = person.roles.filter((held) => held.role === 'clerk').map((held) => held.centreId as string);
  return { personId, clerkOf: new Set(clerkOf), cases: new Set(), streams: new Map() };
}

/** Called once the watcher hears nudges: a case that came in between would be missed the other way round. */
export async function watchCases(db: Database, watcher: Watcher): Promise<void> {
  for (const caseId of await watchedCases(db, watcher.personId)) watcher.cases.add(caseId);
}

/** Whether any of the changed streams is this person's to read, asked of the one place that decides it. */
export async function mayHear(
  db: Database,
  watcher: Watcher,
  caseId: CaseId,
  changed: readonly string[],
): Promise<boolean> {
  // Who reads what changes only with a step that the parties see. The promise is kept rather than its result, so
  // that an older answer that arrives late can't take the place of a newer one.
  const known = changed.includes('parties') ? undefined : watcher.streams.get(caseId);
  const streams = known ?? streamsOf(db, watcher.personId, caseId);
  if (!known) {
    watcher.streams.set(caseId, streams);
    // A failed question is not an answer to keep.
    streams.catch(() => watcher.streams.delete(caseId));
  }
  const readable = await streams;
  return changed.some((stream) => readable.has(stream));
}

async function streamsOf(db: Database, personId: PersonId, caseId: CaseId): Promise<ReadonlySet<string>> {
  const loaded = await loadForPerson(db, caseId, personId);
  return new Set(
    loaded ? readableStreams(loaded.case.state, viewerOf(loaded.case.state, loaded.person)) : [],
  );
}
