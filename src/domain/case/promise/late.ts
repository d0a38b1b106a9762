import type { Owner, Turn } from '../event';
import type { Late } from './shape';

/** What is late and still owed. */
export function stillLate(late: readonly Late[], turns: readonly Turn[]): readonly Late[] {
  return late.filter((one) => turns.some((turn) => isSameTurn(one, turn)));
}

/** The same step of the same person: whoever takes a late step over is asked for a reason of their own. */
export function isSameTurn(late: Pick<Late, 'task' | 'about' | 'due' | 'owner'>, turn: Turn): boolean {
  const isSame = late.task === turn.task && late.about === turn.about && late.due === turn.due;
  return isSame && sameOwner(late.owner, turn.owner);
}

export function sameOwner(a: Owner, b: Owner): boolean {
  switch (a.role) {
    case 'clerk':
      return b.role === 'clerk' && a.centreId === b.centreId;
    case 'mediator':
      return b.role === 'mediator' && a.personId === b.personId;
    case 'party':
      return b.role === 'party' && a.partyId === b.partyId;
  }
}
