import { calledOwner } from '@/domain/case/assist/reaching';
import { type CaseCommand, COMMAND_TYPES, type CommandType } from '@/domain/case/command';
import type { CaseEvent, Turn } from '@/domain/case/event';
import { endedBy } from '@/domain/case/join';
import { mayJoin } from '@/domain/case/may-join';
import { may } from '@/domain/case/permit';
import { type Acting, type Person, type StaffRole, type Viewer, viewerOf } from '@/domain/case/viewer';
import type { PartyId, PersonId } from '@/domain/ids';
import { commandsOf } from './commands';
import { DUTIES } from './duties';
import { type Given, hoursLater } from './given';
import { centre, person } from './setting';

/**
 * What chance says of one step. `duty`: somebody does what they owe; `open`: somebody does one of the things open to
 * them; `any`: somebody tries anything at all; `join`: somebody uses a key; `sweep`: time passes and nothing else.
 */
export interface Chance {
  readonly mode: 'duty' | 'open' | 'any' | 'join' | 'sweep';
  readonly who: number;
  readonly what: number;
  readonly which: number;
  readonly hours: number;
}

/** A case with the keys that were used in it: whom each person acts for. */
export interface Walk {
  readonly given: Given;
  readonly actsFor: Readonly<Record<string, readonly PartyId[]>>;
  /** What happened, step by step, for people to read. */
  readonly told: readonly string[];
}

const staff = (role: StaffRole['role'], at: string): StaffRole => ({ role, centreId: centre(at) });
const ROLES: Readonly<Record<string, readonly StaffRole[]>> = {
  'resident-1': [],
  'resident-2': [],
  'resident-3': [],
  'resident-4': [],
  'resident-5': [],
  'clerk-1': [staff('clerk', 'centre-1')],
  'clerk-2': [staff('clerk', 'centre-2')],
  'clerk-3': [staff('clerk', 'centre-3')],
  'clerk-9': [staff('clerk', 'centre-9')],
  'mediator-1': [staff('mediator', 'centre-1')],
  'mediator-2': [staff('mediator', 'centre-1')],
  'expert-1': [],
};
export const PERSONS = Object.keys(ROLES).map(person);

/** Once in so many times somebody does what they owe in another way than usual. */
const SELDOM = 8;
/** How often one tries again with another command of the same type, until one is taken. */
const TRIES = 6;
const ACTING = { name: '某亲戚', as: 'agent' } as const;

export function beginWalk(given: Given): Walk {
  return { given, actsFor: { 'resident-1': [given.state.parties[0]?.partyId as PartyId] }, told: [] };
}

export function viewerFor({ given, actsFor }: Walk, personId: PersonId): Viewer {
  const who: Person = {
    personId,
    name: '某人',
    actsFor: actsFor[personId] ?? [],
    roles: ROLES[personId] ?? [],
  };
  return viewerOf(given.state, who);
}

export function walk(before: Walk, chance: Chance): Walk {
  const now = hoursLater(chance.hours, before.given.state.lastAt);
  switch (chance.mode) {
    case 'sweep':
      return sweep(before, now);
    case 'join':
      return join(before, at(PERSONS, chance.who), chance.which, now);
    case 'duty':
      return discharge(before, chance, now);
    case 'open':
    case 'any': {
      const viewer = someoneOf(before, chance.who);
      if (!viewer) return before;
      const types = chance.mode === 'open' ? may(before.given.state, viewer, now) : COMMAND_TYPES;
      return types.length === 0 ? before : attempt(before, viewer, at(types, chance.what), chance.which, now);
    }
  }
}

/** The next person from here on who has to do with the case. */
function someoneOf(before: Walk, who: number): Acting | undefined {
  for (let next = 0; next < PERSONS.length; next += 1) {
    const viewer = viewerFor(before, at(PERSONS, who + next));
    if (viewer.as !== 'code' && viewer.as !== 'stranger') return viewer;
  }
  return undefined;
}

function sweep(before: Walk, now: string): Walk {
  const given = before.given.andSwept(now);
  return given.events.length === before.given.events.length
    ? before
    : { ...before, given, told: [...before.told, `${now} swept`] };
}

/** Whoever owes something does it; for a party that nobody has joined yet somebody uses its key. */
function discharge(before: Walk, { what, which }: Chance, now: string): Walk {
  const { turns } = before.given.state;
  if (turns.length === 0) return before;
  const turn = at(turns, what);
  const personId = ownerOf(before, turn);
  if (personId === undefined) return join(before, at(PERSONS, which), which, now);
  const viewer = viewerFor(before, personId);
  if (viewer.as === 'code' || viewer.as === 'stranger') return before;
  const ways = DUTIES[turn.task];
  // Once in a while somebody does it in another way than usual; who never answered is found silent.
  const turned = which % SELDOM === 0 ? otherWays(ways, which / SELDOM) : ways;
  if (turn.task === 'answer' && turn.due < now && which % 2 === 0) return foundSilent(before, turn, now);
  for (const type of turned) {
    const after = attempt(before, viewer, type, which, now);
    if (after !== before) return after;
  }
  return before;
}

function otherWays<T>([first, ...others]: readonly T[], turn: number): T[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  const at = turn % others.length;
  return [...others.slice(at), ...others.slice(0, at)];
}

/** The mediator finds that a time for answering is over. */
function foundSilent(before: Walk, { owner }: Turn, now: string): Walk {
  const { mediator } = before.given.state;
  if (!mediator || owner.role !== 'party') return before;
  const viewer = viewerFor(before, mediator.personId);
  if (viewer.as !== 'mediator') return before;
  return carryOut(before, viewer, { type: 'closeSilent', partyId: owner.partyId }, now) ?? before;
}

function ownerOf({ given, actsFor }: Walk, { owner }: Turn): PersonId | undefined {
  if (owner.role === 'mediator') return owner.personId;
  if (owner.role === 'clerk')
    return person((owner.centreId ?? given.state.centreId).replace('centre', 'clerk'));
  // Whoever has no app is called by the mediator, before there is one by the clerk.
  if (calledOwner(given.state, owner))
    return given.state.mediator?.personId ?? person(given.state.centreId.replace('centre', 'clerk'));
  return PERSONS.find((personId) => actsFor[personId]?.includes(owner.partyId));
}

function attempt(before: Walk, viewer: Acting, type: CommandType, which: number, now: string): Walk {
  const commands = commandsOf(type, before.given.state, now);
  for (let tries = 0; tries < Math.min(TRIES, commands.length); tries += 1) {
    const after = carryOut(before, viewer, at(commands, which + tries), now);
    if (after) return after;
  }
  return before;
}

/** Nothing where the command is refused or changes nothing. */
function carryOut(before: Walk, viewer: Acting, command: CaseCommand, now: string): Walk | undefined {
  const decision = before.given.when(viewer, command, now);
  if (!decision.ok || decision.events.length === 0) return undefined;
  const given = before.given.after(decision.events);
  const told = [...before.told, tell(viewer, command, now)];
  return { given, actsFor: withoutEnded(before.actsFor, decision.events), told };
}

function join(before: Walk, personId: PersonId, which: number, now: string): Walk {
  const { given, actsFor } = before;
  const keys = given.state.parties.flatMap(({ partyId, actors = [] }) => [
    { partyId },
    ...actors.filter((one) => !one.ended).map(({ actorId }) => ({ partyId, actorId })),
  ]);
  const key = at(keys, which);
  const own = actsFor[personId] ?? [];
  if (mayJoin(given.state, key, own, personId, ROLES[personId]) !== null) return before;
  // Once in a while somebody uses a party's key to say that they act for it.
  const claim = which % SELDOM === 0 ? ACTING : undefined;
  const joined = given.andJoined({ as: 'party', personId, ...key }, now, claim);
  const left = withoutEnded(actsFor, joined.events.slice(given.events.length));
  const acting = { ...left, [personId]: [...new Set([...own, key.partyId])] };
  const told = [...before.told, `${now} ${personId} joined ${JSON.stringify(key)}`];
  return { given: joined, actsFor: acting, told };
}

/** As the tables do it: whose access ended is tied to the party no longer. */
function withoutEnded(actsFor: Walk['actsFor'], events: readonly CaseEvent[]): Walk['actsFor'] {
  const gone = endedBy(events);
  const isGone = (personId: string, partyId: PartyId) =>
    gone.some((one) => one.personId === personId && one.partyId === partyId);
  return Object.fromEntries(
    Object.entries(actsFor).map(([personId, own]) => [
      personId,
      own.filter((partyId) => !isGone(personId, partyId)),
    ]),
  );
}

function tell(viewer: Acting, { type, ...rest }: CaseCommand, now: string): string {
  const who =
    viewer.as === 'party' ? `${viewer.partyId} (${viewer.personId})` : `${viewer.as} ${viewer.personId}`;
  return `${now} ${who}: ${type} ${JSON.stringify(rest)}`;
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
