import type { PersonId } from '../../ids';
import { findParty, withParty } from '../chapter';
import type { EventOf } from '../event';
import type { Party } from '../party';
import type { CaseState } from '../state';

/** Somebody stands in a party's place from now on. An event without `as`, as all were once, ends nobody's access. */
export function joined(state: CaseState, { data }: EventOf<'party.joined'>): CaseState {
  const { partyId, personId, actorId, as } = data;
  const party = findParty(state, partyId);
  if (!party) return state;
  const back = { ...party, joined: true, ...withoutPerson(party, personId) };
  if (actorId !== undefined) {
    const actors = (party.actors ?? []).map((actor) => {
      if (actor.actorId !== actorId) return actor;
      const { checkFirst: _, ...rest } = actor;
      return { ...rest, personId };
    });
    const isNobody = as === 'acting' && !party.joined && party.holders === undefined;
    return withParty(state, partyId, { ...back, actors, ...(isNobody ? { holders: [] } : {}) });
  }
  if (as === undefined)
    return withParty(state, partyId, {
      ...back,
      ...(party.holders ? { holders: [...new Set([...party.holders, personId])] } : {}),
    });
  const { doubted: _d, checkFirst: _c, ...self } = back;
  // Whoever is the party itself need not say any longer that they act for it.
  const actors = party.actors?.map((actor) =>
    actor.unconfirmed && actor.personId === personId ? { ...actor, ended: true } : actor,
  );
  const holder: Party = { ...self, holders: [personId], ...(actors ? { actors } : {}) };
  return { ...state, parties: state.parties.map((one) => (one === party ? holder : one)) };
}

function withoutPerson({ former, undone }: Party, personId: PersonId): Partial<Party> {
  return {
    ...(former ? { former: former.filter((one) => one !== personId) } : {}),
    ...(undone ? { undone: undone.filter((one) => one !== personId) } : {}),
  };
}

/** A key remembers whether whoever uses it has to be made sure of first; the next key forgets it. */
export function keyIssued(state: CaseState, { data }: EventOf<'key.issued'>): CaseState {
  const { partyId, actorId, checkFirst } = data;
  const party = findParty(state, partyId);
  const holds = actorId === undefined ? party : party?.actors?.find((one) => one.actorId === actorId);
  if (!party || !holds || (holds.checkFirst ?? false) === (checkFirst ?? false)) return state;
  const { checkFirst: _, ...rest } = holds;
  const marked = { ...rest, ...(checkFirst ? { checkFirst } : {}) };
  const after =
    actorId === undefined
      ? (marked as Party)
      : ({ ...party, actors: party.actors?.map((one) => (one === holds ? marked : one)) } as Party);
  return { ...state, parties: state.parties.map((one) => (one === party ? after : one)) };
}
