import { laterOf } from '../../procedure/calendar';
import type { Turn } from '../event';
import type { Late } from './shape';

/** What is late and still owed. */
export function stillLate(late: readonly Late[], turns: readonly Turn[]): readonly Late[] {
  return late.filter((one) =>
    turns.some((turn) => turn.task === one.task && turn.about === one.about && turn.due === one.due),
  );
}

/** When it last passed a date or moved up. */
export function latestOf(late: Late): string {
  return laterOf(late.due, late.raisedAt ?? late.due);
}
