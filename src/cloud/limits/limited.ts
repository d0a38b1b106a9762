import { setTimeout as sleep } from 'node:timers/promises';
import { no, type Result } from '../answer';
import type { Caller, House } from '../house';
import { settleTry, takeTry } from '../store/limits';
import { countFailure, isAlarmed } from './alarm';
import { type Budget, budgetOf } from './budget';
import { GUESS_IN_ALARM, RULES, type Rule, type RuleName } from './rules';

/** While others of the same budget are being answered; milliseconds. */
const PAUSES = [20, 40, 80, 160, 320];

/**
 * Does something that may cost the caller one of their budget. The try is taken before the work begins and given back
 * when it cost nothing: many at once get no more than one by one, and whoever has to wait hears the same whatever they
 * asked for.
 */
export async function limited<T>(
  house: House,
  caller: Caller,
  { rule: name, costs }: { readonly rule: RuleName; readonly costs: (result: Result<T>) => boolean },
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const budget = await budgetOf(house, caller);
  if (!budget) return work();
  const rule = await ruleFor(house, name, budget);
  const digest = budget.digest(name);
  const seconds = await take(house, digest, rule);
  if (seconds > 0) return no('limit.wait', { seconds });
  let isCounted = false;
  try {
    const result = await work();
    isCounted = costs(result);
    return result;
  } finally {
    await settleTry(house.db, digest, rule, isCounted, house.now());
    if (isCounted && name === 'guess') await countFailure(house);
  }
}

async function ruleFor(house: House, name: RuleName, budget: Budget): Promise<Rule> {
  return name === 'guess' && budget.of === 'address' && (await isAlarmed(house))
    ? GUESS_IN_ALARM
    : RULES[name];
}

/** @returns seconds to wait; 0 when the try was taken. */
async function take(house: House, digest: string, rule: Rule): Promise<number> {
  for (const pause of PAUSES) {
    const wait = await takeTry(house.db, digest, rule, house.now());
    if (wait !== 'others first') return wait;
    await sleep(pause);
  }
  return 1;
}
