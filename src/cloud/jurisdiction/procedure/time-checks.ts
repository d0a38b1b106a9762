import { LAWS, type Law, lawOf } from '@/domain/procedure/laws';
import { type Deadline, type Procedure, TASKS, type Task } from '@/domain/procedure/procedure';
import type { Path, Problem } from './jsonc';
import { instead } from './words';

/** Each length of time stands on what it claims to stand on, and the visits come one after the other. */
export function timeProblems({ steps, raiseAfter, followUps }: Procedure): Problem[] {
  return [
    ...TASKS.filter((task) => task !== 'follow_up').flatMap((task) =>
      basisProblems(steps[task], ['steps', task], task),
    ),
    ...basisProblems(raiseAfter, ['raiseAfter']),
    ...followUps.flatMap((visit, index) => basisProblems(visit, ['followUps', index])),
    ...visitProblems(followUps),
  ];
}

function basisProblems(deadline: Deadline, at: Path, task?: Task): Problem[] {
  const { kind, ref } = deadline;
  if (kind === 'law') return lawProblems(deadline, at, refsAbout(task));
  if (task === 'ask_confirmation')
    return [
      { at: [...at, 'kind'], says: `is "${kind}", but the law sets this time; leave this step's time out` },
    ];
  if (kind === 'aim' && ref !== undefined)
    return [{ at: [...at, 'ref'], says: 'is a rule behind a mere aim; remove it, or write "kind": "local"' }];
  return [];
}

function lawProblems(deadline: Deadline, at: Path, refs: readonly string[]): Problem[] {
  const { ref } = deadline;
  if (refs.length === 0)
    return [{ at: [...at, 'kind'], says: 'is "law", but no law sets this time; write "local" or "aim"' }];
  if (ref === undefined)
    return [
      { at: [...at, 'kind'], says: `is "law" without its article; add "ref": "${refs.join('" or "')}"` },
    ];
  const law = lawOf(ref);
  if (law && refs.includes(ref)) return lengthProblems(deadline, at, law);
  const why = law ? `is "${ref}", which is about ${law.task}` : `is "${ref}", which is no rule known here`;
  return [{ at: [...at, 'ref'], says: `${why}; ${instead(ref, refs)}` }];
}

function lengthProblems(deadline: Deadline, at: Path, law: Law): Problem[] {
  return (['amount', 'unit'] as const)
    .filter((key) => deadline[key] !== law[key])
    .map((key) => ({
      at: [...at, key],
      says: `is ${JSON.stringify(deadline[key])}, but ${law.name} says ${law.amount} ${law.unit} days; write ${JSON.stringify(law[key])}, or "kind": "local"`,
    }));
}

function refsAbout(task: Task | undefined): readonly string[] {
  return Object.keys(LAWS).filter((ref) => lawOf(ref)?.task === task);
}

/** In one unit, because how many calendar days some working days are depends on the holidays between them. */
function visitProblems(followUps: readonly Deadline[]): Problem[] {
  return followUps.slice(1).flatMap((visit, index) => {
    const before = followUps[index] as Deadline;
    const at = ['followUps', index + 1];
    if (visit.unit !== before.unit)
      return [
        { at: [...at, 'unit'], says: `is "${visit.unit}", unlike the visit before; write "${before.unit}"` },
      ];
    if (visit.amount <= before.amount)
      return [
        {
          at: [...at, 'amount'],
          says: `is ${visit.amount}, not later than the visit before; write more than ${before.amount}`,
        },
      ];
    return [];
  });
}
