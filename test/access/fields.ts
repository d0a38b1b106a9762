/**
 * Every path at which an answer holds something: `case.parties[].name`, a list's elements taken together. What is
 * keyed by ids, such as names by party, counts as one path with `*`.
 */
export function fieldsOf(answer: unknown, kinds: Kinds = {}): string[] {
  const found = new Set<string>();
  walk(answer, '', { found, kinds });
  return [...found].sort();
}

/** By which of their fields the elements of some lists are told apart: `entries[message.said].text`. */
export type Kinds = Readonly<Record<string, string>>;

interface Walking {
  readonly found: Set<string>;
  readonly kinds: Kinds;
}

function walk(value: unknown, path: string, walking: Walking): void {
  const { found, kinds } = walking;
  if (Array.isArray(value)) {
    if (value.length === 0) found.add(`${path}[]`);
    const kind = kinds[path];
    for (const one of value) walk(one, `${path}[${kind === undefined ? '' : one[kind]}]`, walking);
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) found.add(`${path}{}`);
    for (const [key, one] of entries) walk(one, path === '' ? named(key) : `${path}.${named(key)}`, walking);
  } else found.add(path);
}

/** Ids as keys: of parties, actors, files, clauses. */
function named(key: string): string {
  return /^(?:[pat]\d+|[0-9a-f-]{36})$/.test(key) ? '*' : key;
}
