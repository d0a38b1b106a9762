import { randomUUID } from 'node:crypto';
import type { Rule } from '@/cloud/limits/rules';
import type { Database } from '@/cloud/store/database';
import { settleTry, takeTry } from '@/cloud/store/limits';

const DAY_MS = 86_400_000;

/** How many wrong guesses the tables really let through, by somebody who guesses whenever they may. */
export interface Pace {
  readonly firstDay: number;
  /** On each day after that. */
  readonly perDay: number;
}

export async function paceOf(db: Database, rule: Rule): Promise<Pace> {
  const budget = randomUUID();
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  const days = [0, 0, 0, 0, 0];
  let at = start;
  while (at < start + days.length * DAY_MS) {
    const now = new Date(at).toISOString();
    const wait = await takeTry(db, budget, rule, now);
    if (wait === 'others first') throw new Error('nobody else guesses here');
    if (wait > 0) {
      at += wait * 1000;
      continue;
    }
    await settleTry(db, budget, rule, true, now);
    const day = Math.floor((at - start) / DAY_MS);
    days[day] = (days[day] ?? 0) + 1;
  }
  const [firstDay = 0, ...later] = days;
  return { firstDay, perDay: Math.max(...later) };
}

/** Days until so many guesses were made, by so many who each keep this pace. */
export function daysFor(guesses: number, { firstDay, perDay }: Pace, addresses: number): number {
  const left = guesses / addresses - firstDay;
  return left <= 0 ? 1 : 1 + left / perDay;
}

/** Two digits that count: more would claim to know more. */
export function roughly(days: number): string {
  const years = days / 365.25;
  const [value, unit] = years >= 2 ? [years, 'years'] : [days, 'days'];
  return `${Number(value.toPrecision(2)).toLocaleString('en-US')} ${unit}`;
}
