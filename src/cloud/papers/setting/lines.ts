import type { Face } from '../fonts/face';
import type { PaperFonts } from '../fonts/fonts';
import { closes, opens, type Token, tokenOf, tokensOf, type Words } from './tokens';

/** Text of one face and weight within a line. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly bold: boolean;
  /** Points. */
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  /** Before the first run, in points. */
  readonly indent: number;
  /** What the eye sees, in points: without the indent, and without the blank half of a mark at its end. */
  readonly width: number;
  /** What is left of the measure, in points. */
  readonly left: number;
  /** The last line of its paragraph. */
  readonly ends: boolean;
}

export interface Measure {
  /** Points, of the letters and of the room for a line. */
  readonly size: number;
  readonly width: number;
  /** Points, before the first line and before the others. */
  readonly first?: number;
  readonly rest?: number;
}

/** Breaks a text into lines; a line break inside it begins a paragraph. An empty text is one empty line. */
export function breakLines(words: readonly Words[], measure: Measure, fonts: PaperFonts): Line[] {
  return paragraphsOf(words).flatMap((paragraph) => fill(tokensOf(paragraph, fonts), measure));
}

function paragraphsOf(words: readonly Words[]): Words[][] {
  const paragraphs: Words[][] = [[]];
  for (const { text, bold = false } of words) {
    text.split(/\r\n?|\n/).forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, bold });
    });
  }
  return paragraphs;
}

function fill(tokens: readonly Token[], measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Token[] = [];
  let used = 0;
  const room = () => measure.width - indentOf(lines.length, measure);
  const end = (ends: boolean) => {
    lines.push(lineOf(line, measure, indentOf(lines.length, measure), ends));
    line = [];
    used = 0;
  };
  const fits = (atom: readonly Token[]) => used + seenWidth(atom) * measure.size <= room() + 0.01;
  const put = (atom: readonly Token[]) => {
    line.push(...atom);
    used += widthOf(atom) * measure.size;
  };
  const place = (atom: readonly Token[]): void => {
    if (line.length > 0 && !fits(atom)) end(false);
    if (line.length === 0 && lines.length > 0 && isSpace(atom)) return;
    if (line.length > 0 || fits(atom)) put(atom);
    else tear(atom).forEach(place);
  };
  for (const atom of atomsOf(tokens)) place(atom);
  end(true);
  return lines;
}

const indentOf = (index: number, measure: Measure): number =>
  (index === 0 ? measure.first : measure.rest) ?? 0;

/** Tokens between which no line may end. */
function atomsOf(tokens: readonly Token[]): Token[][] {
  const atoms: Token[][] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const isBound = previous && (closes(token) || (previous.text !== ' ' && opens(previous)));
    if (isBound) atoms.push([...withSpaces(atoms), token]);
    else atoms.push([token]);
    previous = token;
  }
  return atoms;
}

/** The last atom, taken off, with the spaces after it: a mark that closes belongs to what stands before them. */
function withSpaces(atoms: Token[][]): Token[] {
  const taken: Token[] = [];
  while (atoms.length > 0) {
    const atom = atoms.pop() ?? [];
    taken.unshift(...atom);
    if (!isSpace(atom)) break;
  }
  return taken;
}

/** What is wider than a whole line: first between its tokens, then between its characters. */
function tear(atom: readonly Token[]): Token[][] {
  const [only] = atom;
  if (atom.length > 1 || !only) return atom.map((token) => [token]);
  const characters = [...only.text];
  if (characters.length === 1) throw new Error('a line has no room for a single character');
  return characters.map((character) => [tokenOf(character, only.face, only.bold)]);
}

function lineOf(tokens: readonly Token[], measure: Measure, indent: number, ends: boolean): Line {
  const shown = withoutTrailingSpace(tokens);
  const width = seenWidth(shown) * measure.size;
  return { runs: runsOf(shown, measure.size), indent, width, left: measure.width - indent - width, ends };
}

function withoutTrailingSpace(tokens: readonly Token[]): readonly Token[] {
  let length = tokens.length;
  while (length > 0 && tokens[length - 1]?.text === ' ') length -= 1;
  return tokens.slice(0, length);
}

function runsOf(tokens: readonly Token[], size: number): Run[] {
  const runs: Run[] = [];
  for (const { text, face, bold, width } of tokens) {
    const last = runs.at(-1);
    if (last?.face === face && last.bold === bold) {
      runs[runs.length - 1] = { ...last, text: last.text + text, width: last.width + width * size };
    } else runs.push({ text, face, bold, width: width * size });
  }
  return runs;
}

/** Marks whose right half is blank: at the end of a line that half may stand outside. */
const HALF_BLANK = new Set('，。、）》〉」』】〕〗”’');

function seenWidth(tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  return widthOf(tokens) - (last?.width === 1 && HALF_BLANK.has(last.text) ? 0.5 : 0);
}

const widthOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { width }) => sum + width, 0);
const isSpace = (atom: readonly Token[]): boolean => atom.length === 1 && atom[0]?.text === ' ';
