import { ORDER_BY_LAW, OWN_HANDS } from '@/domain/procedure/laws';
import { OWNERS, type Procedure, TASKS, type Task } from '@/domain/procedure/procedure';
import { comesAfter, cyclesIn } from '@/domain/procedure/road';
import type { Path, Problem } from './jsonc';
import { timeProblems } from './time-checks';
import { trackProblems } from './track-checks';

type IsWritten = (at: Path) => boolean;

/** What no schema sees: what contradicts itself or the law. `isWritten`: whether the file itself says it. */
export function contradictions(procedure: Procedure, isWritten: IsWritten): Problem[] {
  const { steps, windows, courts } = procedure;
  return [
    ...timeProblems(procedure),
    ...visitStepProblems(isWritten),
    ...TASKS.flatMap((task) => ownerProblems(steps, task)),
    ...orderProblems(steps, isWritten),
    ...repeated(windows, 'windows', 'id'),
    ...repeated(windows, 'windows', 'name'),
    ...courtProblems(courts),
    ...trackProblems(procedure),
  ];
}

/** One number, written once. */
function visitStepProblems(isWritten: IsWritten): Problem[] {
  return ['kind', 'ref', 'amount', 'unit']
    .map((key): Path => ['steps', 'follow_up', key])
    .filter(isWritten)
    .map((at) => ({ at, says: 'is the time of the first visit; remove it and write it in followUps' }));
}

function ownerProblems(steps: Procedure['steps'], task: Task): Problem[] {
  const { owner } = steps[task];
  const at = ['steps', task, 'owner'];
  const hands = OWNERS.find((one) => OWN_HANDS[one].includes(task));
  if (hands && owner !== hands)
    return [{ at, says: `is "${owner}", but only a ${hands} can do this; write "${hands}"` }];
  if (!hands && owner === 'party')
    return [{ at, says: 'is "party", but this is for the staff to do; write "clerk" or "mediator"' }];
  return [];
}

function orderProblems(steps: Procedure['steps'], isWritten: IsWritten): Problem[] {
  const rounds = cyclesIn(steps);
  // In a circle everything comes after everything, so that nothing can be said of its order.
  if (rounds.length > 0) return rounds.map((round) => roundProblem(steps, round, isWritten));
  return ORDER_BY_LAW.filter(({ later, earlier }) => !comesAfter(steps, later, earlier)).map(
    ({ later, earlier, law }) => ({
      at: ['steps', later, 'after'],
      says: `lets ${later} come without ${earlier} (${law}); write "${earlier}" among its steps`,
    }),
  );
}

/** Told at the first link of the round that the file itself wrote: the built-in order has none. */
function roundProblem(steps: Procedure['steps'], round: readonly Task[], isWritten: IsWritten): Problem {
  const links = round
    .slice(1)
    .map((task, index): Path => ['steps', task, 'after', steps[task].after.indexOf(round[index] as Task)]);
  const at = links.find(isWritten) ?? ['steps'];
  return { at, says: `goes in a circle: ${round.join(' → ')}; remove one of these from the other's "after"` };
}

/** One court may serve several places, and one place may have several courts. */
function courtProblems(courts: Procedure['courts']): Problem[] {
  return courts.flatMap(({ name, place }, index) => {
    const first = courts.findIndex((other) => other.name === name && other.place === place);
    if (first === index) return [];
    return [{ at: ['courts', index], says: `is the same as courts[${first}]; remove one of the two` }];
  });
}

function repeated<Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  name: string,
  key: Key,
): Problem[] {
  return list.flatMap((one, index) => {
    const first = list.findIndex((other) => other[key] === one[key]);
    if (first === index) return [];
    return [
      {
        at: [name, index, key],
        says: `is "${one[key]}" like ${name}[${first}]; write another ${key}, or remove it`,
      },
    ];
  });
}
