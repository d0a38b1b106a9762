import type { PartyId } from '../ids';
import { helperOf } from './assist/standing';
import { clerk, findParty, type No, no, notHeld, notNow, partyOf, staff } from './chapter';
import type { Room } from './command';
import { takesPart } from './party';
import { type CaseState, isInTalks } from './state';
import type { Viewer } from './viewer';

/** Whether the viewer may write in the room now, staff on whose `line`; the same rule draws the composer. */
export function mayWrite(state: CaseState, viewer: Viewer, room: Room, line?: PartyId): No {
  const own = partyOf(state, viewer);
  if (own && !takesPart(own)) return no('party.gone');
  if (!own && viewer.as !== 'expert' && staff(state, viewer)) return no('case.not_yours');
  // Everything is said in the case that this one goes on in.
  if (state.stage === 'linked') return notNow(state);
  switch (room) {
    case 'joint':
      return joint(state, viewer);
    case 'centre': {
      if (viewer.as === 'expert') return no('room.not_yours');
      const partyId = own?.partyId ?? line;
      const toOther = state.parties.some((party) => party.partyId === partyId && party.side === 'other');
      return toOther ? notHeld(state) : null;
    }
    case 'private': {
      // Between one party and the mediator of this appointment: nobody else writes, nobody else reads.
      if (!own && !isNamed(state, viewer)) return no('room.not_yours');
      if (helperOf(state, viewer)) return no('room.not_yours');
      if (isLocked(viewer)) return no('pin.needed');
      if (!isInTalks(state) && state.stage !== 'inviting') return no('room.not_open');
      const other = own ?? findParty(state, line);
      if (other && !takesPart(other)) return no('party.gone');
      return other?.side === 'other' ? notHeld(state) : null;
    }
  }
}

/** Whether a PIN stands before the party's private talks. */
export function isLocked(viewer: Viewer): boolean {
  return viewer.as === 'party' && viewer.locked === true;
}

function isNamed({ mediator }: CaseState, viewer: Viewer): boolean {
  return viewer.as === 'mediator' && mediator?.personId === viewer.personId;
}

function joint(state: CaseState, viewer: Viewer): No {
  if (clerk(state, viewer) === null) return no('room.not_yours');
  if (!isInTalks(state) || state.room !== 'open') return no('room.not_open');
  const own = partyOf(state, viewer);
  return own && own.answer !== 'consented' ? no('room.not_yours') : null;
}
