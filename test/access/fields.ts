/**
 * Every path at which an answer holds something: `case.parties[].name`, a list's elements taken together. What is
 * keyed by ids, such as names by party, counts as one path with `*`.
 */
export function fieldsOf(answer: unknown): string[] {
  const found = new Set<string>();
  walk(answer, '', found);
  return [...found].sort();
}

function walk(value: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    if (value.length === 0) found.add(`${path}[]`);
    for (const one of value) walk(one, `${path}[]`, found);
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) found.add(`${path}{}`);
    for (const [key, one] of entries) walk(one, path === '' ? named(key) : `${path}.${named(key)}`, found);
  } else found.add(path);
}

/** Ids as keys: of parties, actors, files, clauses. */
function named(key: string): string {
  return /^(?:[pat]\d+|[0-9a-f-]{36})$/.test(key) ? '*' : key;
}
