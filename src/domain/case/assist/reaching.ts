import type { PartyId } from '../../ids';
import type { CaseEvent, Owner } from '../event';
import type { Channel, Party } from '../party';
import type { Viewer } from '../viewer';
import type { Write } from '../writer';
import type { AssistFacts } from './shape';

interface Parties {
  readonly parties: readonly Party[];
}

/** Whether the staff call or visit this party, because it does not use the app. */
export function isCalled({ channel }: Pick<Party, 'channel'>): boolean {
  return channel !== 'app';
}

/**
 * How a party is reached from now on. Which way it is stays between the party and the centre; the others are told
 * whether the staff ask it, since they wait for that.
 */
export function reached(party: Party, channel: Channel, write: Write): CaseEvent[] {
  const { partyId } = party;
  if (party.channel === channel) return [];
  const called = isCalled({ channel });
  const told = called === isCalled(party) ? [] : [write('reach.changed', { partyId, called })];
  return [write('channel.set', { partyId, channel }), ...told];
}

/** The person has said yes to what was filed for them; whoever filed is told so. */
export function confirmed(
  partyId: PartyId,
  how: AssistFacts['filing.confirmed']['how'],
  write: Write,
): CaseEvent[] {
  return [
    write('filing.confirmed', { partyId, how }),
    write('helper.told', { partyId, agreed: true }, {}, { filed: true }),
  ];
}

/** The party whose turn it is, where the staff do it for them. */
export function calledOwner({ parties }: Parties, owner: Owner): Party | undefined {
  if (owner.role !== 'party') return undefined;
  const party = parties.find((one) => one.partyId === owner.partyId);
  return party && isCalled(party) ? party : undefined;
}

/** How the owner of a turn is asked, as far as this viewer may know. */
export function calledBy(
  { partyId, channel }: { readonly partyId: PartyId; readonly channel: Channel },
  viewer: Viewer,
): 'call' | 'visit' {
  const knows =
    viewer.as === 'clerk' ||
    viewer.as === 'mediator' ||
    (viewer.as === 'party' && viewer.partyId === partyId);
  return knows && channel === 'paper' ? 'visit' : 'call';
}

/** Whoever calls and visits: the mediator, before there is one the clerk. */
export function callsParties({ mediator }: { readonly mediator?: unknown }, viewer: Viewer): boolean {
  return mediator ? viewer.as === 'mediator' : viewer.as === 'clerk' && !viewer.asked;
}
