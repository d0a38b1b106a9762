import { placeOf } from '../case/access/standing';
import { calledOwner } from '../case/assist/reaching';
import type { CaseEvent, EventOf, Owner, Turn } from '../case/event';
import type { CaseState } from '../case/state';
import { streamOfTurn } from '../case/stream';
import type { PersonId } from '../ids';
import type { Recipient, Telling, Tellings } from './notice';

type Duties = Pick<Tellings, 'told' | 'settled' | 'moved'>;

/** Who owes something new, which steps are owed no longer, and which have another date now. */
export function duties(before: readonly Turn[], after: CaseState, events: readonly CaseEvent[]): Duties {
  const held = new Map(before.map((turn) => [topicOf(turn), turn]));
  const kept = after.turns.filter((turn) => held.has(topicOf(turn)));
  const owed = new Set(after.turns.map(topicOf));
  return {
    told: [
      ...after.turns.filter((turn) => !held.has(topicOf(turn))).flatMap((turn) => dutiesOf(after, turn)),
      ...takenOn(kept, after, events),
    ],
    settled: [...held.keys()].filter((topic) => !owed.has(topic)),
    moved: kept
      .map((turn) => ({ topic: topicOf(turn), due: turn.due }))
      .filter(({ topic, due }) => held.get(topic)?.due !== due),
  };
}

/** Whoever joins a party takes on what it already owes, and whoever calls it from now on what it is asked. */
function takenOn(kept: readonly Turn[], after: CaseState, events: readonly CaseEvent[]): Telling[] {
  return events.flatMap((event) => {
    if (event.type === 'reach.changed' && event.data.called) {
      const { partyId } = event.data;
      const own = kept.filter(({ owner }) => owner.role === 'party' && owner.partyId === partyId);
      return own.map((turn) => duty(after, turn, callerOf(after)));
    }
    if (event.type !== 'party.joined' && event.type !== 'claim.confirmed') return [];
    const { partyId } = event.data;
    const own = kept.filter(({ owner }) => owner.role === 'party' && owner.partyId === partyId);
    return newcomers(after, event, events).flatMap((only) =>
      own.map((turn) => ({ ...duty(after, turn), only })),
    );
  });
}

type Coming = EventOf<'party.joined' | 'claim.confirmed'>;

/** Who may see from now on what their party owes; whoever is doubted may not yet. */
function newcomers({ parties }: CaseState, { type, data }: Coming, events: readonly CaseEvent[]): PersonId[] {
  const party = parties.find(({ partyId }) => partyId === data.partyId);
  if (!party) return [];
  const isTrusted = (personId: PersonId) => {
    const place = placeOf(party, personId);
    return place !== null && place !== 'unconfirmed';
  };
  if (type === 'party.joined') return [data.personId].filter(isTrusted);
  // Who joins by being confirmed is told by that.
  if (events.some((event) => event.type === 'party.joined')) return [];
  const actor = party.actors?.find(({ actorId }) => actorId === data.actorId);
  return data.actorId === undefined ? [...(party.holders ?? [])] : [actor?.personId ?? []].flat();
}

/** What a party owes whom the staff call is theirs to do, too. */
function dutiesOf(state: CaseState, turn: Turn): Telling[] {
  const own = duty(state, turn);
  return calledOwner(state, turn.owner) ? [duty(state, turn, callerOf(state)), own] : [own];
}

function duty(state: CaseState, turn: Turn, to = recipientOf(state, turn.owner)): Telling {
  const { task, about, due } = turn;
  return {
    to,
    kind: 'turn',
    topic: topicOf(turn),
    stream: streamOfTurn(state, turn),
    content: { task, ...(about === undefined ? {} : { about }) },
    due,
  };
}

function topicOf({ owner, task, about = '' }: Turn): string {
  return [whose(owner), task, about].join('/');
}

function whose(owner: Owner): string {
  switch (owner.role) {
    case 'party':
      return owner.partyId;
    case 'mediator':
      return `mediator:${owner.personId}`;
    case 'clerk':
      return `clerk:${owner.centreId ?? ''}`;
  }
}

/** Whoever calls and visits: the mediator, before there is one the clerks. */
function callerOf({ mediator, centreId }: CaseState): Recipient {
  return mediator ? { person: mediator.personId } : { clerksOf: centreId };
}

function recipientOf({ centreId }: CaseState, owner: Owner): Recipient {
  switch (owner.role) {
    case 'party':
      return { party: owner.partyId };
    case 'mediator':
      return { person: owner.personId };
    case 'clerk':
      return { clerksOf: owner.centreId ?? centreId };
  }
}
