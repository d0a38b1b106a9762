import type { Turn } from '../event';
import type { Late } from './shape';

/** What is late and still owed. */
export function stillLate(late: readonly Late[], turns: readonly Turn[]): readonly Late[] {
  return late.filter((one) => turns.some((turn) => isSameTurn(one, turn)));
}

export function isSameTurn(late: Pick<Late, 'task' | 'about' | 'due'>, turn: Turn): boolean {
  return late.task === turn.task && late.about === turn.about && late.due === turn.due;
}
