interface Thing {
  isField: boolean;
  readonly parts: Map<string, Thing>;
}

/** Fields inside each other: `case(caseId next(due what))`. */
export function nested(fields: readonly string[]): string {
  const root: Thing = { isField: false, parts: new Map() };
  for (const field of fields) {
    let thing = root;
    for (const name of namesIn(field)) {
      const part: Thing = thing.parts.get(name) ?? { isField: false, parts: new Map() };
      thing.parts.set(name, part);
      thing = part;
    }
    thing.isField = true;
  }
  return `\`${partsOf(root)}\``;
}

function partsOf({ parts }: Thing): string {
  const words = [...parts].flatMap(([name, part]) => [
    ...(part.isField ? [name || '(itself)'] : []),
    ...(part.parts.size > 0 ? [`${name}(${partsOf(part)})`] : []),
  ]);
  return words.join(' ');
}

/** What is missing of some fields: a thing of which nothing is left, by its name alone. */
export function missing(fields: readonly string[], left: readonly string[]): string[] {
  const there = new Set(left.flatMap((field) => beginningsOf(field)));
  const gone = fields.filter((field) => !left.includes(field));
  return [...new Set(gone.map((field) => beginningsOf(field).find((one) => !there.has(one)) ?? field))];
}

function beginningsOf(field: string): string[] {
  const names = namesIn(field);
  return names.map((_, index) => names.slice(0, index + 1).join('.'));
}

/** A kind in brackets has points of its own. */
const namesIn = (field: string) => field.split(/\.(?![^[]*\])/);
