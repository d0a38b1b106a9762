import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

export type Path = readonly (string | number)[];

/** What is wrong, and what to write instead, in one sentence that begins with where in the file's own words. */
export interface Problem {
  readonly at: Path;
  readonly says: string;
  /** Points at the name before the colon instead of the value after it. */
  readonly name?: true;
  /** Where it stands, when `at` alone would find another place. */
  readonly offset?: number;
}

/** Counted from 1, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** JSON with comments and commas after the last entry, whose every value knows where it stands. */
export interface Jsonc {
  readonly value: unknown;
  /** Names given twice, of which a reader would see only one. */
  readonly problems: readonly Problem[];
  has(path: Path): boolean;
  /** Where the value stands, or what comes nearest above it. */
  placeOf(problem: Problem): Place;
}

export type JsoncResult =
  | { readonly ok: true; readonly document: Jsonc }
  | { readonly ok: false; readonly errors: readonly { readonly place: Place; readonly says: string }[] };

export function parseJsonc(text: string): JsoncResult {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) {
    const told = errors.map(({ error, offset }) => ({ place: placeAt(text, offset), says: sentence(error) }));
    return { ok: false, errors: told };
  }
  const document: Jsonc = {
    value: getNodeValue(root),
    problems: repeatedNames(root, []),
    has: (path) => findNodeAtLocation(root, [...path]) !== undefined,
    placeOf: ({ at, name, offset }) => placeAt(text, offset ?? offsetOf(root, at, name)),
  };
  return { ok: true, document };
}

function offsetOf(root: Node, at: Path, name: true | undefined): number {
  const node = findNodeAtLocation(root, [...at]);
  if (!node) return offsetOf(root, at.slice(0, -1), undefined);
  const isNamed = name && node.parent?.type === 'property';
  return isNamed ? node.parent.offset : node.offset;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function repeatedNames(node: Node, at: Path): Problem[] {
  const names = new Set<string>();
  return (node.children ?? []).flatMap((child, index) => {
    if (node.type !== 'object') return repeatedNames(child, [...at, index]);
    const [key, value] = child.children ?? [];
    const name = String(key?.value);
    const own = [...at, name];
    const inside = value ? repeatedNames(value, own) : [];
    if (names.has(name))
      inside.push({ at: own, offset: child.offset, says: 'stands here twice; keep one of the two' });
    names.add(name);
    return inside;
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value; put words between "double quotes"',
  InvalidNumberFormat: 'this is no number; write one such as 5',
  PropertyNameExpected: 'a name is missing; write one between "double quotes", with a colon behind it',
  ValueExpected: 'a value is missing; write one here',
  ColonExpected: 'a colon is missing; write : between the name and its value',
  CommaExpected: 'a comma is missing; write , between two entries',
  CloseBraceExpected: 'a brace is not closed; write }',
  CloseBracketExpected: 'a bracket is not closed; write ]',
  EndOfFileExpected: 'the file goes on behind its end; remove what follows the last }',
  UnexpectedEndOfComment: 'a comment is not closed; write */',
  UnexpectedEndOfString: 'a text is not closed; write " at its end',
  UnexpectedEndOfNumber: 'a number is not finished; write one such as 5',
  InvalidUnicode: 'this is no \\u escape; write the character itself',
  InvalidEscapeCharacter: 'no such escape; write the character itself',
  InvalidCharacter: 'a text runs over its line; write it in one line',
};

function sentence(error: ParseError['error']): string {
  return SENTENCES[printParseErrorCode(error)] ?? 'this is no JSON; correct it';
}
