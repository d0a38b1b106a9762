import type { PartyId, PersonId } from '../ids';
import { laterOf } from '../procedure/calendar';
import type { Procedure } from '../procedure/procedure';
import type { ClaimableAs } from './access/shape';
import { holdersOf, isElsewhere } from './access/standing';
import { confirmed, reached } from './assist/reaching';
import { isUnconfirmed } from './assist/standing';
import { findParty } from './chapter';
import type { CaseEvent } from './event';
import type { Party } from './party';
import { type CaseState, isEnded } from './state';
import { SYSTEM, withTurns } from './turning';
import { type Write, writer } from './writer';

/** Whose key was used, and as what: without `acting` as the one whom the key was given for. */
export interface Used {
  readonly partyId: PartyId;
  /** For a key of somebody who was appointed to act for the party. */
  readonly actorId?: string | undefined;
  readonly acting?: { readonly name: string; readonly as: ClaimableAs } | undefined;
}

interface Joining {
  readonly now: string;
  readonly procedure: Procedure;
  /** Who is tied to the party so far, by the tables. */
  readonly tied?: readonly PersonId[] | undefined;
}

/**
 * Someone takes a party's place by its key, and whoever had it before loses it; or says that they act for the party,
 * and waits until the centre has made sure. A party nobody knew before is now one whose answer is waited for.
 */
export function joinCase(
  state: CaseState,
  used: Used,
  { personId, name }: { readonly personId: PersonId; readonly name: string },
  { now, procedure, tied }: Joining,
): CaseEvent[] {
  const at = laterOf(state.lastAt, now);
  const { partyId, actorId, acting } = used;
  const party = findParty(state, partyId);
  const write = writer({ role: 'party', personId, partyId }, at, name);
  const holders = party ? holdersOf(party, tied ?? []) : [];
  // Whoever is the party already does not come to act for it.
  if (acting && actorId === undefined && !holders.includes(personId)) {
    const claimed = { partyId, actorId: `a${(party?.actors?.length ?? 0) + 1}`, as: acting.as, personId };
    const names = { [claimed.actorId]: acting.name };
    return withTurns(state, [write('actor.claimed', claimed, { names })], procedure, at);
  }
  const actor = party?.actors?.find((one) => one.actorId === actorId);
  const earlier = (actorId === undefined ? holders : [actor?.personId ?? []].flat()).filter(
    (one) => one !== personId && party && !isElsewhere(party, used, one),
  );
  const isDoubted = (actorId === undefined ? party : actor)?.checkFirst === true;
  const claim = { partyId, ...(actorId === undefined ? {} : { actorId }), personId };
  const events = [
    write('party.joined', { ...claim, as: actorId === undefined ? 'self' : 'acting' }),
    ...earlier.map((one) => write('access.ended', { partyId, personId: one })),
    ...(isDoubted ? [writer(SYSTEM, at)('claim.doubted', claim)] : []),
    ...(party && actorId === undefined && !isDoubted ? comesItself(state, party, write) : []),
  ];
  return withTurns(state, events, procedure, at);
}

/** Who uses their own key says yes to what was filed for them, and is reached by the app. */
function comesItself(state: CaseState, party: Party, write: Write): CaseEvent[] {
  const { partyId } = party;
  return [
    ...(isUnconfirmed(party) && !isEnded(state.stage) ? confirmed(partyId, 'key', write) : []),
    ...reached(party, 'app', write),
  ];
}

/** Who is a stranger to the case by these events: their ties in the tables end with them. */
export function endedBy(events: readonly CaseEvent[]): { partyId: PartyId; personId: PersonId }[] {
  return events.flatMap(({ type, data }) => {
    switch (type) {
      case 'access.ended':
        return [{ partyId: data.partyId, personId: data.personId }];
      case 'claim.undone':
        return data.personIds.map((personId) => ({ partyId: data.partyId, personId }));
      default:
        return [];
    }
  });
}
