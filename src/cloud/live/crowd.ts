import type { WebSocket } from 'ws';
import type { CaseId, PersonId } from '@/domain/ids';
import type { Nudge } from '../store/nudge';
import type { KnownPerson } from '../store/people';

/** Somebody who is looking, on one phone or on several. */
export interface Watcher {
  readonly personId: PersonId;
  readonly sockets: Set<WebSocket>;
  readonly cases: Set<CaseId>;
  clerkOf: ReadonlySet<string>;
  /** Which streams of a case they read, as last asked. Replaced whole when nothing known counts any more. */
  reads: Map<CaseId, ReadonlySet<string>>;
}

export interface Crowd {
  enter(person: KnownPerson, socket: WebSocket): Watcher;
  leave(watcher: Watcher, socket: WebSocket): void;
  socketsOf(personId: PersonId): number;
  watch(personId: PersonId, caseId: CaseId): void;
  /** Whoever might be concerned by a change; what they may read is asked afterwards. */
  concernedBy(nudge: Nudge): ReadonlySet<Watcher>;
  everybody(): readonly Watcher[];
}

/** The phones that are looking at this server, found by person, by case and by centre. */
export function createCrowd(): Crowd {
  const people = new Map<PersonId, Watcher>();
  const byCase = new Map<CaseId, Set<Watcher>>();
  const byCentre = new Map<string, Set<Watcher>>();
  const watch: Crowd['watch'] = (personId, caseId) => {
    const watcher = people.get(personId);
    if (!watcher) return;
    watcher.cases.add(caseId);
    put(byCase, caseId, watcher);
  };
  const station = (watcher: Watcher, centres: ReadonlySet<string>) => {
    for (const centre of watcher.clerkOf) take(byCentre, centre, watcher);
    for (const centre of centres) put(byCentre, centre, watcher);
    watcher.clerkOf = centres;
  };
  return {
    enter(person, socket) {
      const { personId } = person;
      const watcher = people.get(personId) ?? newWatcher(personId);
      people.set(personId, watcher);
      watcher.sockets.add(socket);
      station(watcher, clerkships(person));
      return watcher;
    },
    leave(watcher, socket) {
      watcher.sockets.delete(socket);
      if (watcher.sockets.size > 0) return;
      people.delete(watcher.personId);
      station(watcher, new Set());
      for (const caseId of watcher.cases) take(byCase, caseId, watcher);
    },
    socketsOf: (personId) => people.get(personId)?.sockets.size ?? 0,
    watch,
    concernedBy({ caseId, persons, centres }) {
      for (const personId of persons) watch(personId, caseId);
      const found = new Set(byCase.get(caseId));
      for (const centre of centres) for (const clerk of byCentre.get(centre) ?? []) found.add(clerk);
      return found;
    },
    everybody: () => [...people.values()],
  };
}

function newWatcher(personId: PersonId): Watcher {
  return { personId, sockets: new Set(), cases: new Set(), clerkOf: new Set(), reads: new Map() };
}

function clerkships({ roles }: KnownPerson): ReadonlySet<string> {
  return new Set(roles.filter(({ role }) => role === 'clerk').map(({ centreId }) => centreId));
}

function put<K>(index: Map<K, Set<Watcher>>, key: K, watcher: Watcher): void {
  const there = index.get(key);
  if (there) there.add(watcher);
  else index.set(key, new Set([watcher]));
}

function take<K>(index: Map<K, Set<Watcher>>, key: K, watcher: Watcher): void {
  const there = index.get(key);
  there?.delete(watcher);
  if (there?.size === 0) index.delete(key);
}
