/** Spaces of every width, the invisible marks that chats paste, and the dashes, dots and commas of both keyboards. */
const GAP = String.raw`\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\-_.,'·•・‧、。\u2010-\u2015\u2212`;
const RUN = new RegExp(String.raw`\d(?:[${GAP}]{0,3}\d)*`, 'g');
const GAPS = new RegExp(`[${GAP}]+`);
const EDGES = new RegExp(`^[${GAP}]+|[${GAP}]+$`, 'g');
/** What stands before the code in a link of ours, wherever it is hosted, and in the pages' addresses. */
const LINK = /\/c\/(?=\d)|[?&#](?:code|scene)=(?=\d)/;
/** A pasted chat is longer; a code stands near its beginning, and the search stays quick. */
const LONGEST = 4_000;
const WHOLE = 16;

/** The digits that were meant, as they were written apart; `alone`: nothing else was written. */
export interface WrittenCode {
  readonly pieces: readonly string[];
  readonly alone: boolean;
}

/**
 * Finds 16 digits in what was typed, pasted or scanned: alone, in a link (percent-encoded, too), or amid other words
 * and numbers. Where several could be meant, one that `fits` comes first, then one in groups of four.
 */
export function findWritten(input: string, fits: (digits: string) => boolean): WrittenCode {
  const text = plain(input.slice(0, LONGEST));
  const link = LINK.exec(text);
  if (link) return { pieces: fromLink(text.slice(link.index + link[0].length)), alone: true };
  const runs = text.match(RUN) ?? [];
  const alone = runs.length === 1 && runs[0]?.length === text.replace(EDGES, '').length;
  const whole = runs.flatMap((run) => sixteens(run.split(GAPS)));
  const meant =
    whole.filter((pieces) => fits(pieces.join(''))).find(isTidy) ??
    whole.find((pieces) => fits(pieces.join(''))) ??
    whole.find(isTidy) ??
    whole[0];
  return { pieces: meant ?? runs.flatMap((run) => run.split(GAPS)), alone };
}

/** Full-width signs of Chinese keyboards become plain ones, and percent-encoding (links in links: twice) is undone. */
export function plain(text: string): string {
  const signs = (part: string) =>
    part
      .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/\u3000/g, ' ');
  return signs(decoded(decoded(signs(text))));
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link's code begins where the link says; what follows after its 16 digits is other text. */
function fromLink(rest: string): readonly string[] {
  const [run = ''] = rest.match(RUN) ?? [];
  const pieces = run.split(GAPS);
  const end = pieces.findIndex((_, at) => lengthOf(pieces.slice(0, at + 1)) >= WHOLE);
  return pieces.slice(0, end + 1 || pieces.length);
}

/** Every way to take neighbouring pieces that are 16 digits together. */
function sixteens(pieces: readonly string[]): readonly (readonly string[])[] {
  return pieces.flatMap((_, from) => {
    for (let to = from + 1; to <= pieces.length; to += 1) {
      const length = lengthOf(pieces.slice(from, to));
      if (length === WHOLE) return [pieces.slice(from, to)];
      if (length > WHOLE) return [];
    }
    return [];
  });
}

function isTidy(pieces: readonly string[]): boolean {
  return pieces.length === 1 || pieces.every(({ length }) => length === 4);
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
