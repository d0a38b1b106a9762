import { addCalendarDays, inChina } from '../../procedure/calendar';
import { type Party, takesPart } from '../party';
import { needsPaper } from '../people/authority';
import type { Actor } from '../people/shape';
import type { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import type { HelperInput } from './shape';

/**
 * How long a helper's authority lasts where nobody says: from the filing past the month of talks to the signing, and
 * not for good. Longer than a year nobody may act for another by a form that was filled in once.
 */
const HELPER_DAYS = 90;
const MOST_DAYS = 366;

/** The last moment of the authority of whoever files at `now`. */
export function helperUntil({ until }: Pick<HelperInput, 'until'>, now: string): string {
  return until ?? daysLater(now, HELPER_DAYS);
}

function daysLater(now: string, days: number): string {
  const date = addCalendarDays(inChina(now).format('YYYY-MM-DD'), days);
  return inChina(`${date}T00:00:00.000Z`).utc().toISOString();
}

/** Why somebody may not file for another person like this. */
export function helperProblem(
  { authority, scope, until, files = [] }: HelperInput,
  now: string,
): Refusal | null {
  if (needsPaper({ authority, scope }) && files.length === 0) return { code: 'actor.paper', params: {} };
  if (until !== undefined && until <= now) return { code: 'date.past', params: {} };
  if (until !== undefined && until > daysLater(now, MOST_DAYS)) return { code: 'date.too_far', params: {} };
  return null;
}

/** Somebody filed for this party, and it has not said yes to that. */
export function isUnconfirmed({ assisted, confirmed }: Party): boolean {
  return assisted !== undefined && !confirmed;
}

/** The party whose word is still missing before anything goes to the other side. */
export function unconfirmedOf(parties: readonly Party[]): Party | undefined {
  return parties.find((one) => takesPart(one) && isUnconfirmed(one));
}

interface Parties {
  readonly parties: readonly Party[];
}

/** The helper as whom this viewer meets the case, if they are one. */
export function helperOf(state: Parties, viewer: Viewer): { party: Party; actor: Actor } | undefined {
  if (viewer.as !== 'party' || viewer.actorId === undefined) return undefined;
  const party = state.parties.find(({ partyId }) => partyId === viewer.partyId);
  const actor = party?.actors?.find(({ actorId }) => actorId === viewer.actorId);
  return party && actor?.as === 'helper' ? { party, actor } : undefined;
}

/**
 * Whether a helper reads on after filing. On their own word alone nobody reads another's case: until the person has
 * said yes, whoever filed sees how far it is, and what they filed.
 */
export function readsOn({ party, actor }: { readonly party: Party; readonly actor: Actor }): boolean {
  const isOnTheirWord = isUnconfirmed(party) && party.assisted?.actorId === actor.actorId;
  return !isOnTheirWord && actor.scope.some((one) => one !== 'file');
}

/** Who sees how far the case is, and what they filed themselves, and nothing else: who only files, or may act no more. */
export function isOutside(state: Parties, viewer: Viewer): boolean {
  if (viewer.as === 'party' && viewer.expired) return true;
  const helper = helperOf(state, viewer);
  return helper !== undefined && !readsOn(helper);
}
