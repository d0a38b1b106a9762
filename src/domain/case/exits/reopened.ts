import type { Party } from '../party';
import { matterOf } from '../stages';
import type { CaseState } from '../state';

/** Where a case that had ended goes on: where its agreement is watched, where people are asked again, or at the start. */
export function reopened(state: CaseState, at: string): CaseState {
  const matter = matterOf(state);
  switch (state.stage) {
    case 'closed': {
      const { acceptedAt, mediator } = state;
      return { ...matter, stage: 'in_force', acceptedAt, mediator, room: roomOf(state) };
    }
    case 'refused':
    case 'silent':
    case 'unreachable':
    case 'failed': {
      const { acceptedAt, mediator } = state;
      const { talksUntil: _, ...rest } = matter;
      const parties = state.parties.map(askedAgain);
      return { ...rest, parties, talksFrom: at, stage: 'inviting', acceptedAt, mediator };
    }
    case 'declined':
    case 'withdrawn':
    case 'void':
    case 'linked':
      return { ...matter, parties: state.parties.map(askedAgain), stage: 'filed' };
    default:
      return state;
  }
}

function roomOf({ fear }: CaseState) {
  return fear && !fear.jointAllowed ? ('apart' as const) : ('open' as const);
}

/** Who had said no or nothing is asked anew. */
function askedAgain(party: Party): Party {
  if (party.answer === 'consented') return party;
  const { deliveredAt: _d, answerRecordedBy: _r, attempts: _a, ...rest } = party;
  return { ...rest, answer: 'none' };
}
