import { DEFAULT_PROCEDURE, type Procedure } from '@/domain/procedure/procedure';
import type { Path, Problem } from './jsonc';
import { pathWords } from './words';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The file laid over the default: objects entry by entry, lists as a whole. A new kind of basis leaves the old
 * article behind. The first visit is also the step `follow_up`: one number, written once.
 */
export function overlay(file: Plain): Procedure {
  const { base, ...said } = file;
  // Of all that a file may leave out, only the routes of single kinds are not asked for where it builds on nothing.
  const under = base === 'none' ? { ...DEFAULT_PROCEDURE, routes: {} } : DEFAULT_PROCEDURE;
  const laid = merge(under, said) as Procedure;
  const { follow_up, ...steps } = laid.steps;
  const { owner, after } = follow_up;
  const [first = follow_up] = laid.followUps;
  return { ...laid, steps: { ...steps, follow_up: { ...first, owner, after } } };
}

function merge(under: unknown, over: unknown): unknown {
  if (!isPlain(under) || !isPlain(over)) return over;
  const { ref: _ref, ...rest } = under;
  const kept = 'kind' in over ? rest : under;
  const laid = Object.entries(over)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, merge(kept[key], value)]);
  return { ...kept, ...Object.fromEntries(laid) };
}

/** What a file that builds on nothing has to say and does not. */
export function missingIn(file: Plain): Problem[] {
  const { confirmationDays: _byLaw, version: _asked, ...model } = DEFAULT_PROCEDURE;
  const [firstVisit] = Array.isArray(file.followUps) ? file.followUps : [];
  return missing(model, withVisit(file, firstVisit), []);
}

function withVisit(file: Plain, visit: unknown): Plain {
  const { steps } = file;
  if (!isPlain(visit) || !isPlain(steps) || !isPlain(steps.follow_up)) return file;
  return { ...file, steps: { ...steps, follow_up: { ...steps.follow_up, ...visit } } };
}

function missing(model: Plain, given: Plain, at: Path): Problem[] {
  return Object.entries(model)
    .filter(([key]) => key !== 'ref' && (at[0] !== 'routes' || key === 'default'))
    .flatMap(([key, wanted]) => {
      const own = [...at, key];
      const value = given[key];
      if (value === undefined) return [{ at: own, says: `is missing; ${add(own, wanted)}` }];
      return isPlain(wanted) && isPlain(value) ? missing(wanted, value, own) : [];
    });
}

function add(at: Path, wanted: unknown): string {
  const like = JSON.stringify(wanted);
  return like.length < 120
    ? `write one such as ${like}`
    : `write ${pathWords(at)}, or "base": "default" above`;
}

/** The value without what stands at these paths; a list's entry goes as a whole. */
export function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return undefined;
  if (Array.isArray(value)) return value.filter((_, index) => paths.every(([head]) => head !== index));
  if (!isPlain(value)) return value;
  const kept = Object.entries(value).map(([key, inside]) => {
    const deeper = paths.filter(([head]) => head === key).map(([, ...rest]) => rest);
    return [key, without(inside, deeper)] as const;
  });
  return Object.fromEntries(kept.filter(([, inside]) => inside !== undefined));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
