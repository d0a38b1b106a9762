import type { Procedure, Step } from './procedure';
import { TASKS, type Task } from './tasks';
import type { Track } from './tracks';

type Order = Readonly<Record<Task, Pick<Step, 'after'>>>;

/** One step on the road of a kind of mediation. */
export interface RoadStep extends Step {
  readonly task: Task;
}

/**
 * The steps of one kind of mediation, each after everything that comes before it. Where an agreement cannot be
 * confirmed, nobody is told to ask the court.
 */
export function roadOf(procedure: Procedure, track: Track): readonly RoadStep[] {
  const { steps, tracks } = procedure;
  const isOn = (task: Task) => task !== 'ask_confirmation' || tracks[track].confirmation.possible;
  return orderOf(steps)
    .filter(isOn)
    .map((task) => ({ task, ...steps[task], after: steps[task].after.filter(isOn) }));
}

/**
 * All steps in an order in which each comes after those it names; what is free stands as in {@link TASKS}. Steps
 * that wait for each other have no place in it: see {@link cyclesIn}.
 */
export function orderOf(steps: Order): readonly Task[] {
  const placed = new Set<Task>();
  const isFree = (task: Task) => !placed.has(task) && steps[task].after.every((before) => placed.has(before));
  for (let next = TASKS.find(isFree); next; next = TASKS.find(isFree)) placed.add(next);
  return [...placed];
}

/**
 * Rounds of steps that each wait for the one before, first step repeated at the end: `a, b, a` where b comes after a
 * and a after b. At least one round of every knot; none where {@link orderOf} places every step.
 */
export function cyclesIn(steps: Order): readonly (readonly Task[])[] {
  const done = new Set<Task>();
  const rounds: Task[][] = [];
  const walk = (task: Task, way: readonly Task[]): void => {
    const met = way.indexOf(task);
    if (met >= 0) rounds.push([...way.slice(met), task].reverse());
    if (met >= 0 || done.has(task)) return;
    for (const before of steps[task].after) walk(before, [...way, task]);
    done.add(task);
  };
  for (const task of TASKS) walk(task, []);
  return rounds;
}

/** Whether `task` comes after `earlier`, directly or over other steps. Ends also where steps go in circles. */
export function comesAfter(steps: Order, task: Task, earlier: Task): boolean {
  const seen = new Set<Task>();
  const reaches = (at: Task): boolean => {
    if (seen.has(at)) return false;
    seen.add(at);
    return steps[at].after.some((before) => before === earlier || reaches(before));
  };
  return reaches(task);
}
