import type { PartyId, PersonId } from '../../ids';
import type { Task } from '../../procedure/tasks';
import type { By } from '../event';
import type { Party } from '../party';
import type { Actor } from '../people/shape';
import type { Viewer } from '../viewer';
import type { ClaimOf } from './shape';

type Held = Pick<Party, 'actors' | 'holders' | 'former' | 'doubted'>;

/** As what a person holds a place of a party; `unconfirmed`: they used a key, and the centre has yet to make sure. */
export type Place = 'self' | { readonly actorId: string } | 'unconfirmed' | null;

/** Whether somebody acts for the party whom the centre has not made sure of. */
export function isWaiting({ personId, ended, unconfirmed, doubted }: Actor): boolean {
  return personId !== undefined && !ended && (unconfirmed === true || doubted === true);
}

/**
 * What the state alone says of a person who was once tied to this party. In cases from before there were holders
 * whoever is tied to a party, and not as somebody who acts for it, is the party itself.
 */
export function placeOf({ actors = [], holders, former = [], doubted }: Held, personId: PersonId): Place {
  const own = actors.filter((actor) => actor.personId === personId);
  const isHolder = holders?.includes(personId) ?? (own.length === 0 && !former.includes(personId));
  if (isHolder && !doubted) return 'self';
  const active = own.filter((actor) => !actor.ended);
  const trusted = active.find((actor) => !isWaiting(actor));
  if (trusted) return { actorId: trusted.actorId };
  return isHolder || active.length > 0 ? 'unconfirmed' : null;
}

/** Who holds the party as itself, of those who are tied to it. */
export function holdersOf(
  { actors = [], holders, former = [] }: Held,
  tied: readonly PersonId[],
): PersonId[] {
  if (holders) return [...holders];
  return tied.filter((one) => !former.includes(one) && !actors.some((actor) => actor.personId === one));
}

/** Whether a person stands in the party's place by something else than this claim of theirs. */
export function isElsewhere(
  party: Held,
  { actorId }: { readonly actorId?: string | undefined },
  personId: PersonId,
): boolean {
  // In a case from before whoever is not known to act for a party would pass for the party itself.
  if (!party.holders) return false;
  const without =
    actorId === undefined
      ? { ...party, holders: [] }
      : { ...party, actors: (party.actors ?? []).filter((actor) => actor.actorId !== actorId) };
  return placeOf(without, personId) !== null;
}

/** Whether anybody may hold the party as itself; only the tables know who it is where a case is from before. */
export function isHeld({ joined, holders }: Pick<Party, 'joined' | 'holders'>): boolean {
  return holders === undefined ? joined : holders.length > 0;
}

/** The claims that wait for the centre, in the order of the parties. */
export function waitingClaims(parties: readonly Party[]): ClaimOf[] {
  return parties.flatMap(({ partyId, actors = [], doubted }) => [
    ...(doubted ? [{ partyId }] : []),
    ...actors.filter(isWaiting).map(({ actorId }) => ({ partyId, actorId })),
  ]);
}

/** `p2` or `p2.a1`: what a task about a claim is about. */
export function claimName({ partyId, actorId }: ClaimOf): string {
  return actorId === undefined ? partyId : `${partyId}.${actorId}`;
}

/** What was done by a party’s key and, as it turned out, not by this party. */
export function isMisused(
  { parties }: { readonly parties: readonly Party[] },
  { by }: { readonly by: By },
): boolean {
  const party = by.role === 'party' ? parties.find(({ partyId }) => partyId === by.partyId) : undefined;
  return party?.undone?.includes(by.personId) === true;
}

/** Everybody who is tied to a party and meets its case as a stranger all the same, as far as the state names them. */
export function shutOut({
  parties,
}: {
  readonly parties: readonly Party[];
}): { readonly partyId: PartyId; readonly personId: PersonId }[] {
  return parties.flatMap((party) => {
    const named = [
      ...(party.actors ?? []).flatMap((actor) => actor.personId ?? []),
      ...(party.holders ?? []),
      ...(party.former ?? []),
      ...(party.undone ?? []),
    ];
    return [...new Set(named)]
      .map((personId) => ({ personId, place: placeOf(party, personId) }))
      .filter(({ place }) => place === null || place === 'unconfirmed')
      .map(({ personId }) => ({ partyId: party.partyId, personId }));
  });
}

/** Who came in for a party is no matter of an expert, who does not read that party's line. */
export function isHiddenFrom({ as }: Pick<Viewer, 'as'>, { task }: { readonly task: Task }): boolean {
  return as === 'expert' && task === 'confirm_claim';
}
