import fc from 'fast-check';
import { beginning, steps } from '../harness/random-story';
import { type Chance, type Walk, walk } from '../harness/walking';
import { OF_CASES, OF_EVENTS, OF_LIVES } from './invariants';
import { observe } from './observe';

/** The most commands of one random life. */
const MOST = 200;

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
  const life = fc.property(beginning, steps(MOST), (begin, chances) => {
    const last = chances.reduce(stepped, begin);
    for (const { name, holds } of OF_LIVES) if (!holds(last.given)) throw broken(name, last);
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

/** One step, and everything that has to hold after it. A rule that throws is broken like one that lies. */
function stepped(before: Walk, chance: Chance): Walk {
  const after = walk(before, chance);
  if (after === before) return before;
  const fresh = after.given.events.length - before.given.events.length;
  for (const one of observe(after.given.events, fresh))
    for (const { name, holds } of OF_EVENTS) if (!holds(one)) throw broken(name, after);
  for (const { name, holds } of OF_CASES) if (!holds(after.given)) throw broken(name, after);
  return after;
}

function broken(name: string, { told }: Walk): Error {
  return new Error(`${name}\n${told.map((line) => `  ${line}`).join('\n')}`);
}
