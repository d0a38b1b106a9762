import data from './divisions.json';

/** A division: its 12-digit code, as in the national statistical code, and its own name. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly hasChildren: boolean;
}

/** The divisions right below `code`; the provinces for null. */
export function children(code: string | null): readonly Division[] {
  const steps = code === null ? [] : stepsOf(code);
  const level = steps === null ? undefined : steps.length === 0 ? TREE : descend(steps).at(-1)?.[1];
  if (steps === null || !level) return [];
  // Sorted, because JavaScript puts a key like "11" before "01" whatever the file says.
  return Object.entries(level)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([step, node]) => ({
      code: [...steps, step].join('').padEnd(12, '0'),
      name: node[0],
      hasChildren: node[1] !== undefined,
    }));
}

/** The division's own name, or null where only its county is known to us. */
export function nameOf(code: string): string | null {
  const steps = stepsOf(code);
  if (steps === null) return null;
  const nodes = descend(steps);
  return nodes.length === steps.length ? (nodes.at(-1)?.[0] ?? null) : null;
}

/** The names from the province down to the division, as far as they are known to us. */
export function pathOf(code: string): readonly string[] {
  const steps = stepsOf(code);
  return steps === null ? [] : descend(steps).map((node) => node[0]);
}

/**
 * Whether the code can name a place. Towns and villages are held for some counties only: elsewhere
 * a code below a known county passes, because refusing it would turn away a real village.
 */
export function isKnown(code: string): boolean {
  const steps = stepsOf(code);
  if (steps === null) return false;
  const found = descend(steps).length;
  return found === steps.length || (found === 3 && !DETAILED.has(steps.slice(0, 3).join('')));
}

/** How many levels down `served` is when it holds the place: 1 for a province, 5 for a village; 0 when it does not. */
export function depthWithin(place: string, served: string): number {
  const steps = stepsOf(place) ?? [];
  const around = stepsOf(served) ?? [];
  return around.every((step, level) => steps[level] === step) ? around.length : 0;
}

type Node = readonly [name: string, children?: Level];
interface Level {
  readonly [step: string]: Node;
}

const TREE = data.tree as unknown as Level;
const DETAILED: ReadonlySet<string> = new Set(data.detailed);

/** 510705102201 → 51, 07, 05, 102, 201, without the zeros that pad a higher division's code. */
function stepsOf(code: string): readonly string[] | null {
  const match = /^(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/.exec(code);
  if (!match) return null;
  const steps = match.slice(1);
  while (/^0+$/.test(steps.at(-1) ?? 'x')) steps.pop();
  return steps.length > 0 ? steps : null;
}

function descend(steps: readonly string[]): readonly Node[] {
  const nodes: Node[] = [];
  let level: Level | undefined = TREE;
  for (const step of steps) {
    const node: Node | undefined = level && Object.hasOwn(level, step) ? level[step] : undefined;
    if (!node) break;
    nodes.push(node);
    level = node[1];
  }
  return nodes;
}
