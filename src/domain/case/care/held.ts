import type { PartyId } from '../../ids';
import { type Asked, type Drafts, findParty, refused } from '../chapter';
import { takesPart } from '../party';
import type { CaseState } from '../state';
import { writer } from '../writer';
import type { HeldMessage } from './shape';

type At = Pick<HeldMessage, 'partyId' | 'seq'>;

/** What waits for the mediator's look. Whoever left the talks meanwhile, or said no to them, speaks there no more. */
export function waiting(state: CaseState): readonly HeldMessage[] {
  return (state.held ?? []).filter(({ partyId }) => {
    const party = findParty(state, partyId);
    return party !== undefined && takesPart(party) && party.answer === 'consented';
  });
}

export function heldAt(state: CaseState, at: At): HeldMessage | undefined {
  return waiting(state).find((one) => isSame(one, at));
}

/** Let through, it stands in the joint room as what it is: said by its writer. */
export function release({ state, command, setting }: Asked<'releaseMessage'>): Drafts {
  const held = heldAt(state, command);
  if (!held) return refused('message.unknown');
  const { partyId, seq, personId, files, voice } = held;
  const { text = '', by } = setting.heldWords ?? {};
  // Erased meanwhile, with nothing left to say.
  if (text === '' && files.length === 0) return refused('message.empty');
  const write = writer({ role: 'party', personId, partyId }, setting.now, by);
  const data = { files, ...(voice === undefined ? {} : { voice }), held: { partyId, seq } };
  return [write('message.said', data, { text }, { room: 'joint' })];
}

export function withoutHeld(state: CaseState, at: At): CaseState {
  return { ...state, held: (state.held ?? []).filter((one) => !isSame(one, at)) };
}

function isSame(one: At, other: At): boolean {
  return one.partyId === other.partyId && one.seq === other.seq;
}

/** How many things of a party wait for the mediator. */
export function waitingOf(
  list: readonly { readonly partyId: PartyId }[] | undefined,
  partyId: PartyId,
): number {
  return (list ?? []).filter((one) => one.partyId === partyId).length;
}
