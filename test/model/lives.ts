import fc from 'fast-check';
import { beginning, steps } from '../harness/random-story';
import { type Chance, type Walk, walk } from '../harness/walking';
import { OF_CASES, OF_ENDS, OF_EVENTS, OF_LIVES, OF_STEPS } from './invariants';
import { observe, observeFrom } from './observe';

/** The most commands of one random life. */
const MOST = 200;
/** What is dear to look at is looked at after one in so many steps, and at the end of one in so many lives. */
const NOW_AND_THEN = 8;
const SELDOM = 50;

export interface Lives {
  readonly sequences: number;
  /** Commands that were carried out, over all lives. */
  readonly commands: number;
  readonly violations: number;
  /** In how many lives each stage was reached. */
  readonly reached: Readonly<Record<string, number>>;
  /** The shortest life that breaks an invariant, told for people. */
  readonly counterexample?: string;
}

/** Lets people do things at random in so many cases, and looks after every step whether all invariants hold. */
export function liveThrough(sequences: number, seed: number): Lives {
  let commands = 0;
  const reached: Record<string, number> = {};
  let isShrinking = false;
  const life = fc.property(beginning, steps(MOST), (begin, chances) => {
    // Lives that are tried only to find the shortest one that breaks something are not counted.
    const last = lived(begin, chances, () => {
      isShrinking = true;
    });
    if (isShrinking) return;
    commands += last.told.length;
    const stages = new Set(observe(last.given.events).map(({ after }) => after.stage));
    for (const stage of stages) reached[stage] = (reached[stage] ?? 0) + 1;
  });
  const run = fc.check(life, { numRuns: sequences, seed });
  return {
    sequences: run.numRuns,
    commands,
    violations: run.failed ? 1 : 0,
    reached,
    ...(run.failed ? { counterexample: String(run.errorInstance) } : {}),
  };
}

function lived(begin: Walk, chances: readonly Chance[], onBroken: () => void): Walk {
  try {
    const last = chances.reduce(stepped, begin);
    for (const { name, holds } of OF_LIVES) if (!holds(last.given)) throw broken(name, last);
    if (last.told.length % SELDOM === 0)
      for (const { name, holds } of OF_ENDS) if (!holds(last)) throw broken(name, last);
    return last;
  } catch (error) {
    onBroken();
    throw error;
  }
}

/** One step, and everything that has to hold after it. A rule that throws is broken like one that lies. */
function stepped(before: Walk, chance: Chance): Walk {
  const after = walk(before, chance);
  if (after === before) return before;
  const fresh = after.given.events.slice(before.given.events.length);
  for (const one of observeFrom(before.given.state, fresh))
    for (const { name, holds } of OF_EVENTS) if (!holds(one)) throw broken(name, after);
  for (const { name, holds } of OF_CASES) if (!holds(after.given)) throw broken(name, after);
  if (chance.which % NOW_AND_THEN === 0)
    for (const { name, holds } of OF_STEPS) if (!holds({ before, after })) throw broken(name, after);
  return after;
}

function broken(name: string, { told }: Walk): Error {
  return new Error(`${name}\n${told.map((line) => `  ${line}`).join('\n')}`);
}
