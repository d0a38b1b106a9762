import { placeOf } from '../access/standing';
import { isOutside } from '../assist/standing';
import { findParty } from '../chapter';
import type { CaseState } from '../state';
import type { Acting } from '../viewer';
import type { Look, LookedBy, LookLine, LookNames, LookReason, LookWho } from './shape';

type ByParty = Extract<LookedBy, { as: 'party' }>;
type Reader = Extract<Acting, { as: 'party' }>;
/** `full`: with hour, number and reason. `often`: without the hour. `day`: that it was on that day. `none`: nothing. */
type Telling = 'full' | 'often' | 'day' | 'none';

/**
 * The looks that this reader may know of, newest first; what may be known by its day alone stands last in its day, so
 * that its place in the list tells no hour. Staff are never told when a party looks.
 */
export function tellLooks(
  state: CaseState,
  viewer: Acting,
  looks: readonly Look[],
  names: LookNames,
): LookLine[] {
  const lines = looks.flatMap((look): LookLine[] => {
    const telling = tellingOf(state, viewer, look.by);
    if (telling === 'none') return [];
    const who = whoOf(state, viewer, look.by, names);
    if (telling === 'day') return [{ day: look.day, kind: look.by.as === 'party' ? 'view' : look.kind, who }];
    const { day, last, kind, times } = look;
    const hour = telling === 'full' ? { at: last } : {};
    return [{ day, ...hour, kind, who, times, ...reasonsOf(look, looks) }];
  });
  return unique(lines).sort(newestFirst);
}

function tellingOf(state: CaseState, viewer: Acting, by: LookedBy): Telling {
  if (viewer.as !== 'party') return by.as === 'party' ? 'none' : 'full';
  if (by.as === 'party') return tellingOfParty(state, viewer, by);
  if (!takesFullPart(state, viewer)) return 'none';
  // At which hour a mediator is in the case could tell when somebody talks with them alone.
  if (by.as === 'mediator' || by.as === 'expert') return 'often';
  // The hour at which a code was typed in, or a clerk opened the case because somebody called or stood at the window,
  // could tell where somebody who is afraid can be found.
  const isOthersFear = state.fear !== undefined && state.fear.partyId !== viewer.partyId;
  return (by.as === 'code' || by.as === 'clerk') && isOthersFear ? 'day' : 'full';
}

function tellingOfParty(state: CaseState, viewer: Reader, by: ByParty): Telling {
  if (by.personId === viewer.personId && by.partyId === viewer.partyId) return 'full';
  if (!takesFullPart(state, viewer)) return 'none';
  const isOwn = by.partyId === viewer.partyId;
  // A party sees everything that was done in its name; whoever acts for it is not shown when it looks itself.
  if (isOwn && viewer.actorId === undefined) return 'full';
  const party = findParty(state, by.partyId);
  // That somebody used its key is told to the others once the centre has confirmed who.
  const isWaiting = party !== undefined && placeOf(party, by.personId) === 'unconfirmed';
  return isWaiting || state.fear?.partyId === by.partyId ? 'none' : 'day';
}

/** Whoever has left, or acts for a party without reading for it, is told of their own looks alone. */
function takesFullPart(state: CaseState, viewer: Reader): boolean {
  const { partyId, actorId } = viewer;
  const party = findParty(state, partyId);
  if (!party || party.left) return false;
  if (isOutside(state, viewer)) return false;
  const actor = party.actors?.find((one) => one.actorId === actorId);
  return actorId === undefined || actor?.scope.includes('read') === true;
}

function whoOf(state: CaseState, viewer: Acting, by: LookedBy, names: LookNames): LookWho {
  switch (by.as) {
    case 'code':
      return { is: 'code', from: by.from };
    case 'system':
      return { is: 'system' };
    case 'party':
      return whichParty(state, viewer, by, names);
    case 'clerk': {
      const centre = by.centreId && names.centres[by.centreId];
      return { is: 'clerk', name: names.people[by.personId] ?? '', ...(centre ? { centre } : {}) };
    }
    default:
      return { is: by.as, name: names.people[by.personId] ?? '' };
  }
}

function whichParty(state: CaseState, viewer: Acting, by: ByParty, names: LookNames): LookWho {
  if (viewer.as === 'party' && by.partyId === viewer.partyId) {
    if (by.personId === viewer.personId) return { is: 'you' };
    const name = by.actorId && names.actors[by.partyId]?.[by.actorId];
    return { is: 'own', ...(name ? { name } : {}) };
  }
  const own = viewer.as === 'party' ? findParty(state, viewer.partyId)?.side : undefined;
  return { is: 'party', side: findParty(state, by.partyId)?.side === own ? 'yours' : 'opposite' };
}

/** Why staff looked. Papers are opened for what led to the case that day. */
function reasonsOf(look: Look, looks: readonly Look[]): Pick<LookLine, 'reasons' | 'note'> {
  const { by } = look;
  if (by.as !== 'mediator' && by.as !== 'expert' && by.as !== 'clerk') return {};
  const view = looks.find(
    (one) =>
      one.kind === 'view' &&
      one.day === look.day &&
      one.by.as === by.as &&
      'personId' in one.by &&
      one.by.personId === by.personId,
  );
  const reasons = mergeReasons(look.reasons, view?.reasons ?? []);
  const note = view?.note ?? look.note;
  return { reasons, ...(note === undefined ? {} : { note }) };
}

const GIVEN: readonly LookReason[] = ['party_called', 'party_at_window', 'checking', 'other'];

/** All reasons of a day; that one is missing is said until one was given. */
export function mergeReasons(before: readonly LookReason[], more: readonly LookReason[]): LookReason[] {
  const all = [...new Set([...before, ...more])];
  return all.some((reason) => GIVEN.includes(reason)) ? all.filter((reason) => reason !== 'none') : all;
}

/** Several of the other parties, or one that looked in several ways, come to one line of the day. */
function unique(lines: readonly LookLine[]): LookLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (line.at !== undefined) return true;
    const key = JSON.stringify([line.day, line.kind, line.who]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function newestFirst(a: LookLine, b: LookLine): number {
  return b.day.localeCompare(a.day) || (b.at ?? '').localeCompare(a.at ?? '') || a.kind.localeCompare(b.kind);
}
