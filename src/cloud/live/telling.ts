import { readableStreams } from '@/domain/case/stream';
import { viewerOf } from '@/domain/case/viewer';
import type { CaseId, PersonId } from '@/domain/ids';
import { loadTies } from '../store/audience';
import type { Database } from '../store/database';
import type { Nudge } from '../store/nudge';
import { pinsBefore } from '../store/pins';
import type { Crowd, Watcher } from './crowd';
import { type Word, word } from './speaking';

export interface Telling {
  /** Nudges of one case that wait for each other become one; `onLost` when nobody could be told. */
  hear(nudge: Nudge): void;
}

/**
 * Tells of a change those who may read any of it, with nothing but the case's id.
 *
 * @param speak to the phones of somebody; with a PIN, to those alone on which it was given.
 */
export function createTelling(
  db: Database,
  crowd: Crowd,
  speak: (watcher: Watcher, word: Word, pinId?: string) => void,
  onLost: (error: unknown) => void,
): Telling {
  const waiting = new Map<CaseId, Nudge>();
  const underWay = new Set<CaseId>();

  async function tellAll(caseId: CaseId): Promise<void> {
    // What the same packet of the database brought comes together.
    await Promise.resolve();
    for (let nudge = waiting.get(caseId); nudge; nudge = waiting.get(caseId)) {
      waiting.delete(caseId);
      await tell(nudge).catch(onLost);
    }
    underWay.delete(caseId);
  }

  async function tell(nudge: Nudge): Promise<void> {
    const { caseId, streams } = nudge;
    const concerned = crowd.concernedBy(nudge);
    if (streams.some(isAboutReaders)) for (const watcher of concerned) watcher.reads.delete(caseId);
    const unknown = [...concerned].filter(({ reads }) => !reads.has(caseId));
    if (unknown.length > 0) await learn(db, caseId, unknown);
    const told = word({ case: caseId });
    const privately: Watcher[] = [];
    for (const watcher of concerned) {
      const reads = watcher.reads.get(caseId);
      const heard = streams.filter((stream) => reads?.has(stream));
      // Who is named and reads nothing any more asks once again, and is told why.
      const isPutOut = reads?.size === 0 && nudge.persons.includes(watcher.personId);
      if (isPutOut || heard.some((stream) => !isPrivate(stream))) speak(watcher, told);
      else if (heard.length > 0) privately.push(watcher);
    }
    await tellPrivately(caseId, privately, told);
  }

  /** That something was said in private is itself private: a phone whose PIN was not given is not told. */
  async function tellPrivately(caseId: CaseId, watchers: readonly Watcher[], told: Word) {
    if (watchers.length === 0) return;
    const pins = await pinsBefore(
      db,
      caseId,
      watchers.map(({ personId }) => personId),
    );
    for (const watcher of watchers) speak(watcher, told, pins.get(watcher.personId));
  }

  return {
    hear(nudge) {
      const { caseId } = nudge;
      waiting.set(caseId, joined(waiting.get(caseId), nudge));
      if (underWay.has(caseId)) return;
      underWay.add(caseId);
      void tellAll(caseId);
    },
  };
}

function isPrivate(stream: string): boolean {
  return stream.startsWith('private:');
}

/** Who reads what changes with a step that the parties see, and with what the centre makes of a claim. */
function isAboutReaders(stream: string): boolean {
  return stream === 'parties' || stream === 'staff' || stream.startsWith('centre:');
}

/** One question for all of them, answered by the one place that decides who reads what. */
async function learn(db: Database, caseId: CaseId, watchers: readonly Watcher[]): Promise<void> {
  // An answer that comes after everything known was given up goes where nobody looks any more.
  const keeping = watchers.map(({ personId, reads }) => [personId, reads] as const);
  const found = await loadTies(
    db,
    caseId,
    watchers.map(({ personId }) => personId),
  );
  const streams = new Map<PersonId, ReadonlySet<string>>(
    found?.ties.map((tie) => [
      tie.personId,
      new Set(readableStreams(found.state, viewerOf(found.state, tie))),
    ]),
  );
  for (const [personId, reads] of keeping) reads.set(caseId, streams.get(personId) ?? new Set());
}

function joined(before: Nudge | undefined, nudge: Nudge): Nudge {
  if (!before) return nudge;
  const both = <T>(one: readonly T[], other: readonly T[]) => [...new Set([...one, ...other])];
  return {
    caseId: nudge.caseId,
    centres: both(before.centres, nudge.centres),
    streams: both(before.streams, nudge.streams),
    persons: both(before.persons, nudge.persons),
  };
}
